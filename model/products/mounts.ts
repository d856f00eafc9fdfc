import type { Volume } from '../kinds/index.ts';

type Volumes = readonly Volume[];

/** Every volume. */
export const mountsAll = (volumes: Volumes): Volumes => volumes;

/** None: the chart keeps nothing, or makes its claims by itself. */
export const mountsNone = (): Volumes => [];

/** The first volume. */
export const mountsFirst = (volumes: Volumes): Volumes => volumes.slice(0, 1);

/** The first volume with data of a sort. */
export const mountsFirstOf =
  (data: Volume['data']) =>
  (volumes: Volumes): Volumes =>
    mountsFirst(volumes.filter((volume) => volume.data === data));
