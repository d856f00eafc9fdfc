import type { Lab } from '../kinds/index.ts';

/**
 * Labs that show what a rule is about, by what is special about each. The first of either list
 * stands on the page of the rule.
 */
export interface RuleCases<C = () => Lab> {
  /** Each breaks this rule and no other. */
  readonly breaks: Readonly<Record<string, C>>;
  /** Each nearly breaks it, and is right. */
  readonly holds: Readonly<Record<string, C>>;
}

/**
 * The same for a rule about the files of a lab: each lab as files, which the command line loads.
 * Their page shows those that a case writes out.
 */
export type FileCases = RuleCases<Files>;

/**
 * Files of a repository, by their path from its root. The indentation that the lines of a file
 * share is that of the case, and not part of it.
 */
export type Files = Readonly<Record<string, string>>;

/** True for the cases of a rule about files. */
export const isOfFiles = (cases: RuleCases | FileCases): cases is FileCases =>
  Object.values<unknown>(cases.breaks).every((each) => typeof each === 'object');
