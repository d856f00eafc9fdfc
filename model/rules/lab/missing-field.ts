import type { RuleText } from '../rule.ts';

export const missingField: RuleText = {
  id: 'missing-field',
  severity: 'error',
  title: 'A field is missing',
  why: 'Without it nothing can be generated, and there is no default that fits every lab.',
  remedy: 'Add the field.',
};
