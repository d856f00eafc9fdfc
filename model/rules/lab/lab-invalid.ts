import type { RuleText } from '../rule.ts';

export const labInvalid: RuleText = {
  id: 'lab-invalid',
  severity: 'error',
  title: 'A field of defineLab is wrong',
  why:
    'The fields of the lab stand in nearly every generated file. ' +
    'Cloud-init makes the account `adminUser` on each VM, ' +
    'Argo CD follows `branch`, and Ansible evaluates whatever looks like a template.',
  remedy: 'Write the field as the message says.',
};
