import type { RuleText } from './rule.ts';

export const notInLab: RuleText = {
  id: 'not-in-lab',
  severity: 'error',
  title: 'Something is used that is not part of the lab',
  why: 'What no part exports would be missing in every generated file, while others refer to it.',
  remedy: 'Export it, and list its file in `parts` of `defineLab`.',
  bad: 'const loki = defineHost({ … }); // not exported\nexport const media = defineLxc({ host: loki, … });',
  good: 'export const loki = defineHost({ … });\nexport const media = defineLxc({ host: loki, … });',
};
