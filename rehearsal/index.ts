export { programs } from './programs.ts';
export type { Difference, GuestFacts } from './guests/index.ts';
export { rehearse, type Outcome } from './rehearse.ts';
export { exampleSecrets, type SiteSecrets } from './secrets.ts';
