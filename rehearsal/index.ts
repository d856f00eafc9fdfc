export { programs } from './programs.ts';
export type { Difference, GuestFacts } from './guests/index.ts';
export { rehearse, type Outcome } from './rehearse.ts';
export { exampleSecrets, type SiteSecrets } from './secrets.ts';
export { consequenceOf, readConsequences } from './consequences.ts';
export type { Consequence, ResourceChange } from './consequences.ts';
export { waiting, withGuest, without, type Guest, type State } from './proxmox/index.ts';
export { stage, type Stage } from './stage.ts';
