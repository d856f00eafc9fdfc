import type { RuleText } from '../rule.ts';

export const labSyntaxError: RuleText = {
  id: 'lab-syntax-error',
  severity: 'error',
  title: 'A file of the lab is not TypeScript',
  why: 'The file cannot be read at all, so nothing in it can be checked.',
  remedy: 'Correct the syntax at the place that the message names.',
};
