import { duplicateName } from './duplicate-name.ts';
import type { Rule } from './rule.ts';

export type { Rule, RuleText } from './rule.ts';

/** Every rule that reads a whole lab, by id. */
export const rules: readonly Rule[] = [duplicateName];
