import { address } from '../../address.ts';
import type { SearchIndex } from '../document.ts';
import type { Hit } from '../find.ts';
import { marksIn } from '../marks.ts';

/**
 * A hit as an option of the list. Its texts have separators between them for whoever hears them:
 * 'wano-zunesha · Host · planned · Central storage.'
 */
export function hitElement(
  { document: { path, name, kind, state, line }, terms }: Hit,
  kinds: SearchIndex['kinds'],
): HTMLAnchorElement {
  const hit = document.createElement('a');
  hit.className = 'search-hit';
  hit.setAttribute('role', 'option');
  hit.href = address(path);
  hit.tabIndex = -1; // the keyboard stays in the field
  const icon = span('search-icon');
  icon.innerHTML = kinds[kind]?.icon ?? '';
  const title = span('search-name');
  title.append(...marksIn(name, terms).map(({ text, isMeant }) => (isMeant ? mark(text) : text)));
  const detail = span('search-detail', kinds[kind]?.word ?? kind);
  if (state !== undefined) detail.append(' · ', span('search-state', state));
  if (line !== '') detail.append(' · ', line);
  hit.append(icon, title, span('sr-only', ' · '), detail);
  return hit;
}

// --- internal ---

function span(className: string, ...content: (Node | string)[]): HTMLSpanElement {
  const made = document.createElement('span');
  made.className = className;
  made.append(...content);
  return made;
}

function mark(text: string): HTMLElement {
  const made = document.createElement('mark');
  made.textContent = text;
  return made;
}
