import type { Lab } from '../kinds/index.ts';

/**
 * Labs that show what a rule is about, by what is special about each. The first of either list stands
 * on the page of the rule.
 */
export interface RuleCases {
  /** Each breaks this rule and no other. */
  readonly breaks: Readonly<Record<string, () => Lab>>;
  /** Each nearly breaks it, and is right. */
  readonly holds: Readonly<Record<string, () => Lab>>;
}
