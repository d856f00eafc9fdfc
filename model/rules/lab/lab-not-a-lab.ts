import type { RuleText } from '../rule.ts';

export const labNotALab: RuleText = {
  id: 'lab-not-a-lab',
  severity: 'error',
  title: 'The default export of the index is no lab',
  why: 'Only what `defineLab` returns knows its parts and its convention.',
  remedy: 'Export what `defineLab` returns.',
};
