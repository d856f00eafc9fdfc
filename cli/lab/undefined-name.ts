import type { Diagnostic } from '../../model/index.ts';
import { nearest } from '../../model/index.ts';
import { sources } from '../sources.ts';
import { namesIn } from './imports.ts';
import type { FoundPlace } from './place.ts';

/** A name that a file neither declares nor imports, most often a misspelt one. */
export function undefinedName(message: string, place: FoundPlace): Diagnostic | undefined {
  const name = /^(\S+) is not defined$/.exec(message)?.[1];
  if (name === undefined) return undefined;
  const guess = nearest(name, namesIn(place.file));
  return {
    rule: 'lab-throws',
    severity: 'error',
    message: `there is no '${name}' in this file: it neither declares nor imports it`,
    ...place,
    endColumn: place.column + name.length,
    file: sources.show(place.file),
    help:
      guess === undefined
        ? `import '${name}', or declare it above this line`
        : `did you mean '${guess}'?`,
  };
}
