import type { Rule } from '../rule.ts';
import { nameFindings } from './_name-findings.ts';

export const namePattern: Rule = {
  id: 'name-pattern',
  severity: 'error',
  title: 'A name does not follow the convention',
  why:
    'Names are the keys in the inventory, in OpenTofu, in DNS and in Kubernetes: ' +
    'one that does not say what it is cannot be guessed, ' +
    'and renaming later replaces the machine.',
  remedy:
    'Write the name that the message gives. ' +
    'To decide otherwise for all names of a kind, change its pattern in `convention.ts`.',
  check: (lab) => nameFindings(lab, 'pattern'),
};
