import type { RuleText } from '../rule.ts';

export const copiedEntity: RuleText = {
  id: 'copied-entity',
  severity: 'error',
  title: 'A copy of an entity is exported as if it were one',
  why:
    'Only what a `define*` function returned is part of the lab. ' +
    'A copy is not checked, and no generated file holds it: ' +
    'the guest that its author wrote never comes to be.',
  remedy:
    'Declare it with the function of its kind. ' +
    'What several have in common goes into a plain object that each of them spreads.',
};
