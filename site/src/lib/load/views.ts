import type { Loader } from 'astro/loaders';
import { followLab } from './follow-lab.ts';

/** One entry per view of the lab, drawn from the lab as it is now. */
export const views = (): Loader => ({
  name: 'views',
  load: (context) =>
    followLab(context, 'views', ({ views: drawn }) =>
      drawn.map((data) => ({ id: data.view, data })),
    ),
});
