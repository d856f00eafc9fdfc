import { rowsOf, type TableRow } from './rows.ts';

/**
 * `<sortable-table>`: makes the headings of its table buttons that sort by their column, and shows a
 * field that filters the rows by any word in them.
 */
class SortableTable extends HTMLElement {
  connectedCallback(): void {
    const table = this.querySelector('table');
    const body = table?.tBodies[0];
    if (!table?.tHead || !body) return;
    const rows = rowsOf(body);
    for (const [column, heading] of [...table.tHead.querySelectorAll('th')].entries())
      sortBy(column, heading, body, rows);
    this.classList.add('is-live');
    const tools = this.querySelector<HTMLElement>('.table-tools');
    const field = tools?.querySelector('input');
    const count = tools?.querySelector('[role=status]');
    if (field && count) filterBy(field, count, rows);
  }
}
customElements.define('sortable-table', SortableTable);

// --- internal ---

const { compare } = new Intl.Collator('en', { numeric: true });

function sortBy(
  column: number,
  heading: HTMLElement,
  body: HTMLElement,
  rows: readonly TableRow[],
): void {
  const button = document.createElement('button');
  button.type = 'button';
  button.append(...heading.childNodes);
  heading.append(button);
  button.addEventListener('click', () => {
    const isDown = heading.ariaSort === 'ascending';
    for (const other of heading.parentElement?.children ?? []) other.ariaSort = null;
    heading.ariaSort = isDown ? 'descending' : 'ascending';
    const way = isDown ? -1 : 1;
    const sorted = rows.toSorted((a, b) => way * order(a.values[column], b.values[column]));
    body.append(...sorted.map(({ element }) => element));
  });
}

const order = (a: string | number = '', b: string | number = ''): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b));

function filterBy(field: HTMLInputElement, count: Element, rows: readonly TableRow[]): void {
  const show = () => {
    const words = field.value.toLowerCase().split(/\s+/);
    let shown = 0;
    for (const { element, text } of rows) {
      element.hidden = !words.every((word) => text.includes(word));
      if (!element.hidden) shown += 1;
    }
    count.textContent = `${shown} of ${rows.length}`;
  };
  field.addEventListener('input', show);
  show(); // what a browser kept in the field when the reader came back
}
