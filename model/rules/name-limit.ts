import { nameFindings } from './_name-findings.ts';
import type { Rule } from './rule.ts';

export const nameLimit: Rule = {
  id: 'name-limit',
  severity: 'error',
  title: 'A tool refuses the name',
  why: 'Each tool has limits of its own for length and characters. Names are never cut or changed to fit: two could become one.',
  remedy: 'Choose a name within the limit that the message names.',
  bad: "defineBucket({ name: 'homelab-babylon-pictures-of-all-holidays-and-birthdays-since-1998-storage', … });",
  good: "defineBucket({ name: 'homelab-babylon-pictures-storage', … });",
  check: (lab) => nameFindings(lab, 'limit'),
};
