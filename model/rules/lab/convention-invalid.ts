import type { RuleText } from '../rule.ts';

export const conventionInvalid: RuleText = {
  id: 'convention-invalid',
  severity: 'error',
  title: 'The naming convention of the lab contradicts itself',
  why:
    'Every name is judged by the convention: ' +
    'where it cannot work, the default holds in its place ' +
    'and names are judged by something that nobody decided.',
  remedy: 'Do what the message says in `convention.ts`.',
};
