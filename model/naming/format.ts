import { patternsOf } from './convention-of.ts';
import type { Convention } from './convention-of.ts';
import type { NameKind } from './row.ts';
import type { Parts } from './types/parts-of.ts';

/**
 * The name of a kind, put together from its parts. A number for `nn` gets its two digits; the
 * environment `production` leaves no trace. Nothing is cut, stripped or checked: a part that cannot
 * stand in a name shows in the result, and the check of the lab reports it.
 */
export function formatName(convention: Convention, kind: NameKind, parts: Partial<Parts>): string {
  const patterns = patternsOf(convention, kind);
  const valueOf = (name: string) => parts[name] ?? (name === 'org' ? convention.org : undefined);
  const complete = patterns.find(({ slots }) =>
    slots.every(({ name, separator }) => separator !== undefined || valueOf(name) !== undefined),
  );
  const pattern = complete ?? patterns[0];
  let text = '';
  for (const token of pattern?.tokens ?? []) {
    if ('text' in token) {
      text += token.text;
      continue;
    }
    const { name, separator } = token;
    const value = valueOf(name);
    if (separator === undefined) text += written(name, value);
    else if (value !== undefined && value !== 'production')
      text += written(name, value) + separator;
  }
  return text;
}

// --- internal ---

function written(name: string, value: string | number | undefined): string {
  if (name === 'nn' && typeof value === 'number') return String(value).padStart(2, '0');
  return String(value ?? `<${name}>`);
}
