import { z } from 'astro/zod';

/**
 * What is read of a lab that `homelab export` printed, of today or of an older engine: an entity
 * has the fields that its engine knew.
 */
export const pastLabSchema = z.object({
  domain: z.string(),
  entities: z.array(z.looseObject({ id: z.string(), kind: z.string(), name: z.string() })),
});

export type PastLab = z.output<typeof pastLabSchema>;
export type PastEntity = PastLab['entities'][number];
