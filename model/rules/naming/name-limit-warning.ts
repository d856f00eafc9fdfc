import type { Rule } from '../rule.ts';
import { nameFindings } from './_name-findings.ts';

export const nameLimitWarning: Rule = {
  id: 'name-limit-warning',
  severity: 'warning',
  title: 'Some tools cut the name',
  why:
    'Windows and Samba know 15 characters of a machine name: ' +
    'two long names that begin alike become one for them.',
  remedy: 'Choose a shorter role, if the machine speaks to such tools.',
  check: (lab) => nameFindings(lab, 'limit', 'warning'),
};
