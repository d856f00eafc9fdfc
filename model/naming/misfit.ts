import { environments } from './environments.ts';
import { patternsOf } from './convention-of.ts';
import type { Convention } from './convention-of.ts';
import { isRealDate } from './date.ts';
import { exampleOf } from './example.ts';
import { show } from './pattern.ts';
import type { Known } from './parse.ts';
import type { NameProblem } from './problem.ts';
import { oddOnes, quote } from './quote.ts';
import { draftOf, strangersIn } from './repair.ts';
import { suggestName } from './suggest.ts';
import { rowOf } from './table.ts';
import type { Kind } from './table.ts';

/** Why a name does not fit its pattern, what the pattern is, and what to write instead. */
export function misfit(convention: Convention, kind: Kind, name: string, known: Known): NameProblem {
  const patterns = patternsOf(convention, kind)
    .map((pattern) => show(pattern, { org: convention.org, ...known }))
    .join(' or ');
  // Where names hold no environment in front, it explains nothing.
  const told = patternsOf(convention, kind).some(({ source }) => source.startsWith('{env?}')) ? known : { ...known, env: undefined };
  const reason = reasonOf(kind, name, told, patterns);
  return {
    problem: 'pattern',
    severity: 'error',
    message: `${name === '' ? 'the name is empty' : `${quote(name)} ${reason}`}: ${rowOf(kind).article} is named ${patterns}`,
    help: adviceFor(convention, kind, name, known) + environmentAdvice(name, told),
  };
}

// --- internal ---

function reasonOf(kind: Kind, name: string, known: Known, patterns: string): string {
  const kebab = !/[^a-z0-9<>-]/.test(patterns);
  const odd = kebab ? oddOnes(name.toLowerCase(), kind === 'image' ? /[a-z0-9.-]/ : /[a-z0-9-]/) : '';
  if (kebab && odd === '' && /[A-Z]/.test(name)) return 'has upper-case letters';
  if (odd !== '') return `has ${odd} in it`;
  if (kebab && /^-|--|-$/.test(name)) return 'has a hyphen without a word on either side';
  const stage = environments.find((environment) => name.startsWith(`${environment}-`));
  if (stage !== undefined && known['env'] === 'production') return `begins with the environment '${stage}', but belongs to production`;
  if (known['env'] !== undefined && known['env'] !== 'production' && stage !== known['env'])
    return `does not begin with its environment '${known['env']}'`;
  const date = /\d{4}-\d\d-\d\d/.exec(name)?.[0];
  if (date !== undefined && patterns.includes('<date>') && !isRealDate(date)) return `holds the date ${date}, which does not exist`;
  if (patterns.endsWith('<nn>') && !/-(?:0[1-9]|[1-9]\d)$/.test(name)) return 'does not end in a number of two digits from 01';
  const first = /^[a-z0-9-]+?(?=-<|$)/.exec(patterns)?.[0];
  if (first !== undefined && !name.startsWith(first)) return `does not begin with '${first}'`;
  const last = /(?<=>)-[a-z0-9-]+$/.exec(patterns)?.[0];
  if (last !== undefined && !name.endsWith(last)) return `does not end in '${last}'`;
  return 'does not fit';
}

function adviceFor(convention: Convention, kind: Kind, name: string, known: Known): string {
  const suggestion = suggestName(convention, kind, name, known);
  if (suggestion !== undefined) return `write '${suggestion}'`;
  const draft = draftOf(convention, kind, name, known);
  const stranger = draft === undefined ? undefined : strangersIn(convention, kind, draft, known)[0];
  if (draft !== undefined && stranger)
    return `write '${draft}', and register '${stranger.codename}' in convention.ts under codenames.${stranger.kind}`;
  return `for example '${exampleOf(convention, kind, known)}'`;
}

function environmentAdvice(name: string, known: Known): string {
  const stage = environments.find((environment) => environment !== 'production' && name.startsWith(`${environment}-`));
  return stage !== undefined && known['env'] === 'production' ? `, or make its environment '${stage}'` : '';
}
