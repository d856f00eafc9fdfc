import type { ConventionSpec } from './convention.ts';
import { nearest } from './nearest.ts';
import { tokenize } from './pattern.ts';
import { quote } from './quote.ts';
import type { NameKind, NameTable } from './row.ts';
import { codenameKindsIn, isCodenameKindIn, isKindIn } from './table.ts';

/** Something in a lab's convention that cannot work. */
export interface ConventionFinding {
  /** Where in the spec. @example ['patterns', 'vm'] */
  readonly path: readonly string[];
  readonly message: string;
  readonly help: string;
}

/** Everything that is wrong with a lab's convention. */
export const specFindings = (table: NameTable, spec: ConventionSpec): ConventionFinding[] => [
  ...headFindings(spec),
  ...codenameSpecFindings(table, spec),
  ...clashes(spec),
  ...allPatternFindings(table, spec),
];

/** Whether a pattern can be used at all. */
export const isUsablePattern = (table: NameTable, kind: string, pattern: string): boolean =>
  patternFindings(table, kind, pattern).length === 0;

/** Whether a word may be a codename: one of the letters a to z. */
export const isCodenameWord = (word: string): boolean => /^[a-z]+$/.test(word);

// --- internal ---

function* headFindings({ version, org }: ConventionSpec): Iterable<ConventionFinding> {
  if (!Number.isInteger(version) || version < 1) {
    const found = typeof version === 'number' ? version : quote(String(version));
    yield {
      path: ['version'],
      message: `version must be a whole number from 1, not ${found}`,
      help: 'count up by one whenever a decision about names changes',
    };
  }
  if (org !== undefined && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(org))
    yield {
      path: ['org'],
      message: `org ${quote(org)} is not in kebab-case`,
      help: "write lower-case letters, digits and inner hyphens, such as 'homelab'",
    };
}

function* codenameSpecFindings(
  table: NameTable,
  { codenames }: ConventionSpec,
): Iterable<ConventionFinding> {
  for (const [kind, register] of Object.entries(codenames)) {
    if (!isCodenameKindIn(table, kind))
      yield {
        path: ['codenames', kind],
        message: `${quote(kind)} is no kind with codenames`,
        help: didYouMean(kind, codenameKindsIn(table)),
      };
    for (const [codename, meaning] of Object.entries(register)) {
      const path = ['codenames', kind, codename];
      const subject = `the ${kind} codename ${quote(codename)}`;
      if (!isCodenameWord(codename))
        yield {
          path,
          message: `${subject} holds something other than lower-case letters`,
          help: 'write one word of the letters a to z',
        };
      if (meaning.trim() === '')
        yield {
          path,
          message: `${subject} has no meaning`,
          help: "say where it comes from and what it stands for, such as 'Norse mythology: the main homelab'",
        };
    }
  }
}

function* clashes({ codenames }: ConventionSpec): Iterable<ConventionFinding> {
  const owners = new Map<string, string>();
  for (const [kind, register] of Object.entries(codenames)) {
    for (const codename of Object.keys(register)) {
      const owner = owners.get(codename);
      if (owner === undefined) owners.set(codename, kind);
      else
        yield {
          path: ['codenames', kind, codename],
          message: `the codename '${codename}' is registered for two kinds, ${owner} and ${kind}`,
          help: 'give one of them another codename: the theme of one kind is not used for another',
        };
    }
  }
}

const allPatternFindings = (table: NameTable, { patterns }: ConventionSpec): ConventionFinding[] =>
  Object.entries(patterns).flatMap(([kind, pattern]) =>
    patternFindings(table, kind, pattern).map((finding) => ({
      path: ['patterns', kind],
      ...finding,
    })),
  );

type Told = Pick<ConventionFinding, 'message' | 'help'>;

function patternFindings(table: NameTable, kind: string, pattern: string): Told[] {
  if (!isKindIn(table, kind)) {
    const message = `${quote(kind)} is no kind of name`;
    return [{ message, help: didYouMean(kind, table.kinds) }];
  }
  if (table.rowOf(kind).level !== 'compiler') {
    const message = `the pattern of ${kind} cannot be changed`;
    return [{ message, help: 'other tools fix it; remove the line' }];
  }
  return [...pieceFindings(table, kind, pattern), ...formFindings(pattern)].map(
    ([finding, help]) => ({
      message: `the pattern of ${kind}, ${quote(pattern)}, ${finding}`,
      help,
    }),
  );
}

type Clause = readonly [finding: string, help: string];

/** What is wrong with the placeholders of a pattern. */
function* pieceFindings(table: NameTable, kind: NameKind, pattern: string): Iterable<Clause> {
  const allowed = placeholdersFor(table, kind);
  const { tokens, unknown } = tokenize(table, kind, pattern, allowed);
  const slots = tokens.filter((token) => 'name' in token);
  const names = slots.map(({ name }) => name);
  const many = slots.filter(({ placeholder }) => placeholder.words === 'many');
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  const usual = quote([table.rowOf(kind).pattern].flat()[0] ?? '');
  for (const name of unknown)
    yield [`has the unknown placeholder {${name}}`, didYouMean(name, allowed)];
  if (many.length > 1) {
    const listed = many.map(({ name }) => `{${name}}`).join(' and ');
    yield [`is ambiguous: ${listed} both take many words`, 'keep one of them'];
  }
  if (twice !== undefined) yield [`has {${twice}} twice`, 'keep one of them'];
  if (isCodenameKindIn(table, kind) && !names.includes('codename'))
    yield ['lacks {codename}', `put {codename} in, as in ${usual}`];
  if (slots.length === 0 && unknown.length === 0)
    yield ['has no placeholder, so all names would be the same', `use the default, ${usual}`];
}

/** What is wrong with the form of a pattern. */
function* formFindings(pattern: string): Iterable<Clause> {
  if (/\{(?!env\?)\w+\?\}|\{env\}/.test(pattern))
    yield [
      'makes the wrong placeholder optional',
      'write {env?}, and all others without a question mark',
    ];
  if (pattern.endsWith('?}'))
    yield ['ends in an optional placeholder', 'put {env?} in front of another piece'];
  if (!pattern.split('-').every((piece) => /^(?:[a-z0-9]+|\{\w[\w-]*\??\})$/.test(piece)))
    yield [
      'is not made of words and {placeholders} joined by hyphens',
      "write each placeholder as a piece of its own, such as '{role}-{nn}'",
    ];
}

/**
 * What the pattern of a checked kind may use: what the defaults of such kinds use, its own, and any
 * codename that a name can hold.
 */
function placeholdersFor(table: NameTable, kind: NameKind): readonly string[] {
  const checked = table.kinds.filter((other) => table.rowOf(other).level === 'compiler');
  const used = checked.flatMap((other) =>
    [table.rowOf(other).pattern]
      .flat()
      .flatMap((pattern) => [...pattern.matchAll(/\{(\w+)\??\}/g)].map(([, name = '']) => name))
      .filter((name) => other === kind || !Object.hasOwn(ownOf(table, other), name)),
  );
  const codenames = codenameKindsIn(table).filter((owner) => checked.includes(owner));
  return [...new Set([...used, ...codenames])];
}

const ownOf = (table: NameTable, kind: NameKind): object => table.rowOf(kind).placeholders ?? {};

function didYouMean(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates);
  return near === undefined ? `use one of ${candidates.join(', ')}` : `did you mean '${near}'?`;
}
