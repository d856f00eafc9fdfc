import { describeTable, placeholders, type ResolvedLab } from '../../model/index.ts';
import { code, escapeMarkdown, markdownTable } from '../text/markdown.ts';

/** Every kind of name: its patterns, examples, who checks it, and what the tools that carry it demand. */
export function patternTable(lab: ResolvedLab): string {
  const rows = describeTable(lab.convention).kinds.map(({ kind, patterns, examples, level, limits, theme, notes }) => [
    kind,
    codes(patterns),
    codes(examples),
    levels[level],
    escapeMarkdown(limits.join('; ')),
    escapeMarkdown(theme === undefined ? notes : `${notes} Theme: ${theme}.`),
  ]);
  return markdownTable(['kind', 'pattern', 'example', 'level', 'limits', 'notes'], rows);
}

/** Every registered codename and its meaning. */
export function codenameTable(lab: ResolvedLab): string {
  const rows = describeTable(lab.convention).codenames.map(({ kind, codename, meaning }) => [kind, code(codename), escapeMarkdown(meaning)]);
  return markdownTable(['kind', 'codename', 'source and meaning'], rows);
}

/** What the words in braces stand for; those that no pattern in force uses are left out. */
export function placeholderTable(lab: ResolvedLab): string {
  const patterns = describeTable(lab.convention).kinds.flatMap(({ kind, patterns }) =>
    patterns.map((pattern) => ({ kind, words: [...pattern.matchAll(/\{(\w+)\??\}/g)].map(([, word]) => word) })),
  );
  const used = new Set(
    patterns.flatMap(({ kind, words }) => words.map((word) => (Object.hasOwn(placeholders, `${kind}.${word}`) ? `${kind}.${word}` : word))),
  );
  const rows = Object.entries(placeholders)
    .filter(([key]) => used.has(key))
    .map(([key, placeholder]) => {
      const [word, kind] = key.split('.').toReversed();
      const values = 'oneOf' in placeholder ? codes(placeholder.oneOf) : `e.g. ${code(placeholder.example)}`;
      return [code(`{${word}}`) + (kind === undefined ? '' : ` (${kind})`), escapeMarkdown(placeholder.meaning), values];
    });
  return markdownTable(['placeholder', 'meaning', 'values'], rows);
}

// --- internal ---

/** Who refuses a wrong name. */
const levels = { compiler: 'C', load: 'R', documented: 'D' } as const;

const codes = (texts: readonly string[]): string => texts.map(code).join(', ');
