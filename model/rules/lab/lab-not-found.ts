import type { RuleText } from '../rule.ts';

export const labNotFound: RuleText = {
  id: 'lab-not-found',
  severity: 'error',
  title: 'There is no lab in the folder',
  why: 'A lab is a folder with an `index.ts`; without one there is nothing to check or generate.',
  remedy:
    'Pass the folder of the lab with `--lab`, or run the command in the root of the repository.',
};
