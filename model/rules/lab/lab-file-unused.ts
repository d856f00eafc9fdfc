import type { RuleText } from '../rule.ts';

export const labFileUnused: RuleText = {
  id: 'lab-file-unused',
  severity: 'warning',
  title: 'A file of the lab is imported by no other',
  why:
    'It is never read: what it declares is not part of the lab, ' +
    'not checked, and in no generated file.',
  remedy: 'Import it in `index.ts` and add it to `parts` of `defineLab`, or delete it.',
};
