import { limitOf } from './limits.ts';
import type { Limit } from './limits.ts';
import type { ReadParts } from './parse.ts';
import type { NameFinding } from './name-finding.ts';
import { quote } from './quote.ts';
import type { NameKind, NameTable } from './row.ts';

/** A finding per target that would refuse a name; warnings only if none does. */
export function limitFindings(
  table: NameTable,
  kind: NameKind,
  name: string,
  parts: ReadParts,
): NameFinding[] {
  const findings: NameFinding[] = [];
  for (const id of table.rowOf(kind).limits) {
    const limit = limitOf(id);
    const measured = limit.of === 'codename' ? (parts['codename'] ?? name) : name;
    const refusal = refusalOf(limit, measured);
    const severity = limit.severity ?? 'error';
    if (refusal) findings.push({ about: 'limit', severity, ...refusal });
  }
  if (findings.length < 2) return findings;
  const errors = findings.filter(({ severity }) => severity === 'error');
  return errors.length > 0 ? errors : findings;
}

// --- internal ---

interface Refusal {
  readonly message: string;
  readonly help: string;
}

function refusalOf(limit: Limit, text: string): Refusal | undefined {
  const { target, max, min = 1, maxLabel = Infinity, form, reserved } = limit;
  const name = quote(text);
  const { length } = text;
  if (length > max)
    return {
      message: `${name} has ${length} characters: ${target} takes at most ${max}`,
      help: `make it at least ${plural(length - max)} shorter`,
    };
  if (length < min)
    return {
      message: `${name} has ${plural(length)}: ${target} needs at least ${min}`,
      help: 'make it longer',
    };
  const long = text.split('.').find((part) => part.length > maxLabel);
  if (long !== undefined) {
    const measured = `the part ${quote(long)} of ${name} has ${long.length} characters`;
    return {
      message: `${measured}: ${target} takes at most ${maxLabel} between dots`,
      help: `make it at least ${plural(long.length - maxLabel)} shorter`,
    };
  }
  if (reserved?.includes(text))
    return {
      message: `${name} is reserved: ${target} may not be called so`,
      help: 'choose another name',
    };
  if (form && !form.pattern.test(text))
    return { message: `${target} cannot be called ${name}`, help: `use ${form.words}` };
  return undefined;
}

const plural = (count: number): string => (count === 1 ? '1 character' : `${count} characters`);
