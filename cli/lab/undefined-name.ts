import type { Diagnostic } from '../../model/index.ts';
import { nearest } from '../../model/index.ts';
import { sources } from '../sources.ts';
import { closeComment, commentBegins, hiddenDeclaration, insideComment } from './hidden.ts';
import { namesIn } from './imports.ts';
import type { FoundPlace } from './place.ts';

/** A name that a file neither declares nor imports, most often a misspelt one. */
export function undefinedName(message: string, place: FoundPlace): Diagnostic | undefined {
  const name = /^(\S+) is not defined$/.exec(message)?.[1];
  if (name === undefined) return undefined;
  const at = {
    rule: 'lab-throws',
    severity: 'error',
    ...place,
    endColumn: place.column + name.length,
    file: sources.show(place.file),
  } as const;
  const hidden = hiddenDeclaration(sources.text(place.file) ?? '', name);
  if (hidden) {
    return {
      ...at,
      message: `there is no '${name}': ${insideComment(hidden)}`,
      help: closeComment(hidden, at.file),
      related: [commentBegins(hidden, at.file)],
    };
  }
  const others = namesIn(place.file).filter((other) => other !== name);
  const guess = nearest(name, others);
  return {
    ...at,
    message: `there is no '${name}' in this file: it neither declares nor imports it`,
    help:
      guess === undefined
        ? `import '${name}', or declare it above this line`
        : `did you mean '${guess}'?`,
  };
}
