import type { RuleText } from '../rule.ts';

export const labThrows: RuleText = {
  id: 'lab-throws',
  severity: 'error',
  title: 'A file of the lab throws an error',
  why: 'The file runs when the lab is read: what throws there leaves nothing to check.',
  remedy: 'Correct the line that the message names.',
};
