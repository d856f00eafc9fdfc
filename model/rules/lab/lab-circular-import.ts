import type { RuleText } from '../rule.ts';

export const labCircularImport: RuleText = {
  id: 'lab-circular-import',
  severity: 'error',
  title: 'Two files of the lab import each other',
  why: 'One of them runs first and finds the values of the other not made yet.',
  remedy: 'Move what both need into a third file, or reference in one direction only.',
};
