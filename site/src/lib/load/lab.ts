import type { Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import type { Sheet } from '../emergency/sheets.ts';
import type { TileGroup } from '../start/tiles.ts';
import type { Warning } from '../start/warnings.ts';
import { followLab } from './follow-lab.ts';

/** What holds for the lab as a whole. */
export const labSchema = z.object({
  /** What its author says of it. */
  description: z.string().optional(),
  /** What people open. */
  tiles: z.custom<readonly TileGroup[]>(Array.isArray),
  /** What the rules warn of. */
  warnings: z.custom<readonly Warning[]>(Array.isArray),
  /** A sheet for the emergency for each location. */
  sheets: z.custom<readonly Sheet[]>(Array.isArray),
  /** What its author passed to `defineConvention`, with the `org` that is in force. */
  convention: z.object({
    version: z.number(),
    org: z.string(),
    codenames: z.record(z.string(), z.record(z.string(), z.string())),
    patterns: z.record(z.string(), z.string()),
  }),
});

/** One entry, `lab`. */
export const lab = (): Loader => ({
  name: 'lab',
  load: (context) =>
    followLab(context, 'lab', ({ convention, whole }) => [
      { id: 'lab', data: { convention, ...whole } },
    ]),
});
