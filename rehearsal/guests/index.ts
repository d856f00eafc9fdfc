export { guestsOfCluster } from './cluster.ts';
export { differences, type Difference, type GuestFacts } from './facts.ts';
export { guestsOfModel } from './model.ts';
