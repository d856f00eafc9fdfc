import type { RuleText } from '../rule.ts';

export const labImportMissing: RuleText = {
  id: 'lab-import-missing',
  severity: 'error',
  title: 'A file of the lab imports what does not exist',
  why: 'Node reads no file of the lab while one import leads nowhere, so nothing can be checked.',
  remedy:
    'Correct the name of the file or of the export; ' +
    'write `import type` for a type, and end the path of a file in `.ts`.',
};
