import { patternsOf } from './convention-of.ts';
import type { Convention } from './convention-of.ts';
import { isRealDate } from './date.ts';
import { environments } from './environments.ts';
import { exampleOf } from './example.ts';
import type { Known } from './parse.ts';
import { fill, show } from './pattern.ts';
import type { Pattern } from './pattern.ts';
import type { NameFinding } from './name-finding.ts';
import { oddOnes, quote } from './quote.ts';
import { draftOf, unregisteredIn } from './repair.ts';
import type { NameKind } from './row.ts';
import { suggestName } from './suggest.ts';

/** Why a name does not fit its pattern, what the pattern is, and what to write instead. */
export function misfit(
  convention: Convention,
  kind: NameKind,
  name: string,
  known: Known,
): NameFinding {
  const patterns = patternsOf(convention, kind);
  const values = { org: convention.org, ...known };
  // Where names hold no environment in front, it explains nothing.
  const holdsStage = patterns.some(({ source }) => source.startsWith('{env?}'));
  const stage = holdsStage ? known['env'] : undefined;
  const subject = name === '' ? 'the name is empty' : quote(name);
  const reason = name === '' ? '' : ` ${reasonOf(patterns, name, values, stage)}`;
  const shown = patterns.map((pattern) => show(pattern, values)).join(' or ');
  const { article } = convention.table.rowOf(kind);
  return {
    about: 'pattern',
    severity: 'error',
    message: `${subject}${reason}: ${article} is named ${shown}`,
    help: adviceFor(convention, kind, name, known) + environmentAdvice(name, stage),
  };
}

// --- internal ---

/** The first thing that somebody would see. A kind with several patterns is told by them alone. */
function reasonOf(
  patterns: readonly Pattern[],
  name: string,
  known: Known,
  stage: string | undefined,
): string {
  const [pattern, second] = patterns;
  const only = second ? undefined : pattern;
  return (
    (only && characterReason(only, name)) ??
    stageReason(name, stage) ??
    dateReason(patterns, name) ??
    (only && pieceReason(only, name, known)) ??
    'does not fit'
  );
}

function characterReason(pattern: Pattern, name: string): string | undefined {
  if (!isKebab(pattern)) return undefined;
  const odd = oddOnes(name.toLowerCase(), takesDots(pattern) ? /[a-z0-9.-]/ : /[a-z0-9-]/);
  if (odd !== '') return `has ${odd} in it`;
  if (/[A-Z]/.test(name)) return 'has upper-case letters';
  return /^-|--|-$/.test(name) ? 'has a hyphen without a word on either side' : undefined;
}

/** Whether a pattern is made of lower-case words joined by hyphens. */
const isKebab = ({ tokens }: Pattern): boolean =>
  tokens.every((token) => /^[a-z0-9-]+$/.test('text' in token ? token.text : token.name));

const takesDots = ({ slots }: Pattern): boolean =>
  slots.some(({ placeholder }) => placeholder.source?.includes(String.raw`\.`));

function stageReason(name: string, stage: string | undefined): string | undefined {
  const written = environments.find((environment) => name.startsWith(`${environment}-`));
  if (stage === undefined) return undefined;
  if (stage !== 'production')
    return written === stage ? undefined : `does not begin with its environment '${stage}'`;
  return written === undefined
    ? undefined
    : `begins with the environment '${written}', but belongs to production`;
}

function dateReason(patterns: readonly Pattern[], name: string): string | undefined {
  const date = /\d{4}-\d\d-\d\d/.exec(name)?.[0];
  const holdsDate = patterns.some(({ slots }) => slots.some((slot) => slot.name === 'date'));
  if (date === undefined || !holdsDate || isRealDate(date)) return undefined;
  return `holds the date ${date}, which does not exist`;
}

/** What the pattern fixes at either end and the name does not have. */
function pieceReason(pattern: Pattern, name: string, known: Known): string | undefined {
  const pieces = fill(pattern, known);
  const last = pieces.at(-1);
  if (typeof last === 'object' && last.name === 'nn' && !/-(?:0[1-9]|[1-9]\d)$/.test(name))
    return 'does not end in a number of two digits from 01';
  const firstSlot = pieces.findIndex((piece) => typeof piece === 'object');
  const head = pieces.slice(0, firstSlot === -1 ? undefined : firstSlot).join('');
  const start = firstSlot === -1 ? head : head.replace(/-$/, '');
  if (start !== '' && !name.startsWith(start)) return `does not begin with '${start}'`;
  const lastSlot = pieces.findLastIndex((piece) => typeof piece === 'object');
  const end = lastSlot === -1 ? '' : pieces.slice(lastSlot + 1).join('');
  return end === '' || name.endsWith(end) ? undefined : `does not end in '${end}'`;
}

function adviceFor(convention: Convention, kind: NameKind, name: string, known: Known): string {
  const suggestion = suggestName(convention, kind, name, known);
  if (suggestion !== undefined) return `write '${suggestion}'`;
  const draft = draftOf(convention, kind, name, known);
  const unregistered = draft === undefined ? [] : unregisteredIn(convention, kind, draft, known);
  const [first] = unregistered;
  if (!first) return `for example '${exampleOf(convention, kind, known)}'`;
  const register = `register '${first.codename}' in convention.ts under codenames.${first.kind}`;
  return `write '${draft}', and ${register}`;
}

function environmentAdvice(name: string, stage: string | undefined): string {
  const written = environments.find((environment) => name.startsWith(`${environment}-`));
  const isOther = stage === 'production' && written !== undefined && written !== stage;
  return isOther ? `, or make its environment '${written}'` : '';
}
