import type { RuleText } from '../rule.ts';

export const unknownField: RuleText = {
  id: 'unknown-field',
  severity: 'error',
  title: 'There is no such field',
  why: 'It would be ignored: what its author wanted does not happen.',
  remedy: 'Correct its name, or remove it.',
};
