import type { Diagnostic } from '../fault.ts';

/** A new element with a text or other elements in it. No text becomes HTML. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  ...inside: readonly (string | Node)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.append(...inside);
  return made;
}

/**
 * A diagnostic as the terminal shows it, its places links that open the editor.
 *
 * @param folder That its files are relative to.
 */
export function blockOf(diagnostic: Diagnostic, folder: string): HTMLElement {
  const { rule, message, line, excerpt, related = [], note, help } = diagnostic;
  const block = element('section', element('h3', element('code', rule), ' ', message));
  block.append(element('p', placeLink(diagnostic, folder)));
  if (excerpt) {
    const margin = `${line} | `;
    const marks = element('b', excerpt.marks);
    const frame = `${margin}${excerpt.line}\n${'| '.padStart(margin.length)}`;
    block.append(element('pre', frame, marks));
  }
  for (const other of related)
    block.append(element('p', placeLink(other, folder), ' ', other.message));
  if (note !== undefined) block.append(element('p', element('strong', 'note: '), note));
  if (help !== undefined) block.append(element('p', element('strong', 'help: '), help));
  return block;
}

// --- internal ---

type Place = Pick<Diagnostic, 'file' | 'line' | 'column'>;

function placeLink({ file, line, column }: Place, folder: string): HTMLElement {
  const place = `${file}:${line}:${column}`;
  const link = element('a', place);
  // A service of Vite.
  link.href = `/__open-in-editor?file=${encodeURIComponent(`${folder}/${place}`)}`;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    void fetch(link.href);
  });
  return link;
}
