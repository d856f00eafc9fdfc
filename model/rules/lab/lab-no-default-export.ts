import type { RuleText } from '../rule.ts';

export const labNoDefaultExport: RuleText = {
  id: 'lab-no-default-export',
  severity: 'error',
  title: 'The index of the lab exports no lab',
  why: 'The lab is the default export of `index.ts`: other exports are not looked at.',
  remedy: 'Put `export default` in front of `defineLab`.',
};
