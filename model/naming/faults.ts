import { codenameKinds } from './convention.ts';
import type { ConventionSpec } from './convention.ts';
import { nearest } from './nearest.ts';
import { tokenize } from './pattern.ts';
import { quote } from './quote.ts';
import { isKind, kinds, rowOf } from './table.ts';
import { placeholderOf } from './placeholders.ts';

/** Something in a lab's convention that cannot work. */
export interface ConventionFault {
  /** Where in the spec. @example ['patterns', 'vm'] */
  readonly path: readonly string[];
  readonly message: string;
  readonly help: string;
}

/** Everything that is wrong with a lab's convention. */
export const specFaults = (spec: ConventionSpec): ConventionFault[] => [
  ...headFaults(spec),
  ...codenameFaults(spec),
  ...clashes(spec),
  ...allPatternFaults(spec),
];

/** Whether a pattern can be used at all. */
export const soundPattern = (kind: string, pattern: string): boolean => patternFaults(kind, pattern).length === 0;

// --- internal ---

function* headFaults({ version, org }: ConventionSpec): Iterable<ConventionFault> {
  if (!Number.isInteger(version) || version < 1)
    yield {
      path: ['version'],
      message: `version must be a whole number from 1, not ${typeof version === 'number' ? version : quote(String(version))}`,
      help: 'count up by one whenever a decision about names changes',
    };
  if (org !== undefined && !kebab.test(org))
    yield {
      path: ['org'],
      message: `org ${quote(org)} is not in kebab-case`,
      help: "write lower-case letters, digits and inner hyphens, such as 'homelab'",
    };
}

function* codenameFaults({ codenames }: ConventionSpec): Iterable<ConventionFault> {
  for (const [kind, entries] of Object.entries(codenames)) {
    if (!codenameKinds.some((known) => known === kind)) {
      yield { path: ['codenames', kind], message: `${quote(kind)} is no kind with codenames`, help: didYouMean(kind, codenameKinds) };
    }
    for (const [codename, meaning] of Object.entries(entries)) {
      const path = ['codenames', kind, codename];
      if (!/^[a-z]+$/.test(codename))
        yield {
          path,
          message: `the ${kind} codename ${quote(codename)} holds something other than lower-case letters`,
          help: 'write one word of the letters a to z',
        };
      if (meaning.trim() === '')
        yield {
          path,
          message: `the ${kind} codename ${quote(codename)} has no meaning`,
          help: "say where it comes from and what it stands for, such as 'Norse mythology: the main homelab'",
        };
    }
  }
}

function* clashes({ codenames }: ConventionSpec): Iterable<ConventionFault> {
  const owners = new Map<string, string>();
  for (const [kind, entries] of Object.entries(codenames)) {
    for (const codename of Object.keys(entries)) {
      const owner = owners.get(codename);
      if (owner !== undefined)
        yield {
          path: ['codenames', kind, codename],
          message: `the codename '${codename}' is registered for two kinds, ${owner} and ${kind}`,
          help: `give one of them another codename: the theme of one kind is not used for another`,
        };
      else owners.set(codename, kind);
    }
  }
}

const allPatternFaults = ({ patterns }: ConventionSpec): ConventionFault[] =>
  Object.entries(patterns).flatMap(([kind, pattern]) => patternFaults(kind, pattern).map((fault) => ({ path: ['patterns', kind], ...fault })));

function patternFaults(kind: string, pattern: string): { message: string; help: string }[] {
  if (!isKind(kind)) return [{ message: `${quote(kind)} is no kind of name`, help: didYouMean(kind, kinds) }];
  if (rowOf(kind).level !== 'compiler') return [{ message: `the pattern of ${kind} cannot be changed`, help: 'other tools fix it; remove the line' }];
  const { tokens, unknown } = tokenize(kind, pattern, placeholderNames);
  const slots = tokens.filter((token) => 'name' in token);
  const names = slots.map(({ name }) => name);
  const many = slots.filter(({ placeholder }) => placeholder.words === 'many').map(({ name }) => `{${name}}`);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  const bad = (message: string, help: string) => ({ message: `the pattern of ${kind}, ${quote(pattern)}, ${message}`, help });
  return [
    ...unknown.map((name) => bad(`has the unknown placeholder {${name}}`, didYouMean(name, placeholderNames))),
    ...(many.length > 1 ? [bad(`is ambiguous: ${many.join(' and ')} both take many words`, 'keep one of them')] : []),
    ...(twice === undefined ? [] : [bad(`has {${twice}} twice`, 'keep one of them')]),
    ...(needsCodename(kind) && !names.includes('codename')
      ? [bad('lacks {codename}', `put {codename} in, as in ${quote([rowOf(kind).pattern].flat()[0] ?? '')}`)]
      : []),
    ...(/\{(?!env\?)\w+\?\}|\{env\}/.test(pattern)
      ? [bad('makes the wrong placeholder optional', 'write {env?}, and all others without a question mark')]
      : []),
    ...(pattern.endsWith('?}') ? [bad('ends in an optional placeholder', 'put {env?} in front of another piece')] : []),
    ...(slots.length === 0 && unknown.length === 0
      ? [bad('has no placeholder, so all names would be the same', `use the default, ${quote([rowOf(kind).pattern].flat()[0] ?? '')}`)]
      : []),
    ...(pattern.split('-').every((piece) => /^(?:[a-z0-9]+|\{\w[\w-]*\??\})$/.test(piece))
      ? []
      : [bad('is not made of words and {placeholders} joined by hyphens', "write each placeholder as a piece of its own, such as '{role}-{nn}'")]),
  ];
}

/** What patterns of checked names may use: what their defaults use, and any codename. */
const placeholderNames: readonly string[] = [
  ...new Set([
    ...kinds
      .filter((kind) => rowOf(kind).level === 'compiler')
      .flatMap((kind) => [rowOf(kind).pattern].flat().flatMap((pattern) => Array.from(pattern.matchAll(/\{(\w+)\??\}/g), ([, name]) => name ?? ''))),
    ...codenameKinds.filter((kind) => placeholderOf(kind, kind)),
  ]),
];

const needsCodename = (kind: string): boolean => codenameKinds.some((known) => known === kind);

function didYouMean(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates);
  return near === undefined ? `use one of ${candidates.join(', ')}` : `did you mean '${near}'?`;
}

const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
