import type { RuleText } from '../rule.ts';

export const duplicatePart: RuleText = {
  id: 'duplicate-part',
  severity: 'error',
  title: 'A file is listed twice in the parts of the lab',
  why:
    'Nothing is doubled by it, but most often one of the two should have been another file, ' +
    'whose entities are missing.',
  remedy: 'Remove one of them, or name the file that was meant.',
};
