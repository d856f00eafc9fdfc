import { compareText } from '../diagnostics/index.ts';
import * as access from './access/index.ts';
import * as backup from './backup/index.ts';
import * as cluster from './cluster/index.ts';
import * as hosts from './hosts/index.ts';
import * as lab from './lab/index.ts';
import * as naming from './naming/index.ts';
import * as network from './network/index.ts';
import type { Rule, RuleText } from './rule.ts';
import * as services from './services/index.ts';
import * as storage from './storage/index.ts';
import { ruleThemes } from './themes.ts';
import type { Theme } from './themes.ts';

export { examplesIn } from './examples.ts';
export type { Examples } from './examples.ts';
export type { Rule, RuleText } from './rule.ts';
export { ruleThemes } from './themes.ts';
export type { Theme } from './themes.ts';

/** Each theme is a folder, each rule a line in its index. */
const themes: Readonly<Record<Theme, Readonly<Record<string, Rule | RuleText>>>> = {
  access,
  backup,
  cluster,
  hosts,
  lab,
  naming,
  network,
  services,
  storage,
};

const texts: readonly (Rule | RuleText)[] = Object.values(themes).flatMap((theme) =>
  Object.values<Rule | RuleText>(theme),
);

/** Every check of what holds between entities. */
export const rules: readonly Rule[] = texts.filter((text) => 'check' in text);

/** The text of everything that can be reported, by id. */
export const ruleTexts: readonly RuleText[] = texts.toSorted((a, b) => compareText(a.id, b.id));

/** The theme of a rule; `undefined` where there is none. @example themeOf('missing-backup') */
export const themeOf = (id: string): Theme | undefined =>
  themeNames.find((name) => holds(name, id));

/**
 * Path of the file with the cases of a rule, from the root of the repository.
 * @example casesFile('missing-backup') // 'model/rules/backup/missing-backup.cases.ts'
 */
export const casesFile = (id: string): string => `model/rules/${themeOf(id) ?? ''}/${id}.cases.ts`;

// --- internal ---

const themeNames = Object.keys(ruleThemes).filter((word): word is Theme => word in ruleThemes);

const holds = (theme: Theme, id: string): boolean =>
  Object.values<RuleText>(themes[theme]).some((text) => text.id === id);
