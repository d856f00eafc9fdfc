import type { Loader } from 'astro/loaders';
import { followLab } from './follow-lab.ts';

/** One entry per entity of the lab. */
export const entities = (): Loader => ({
  name: 'entities',
  load: (context) =>
    followLab(context, 'entities', ({ entities: all }) =>
      all.map((data) => ({ id: data.id, data })),
    ),
});
