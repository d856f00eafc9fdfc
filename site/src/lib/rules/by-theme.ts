import { compareText, ruleThemes } from '../../../../model/index.ts';

/** A theme of rules with its rules, by title. */
export interface ThemeOfRules<R> {
  /** Name of its folder, and of its heading in the list of rules. */
  readonly id: string;
  readonly title: string;
  /** One sentence. */
  readonly about: string;
  readonly rules: readonly R[];
}

/** Rules by theme, in the order of the model; a theme without rules is left out. */
export function byTheme<R extends { readonly theme: string; readonly title: string }>(
  rules: readonly R[],
): ThemeOfRules<R>[] {
  const groups = Map.groupBy(rules, ({ theme }) => theme);
  return Object.entries(ruleThemes).flatMap(([id, text]) => {
    const members = groups.get(id) ?? [];
    const sorted = members.toSorted((a, b) => compareText(plain(a.title), plain(b.title)));
    return members.length === 0 ? [] : [{ id, ...text, rules: sorted }];
  });
}

/** Prose of the model where code cannot be marked, such as a title: without its backticks. */
export const plain = (text: string): string => text.replaceAll('`', '');
