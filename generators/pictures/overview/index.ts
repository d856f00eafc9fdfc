export { bundlesOf } from './bundles.ts';
export type { Bundle } from './bundles.ts';
export { overview } from './overview.ts';
export { siteContent } from './site.ts';
