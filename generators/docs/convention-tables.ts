import { describeConvention, type ResolvedLab } from '../../model/index.ts';
import { code, escapeMarkdown, markdownTable } from '../text/markdown.ts';

/**
 * Every kind of name: its patterns, examples, who checks it, and what the tools that carry it
 * demand.
 */
export function patternTable(lab: ResolvedLab): string {
  const rows = describeConvention(lab.convention).kinds.map((entry) => [
    entry.kind,
    codes(entry.patterns),
    codes(entry.examples),
    levels[entry.level],
    escapeMarkdown(entry.limits.join('; ')),
    escapeMarkdown(
      entry.theme === undefined ? entry.notes : `${entry.notes} Theme: ${entry.theme}.`,
    ),
  ]);
  return markdownTable(['kind', 'pattern', 'example', 'level', 'limits', 'notes'], rows);
}

/** Every registered codename and its meaning. */
export function codenameTable(lab: ResolvedLab): string {
  const rows = describeConvention(lab.convention).codenames.map(({ kind, codename, meaning }) => [
    kind,
    code(codename),
    escapeMarkdown(meaning),
  ]);
  return markdownTable(['kind', 'codename', 'source and meaning'], rows);
}

/** What the words in braces stand for; those that no pattern in force uses are left out. */
export function placeholderTable(lab: ResolvedLab): string {
  const { placeholders } = describeConvention(lab.convention);
  const isAmbiguous = (word: string): boolean =>
    placeholders.filter((other) => other.word === word).length > 1;
  const rows = placeholders.map(({ word, kind, placeholder }) => {
    const { oneOf, meaning, example } = placeholder;
    const scope = kind !== undefined && isAmbiguous(word) ? ` (${kind})` : '';
    const values = oneOf ? codes(oneOf) : `e.g. ${code(example)}`;
    return [code(`{${word}}`) + scope, escapeMarkdown(meaning), values];
  });
  return markdownTable(['placeholder', 'meaning', 'values'], rows);
}

// --- internal ---

/** Who refuses a wrong name. */
const levels = { compiler: 'C', load: 'R', documented: 'D' } as const;

const codes = (texts: readonly string[]): string => texts.map(code).join(', ');
