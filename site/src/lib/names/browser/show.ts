import type { Answer, Reading, Remark } from '../answer.ts';

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
  const rows = parts.map(({ name, value, meaning }) =>
    element(
      'tr',
      '',
      cell('th', name),
      element('td', '', element('code', '', value)),
      cell('td', meaning),
    ),
  );
  const head = element('tr', '', ...['Part', 'Value', 'Meaning'].map((label) => cell('th', label)));
  const table = element('table', '', element('thead', '', head), element('tbody', '', ...rows));
  return element(
    'section',
    fits ? 'name-reading fits' : 'name-reading',
    element('h2', '', title, ' ', element('code', '', pattern)),
    ...(rows.length > 0 ? [table] : []),
    ...remarks.map(remarkOf),
  );
}

const remarkOf = ({ severity, text }: Remark): HTMLElement =>
  element('p', `name-${severity}`, severity === 'warning' ? `Warning: ${text}` : text);

const cell = (tag: 'th' | 'td', text: string): HTMLElement => element(tag, '', text);

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
