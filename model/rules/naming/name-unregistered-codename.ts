import type { Rule } from '../rule.ts';
import { nameFindings } from './_name-findings.ts';

export const nameUnregisteredCodename: Rule = {
  id: 'name-unregistered-codename',
  severity: 'error',
  title: 'A codename is not registered',
  why:
    'The register says what each codename means and keeps themes apart: ' +
    'without an entry nobody knows what the thing is, and a slip of the pen makes a new name.',
  remedy: 'Use a registered codename, or register the new one with its meaning in `convention.ts`.',
  check: (lab) => nameFindings(lab, 'codename'),
};
