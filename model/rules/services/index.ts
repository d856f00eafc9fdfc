export { alertsGoNowhere } from './alerts-go-nowhere.ts';
export { dependencyCycle } from './dependency-cycle.ts';
export { dependsOnPlanned } from './depends-on-planned.ts';
export { duplicatePort } from './duplicate-port.ts';
export { networkPolicyCutsNeed } from './network-policy-cuts-need.ts';
