import { z } from 'astro/zod';
import { showSize } from '../../../../model/index.ts';
import { sentenceSchema } from '../page/entity-page.ts';

export const cellSchema = z.object({
  /** Heading of the column. @example 'Memory' */
  title: z.string(),
  text: sentenceSchema,
  /** What the column is sorted by; sizes in mebibytes. */
  sort: z.union([z.string(), z.number()]),
  /** Set where a total means something: of what. */
  total: z.enum(['amount', 'size']).optional(),
});

/** What a list says of an entity in one column. */
export type Cell = z.output<typeof cellSchema>;

/** Total of a column; empty where there is none. */
export function totalOf(cells: readonly Cell[]): string {
  const what = cells[0]?.total;
  if (what === undefined) return '';
  let sum = 0;
  for (const { sort } of cells) if (typeof sort === 'number') sum += sort;
  return what === 'size' ? showSize({ mebibytes: sum }) : String(sum);
}
