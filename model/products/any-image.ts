import { mountsAll } from './mounts.ts';
import type { ChartFacts } from './product.ts';

/**
 * Runs any image, and so says nothing about the software: https://github.com/bjw-s-labs/helm-charts
 */
export const anyImageChart = {
  name: 'app-template',
  mounts: mountsAll,
} as const satisfies ChartFacts;
