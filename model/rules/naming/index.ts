export { ansibleGroupName } from './ansible-group-name.ts';
export { duplicateName } from './duplicate-name.ts';
export { nameLimit } from './name-limit.ts';
export { nameLimitWarning } from './name-limit-warning.ts';
export { namePattern } from './name-pattern.ts';
export { nameUnregisteredCodename } from './name-unregistered-codename.ts';
export { reservedCodename } from './reserved-codename.ts';
export { reservedName } from './reserved-name.ts';
