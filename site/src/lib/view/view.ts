import { z } from 'astro/zod';
import type { LabView } from '../../../../generators/pictures/index.ts';

const picture = z.object({
  view: z.string(),
  title: z.string(),
  description: z.string(),
  width: z.number(),
  height: z.number(),
  body: z.string(),
});

export const viewSchema = z.object({
  /** @example 'host-asgard-atlas' */
  view: z.string(),
  title: z.string(),
  description: z.string(),
  /** The same as Mermaid text. */
  mermaid: z.string(),
  /** Drawn by the lab's own process, the widest first. */
  drawn: z.array(picture),
  /** Set for a view that the page lays out. */
  graph: z.custom<NonNullable<LabView['graph']>>((value) => typeof value === 'object').optional(),
});

/** One view of the lab. */
export type View = z.output<typeof viewSchema>;

/** Views of the whole lab and of its places: each has a page of its own. */
export const isListed = ({ view }: View): boolean =>
  !/^(impact|neighbourhood|guest|vlan)-/.test(view);
