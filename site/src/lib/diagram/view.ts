import { z } from 'astro/zod';
import { clickTargets } from './click-targets.ts';

export const viewSchema = z.object({
  /** Name of the file without its ending. @example 'host-asgard-atlas' */
  id: z.string(),
  title: z.string(),
  description: z.string(),
  /** Mermaid text. */
  source: z.string(),
  /** Pages that its boxes lead to, without the base path. */
  targets: z.array(z.string()),
});

/** A generated picture. */
export type View = z.output<typeof viewSchema>;

/**
 * What a Mermaid text says about itself: `accTitle` and `accDescr` are its title and description.
 */
export function describeView(id: string, source: string): View {
  return {
    id,
    title: /^\s*accTitle:\s*(.+)$/m.exec(source)?.[1]?.trim() ?? id,
    description: /^\s*accDescr:\s*(.+)$/m.exec(source)?.[1]?.trim() ?? '',
    source,
    targets: clickTargets(source),
  };
}

/** Views whose boxes lead to a page. */
export const viewsOf = (page: string, views: readonly View[]): View[] =>
  views.filter(({ targets }) => targets.includes(page));
