import { limitOf } from './limits.ts';
import type { Limit } from './limits.ts';
import type { NameProblem } from './problem.ts';
import { quote } from './quote.ts';
import { rowOf } from './table.ts';
import type { Kind } from './table.ts';

/** A problem per target that would refuse a name; warnings only if none does. */
export function limitProblems(kind: Kind, name: string, parts: Readonly<Record<string, string>>): NameProblem[] {
  const problems: NameProblem[] = [];
  for (const id of rowOf(kind).limits) {
    const limit = limitOf(id);
    const measured = limit.of === 'codename' ? (parts['codename'] ?? name) : name;
    const refusal = refusalOf(limit, measured);
    if (refusal) problems.push({ problem: 'limit', severity: limit.severity ?? 'error', ...refusal });
  }
  if (problems.length < 2) return problems;
  const errors = problems.filter(({ severity }) => severity === 'error');
  return errors.length > 0 ? errors : problems;
}

// --- internal ---

function refusalOf({ target, max, min = 1, maxLabel, form, reserved }: Limit, text: string): { message: string; help: string } | undefined {
  if (text.length > max)
    return {
      message: `${quote(text)} has ${text.length} characters: ${target} takes at most ${max}`,
      help: `make it at least ${plural(text.length - max)} shorter`,
    };
  if (text.length < min) return { message: `${quote(text)} has ${plural(text.length)}: ${target} needs at least ${min}`, help: 'make it longer' };
  const long = maxLabel === undefined ? undefined : text.split('.').find((label) => label.length > maxLabel);
  if (long !== undefined)
    return {
      message: `the part ${quote(long)} of ${quote(text)} has ${long.length} characters: ${target} takes at most ${maxLabel} between dots`,
      help: `make it at least ${plural(long.length - (maxLabel ?? 0))} shorter`,
    };
  if (reserved?.includes(text)) return { message: `${quote(text)} is reserved: ${target} may not be called so`, help: 'choose another name' };
  if (form && !form.pattern.test(text)) return { message: `${target} cannot be called ${quote(text)}`, help: `use ${form.words}` };
  return undefined;
}

const plural = (count: number): string => (count === 1 ? '1 character' : `${count} characters`);
