/** A row of a table, read once: a lab may have a thousand. */
export interface TableRow {
  readonly element: HTMLTableRowElement;
  /** All that stands in it, in lower case. */
  readonly text: string;
  /** What each column is sorted by. */
  readonly values: readonly (string | number)[];
}

export const rowsOf = (body: HTMLTableSectionElement): TableRow[] =>
  [...body.rows].map((element) => ({
    element,
    text: (element.textContent ?? '').toLowerCase(),
    values: [...element.cells].map(valueOf),
  }));

// --- internal ---

const valueOf = (cell: HTMLTableCellElement): string | number => {
  const { sort } = cell.dataset;
  return sort === undefined ? (cell.textContent ?? '').trim() : Number(sort);
};
