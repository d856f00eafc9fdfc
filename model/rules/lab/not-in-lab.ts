import type { RuleText } from '../rule.ts';

export const notInLab: RuleText = {
  id: 'not-in-lab',
  severity: 'error',
  title: 'Something is declared that is not part of the lab',
  why:
    'What no part exports is in no generated file: ' +
    '`tofu apply` would destroy the machine that has lost its `export`, ' +
    'and what refers to it would lead nowhere.',
  remedy:
    'Write `export` in front of it and list its file in `parts` of `defineLab`, or remove it.',
};
