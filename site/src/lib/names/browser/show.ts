import type { Answer, Part, Reading, Remark } from '../answer.ts';

/** An answer as elements; `choose` is called with a suggestion that the reader takes. */
export function elementsOf(
  { suggestions, readings }: Answer,
  choose: (name: string) => void,
): HTMLElement[] {
  const buttons = suggestions.map((name) => {
    const button = element('button', 'name-suggestion', name);
    button.type = 'button';
    button.addEventListener('click', () => choose(name));
    return button;
  });
  const remedy = element('p', 'name-remedy', 'Write instead: ', ...buttons);
  return [...(buttons.length > 0 ? [remedy] : []), ...readings.map(show)];
}

// --- internal ---

function show({ title, pattern, fits, parts, remarks }: Reading): HTMLElement {
  return element(
    'section',
    fits ? 'name-reading fits' : 'name-reading',
    element('h2', '', title, ' ', element('code', '', pattern)),
    ...(parts.length > 0 ? [tableOf(parts)] : []),
    ...remarks.map(remarkOf),
  );
}

function tableOf(parts: readonly Part[]): HTMLElement {
  const labels = ['Part', 'Value', 'Meaning'].map((label) => heading('col', label));
  const rows = parts.map(({ name, value, meaning }) => {
    const code = element('code', '', value);
    const cells = [element('td', '', code), element('td', '', meaning)];
    return element('tr', '', heading('row', name), ...cells);
  });
  const head = element('thead', '', element('tr', '', ...labels));
  return element('table', 'entity-table', head, element('tbody', '', ...rows));
}

function heading(scope: 'col' | 'row', text: string): HTMLElement {
  const cell = element('th', '', text);
  cell.scope = scope;
  return cell;
}

const remarkOf = ({ severity, text }: Remark): HTMLElement =>
  element('p', `name-${severity}`, severity === 'warning' ? `Warning: ${text}` : text);

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  ...children: (string | Node)[]
): HTMLElementTagNameMap[K] {
  const created = document.createElement(tag);
  created.className = className;
  created.append(...children);
  return created;
}
