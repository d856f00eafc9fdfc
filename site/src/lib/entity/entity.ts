import { z } from 'astro/zod';
import { entityKinds } from '../../../../model/index.ts';
import { entityPageSchema } from '../page/entity-page.ts';
import { cellSchema } from '../table/cell.ts';

/**
 * What every entity of the export has. Its other fields are shown as they are: a new field in the
 * model needs no change here.
 */
export const entitySchema = z.looseObject({
  /** Kind and name. @example 'host:asgard-atlas' */
  id: z.string(),
  kind: z.enum(entityKinds),
  name: z.string(),
  status: z.enum(['active', 'planned', 'retiring']),
  description: z.string().optional(),
  /** See `Derived`. */
  derived: z.object({
    site: z.string().optional(),
    internalName: z.string().optional(),
    publicNames: z.array(z.string()),
    writtenNames: z.array(z.string()),
    backups: z.array(z.string()),
    views: z.object({ own: z.string().optional(), impact: z.string().optional() }),
    ownName: z.object({
      words: z.array(z.string()),
      codename: z.string().optional(),
      meaning: z.string().optional(),
    }),
    facts: z.array(z.string()),
    software: z.array(z.string()),
  }),
});

/**
 * An entity of the lab as `homelab export` prints it, with what the model derives: references are
 * ids.
 */
export type Entity = z.output<typeof entitySchema>;

/** An entity with what its page says, and what the list of its kind does. */
export const pagedEntitySchema = entitySchema.extend({
  sections: entityPageSchema,
  cells: z.array(cellSchema),
});
export type PagedEntity = z.output<typeof pagedEntitySchema>;
