import type { Rule } from '../rule.ts';
import { nameFindings } from './_name-findings.ts';

export const nameLimit: Rule = {
  id: 'name-limit',
  severity: 'error',
  title: 'A tool refuses the name',
  why:
    'Each tool has limits of its own for length and characters. ' +
    'Names are never cut or changed to fit: two could become one.',
  remedy: 'Choose a name within the limit that the message names.',
  check: (lab) => nameFindings(lab, 'limit'),
};
