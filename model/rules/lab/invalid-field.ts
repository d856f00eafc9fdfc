import type { RuleText } from '../rule.ts';

export const invalidField: RuleText = {
  id: 'invalid-field',
  severity: 'error',
  title: 'A field has a value that it cannot have',
  why: 'The value would be refused by the tool that gets it, or mean something else there.',
  remedy: 'Write what the message says.',
};
