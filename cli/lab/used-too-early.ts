import { basename } from 'node:path';
import type { Diagnostic } from '../../model/index.ts';
import { sources } from '../sources.ts';
import { circleThrough } from './circle.ts';
import type { FoundPlace } from './place.ts';

/**
 * A value that is used before the line that makes it has run: because two files import each other,
 * or because it stands further down.
 */
export function usedTooEarly(message: string, place: FoundPlace): Diagnostic | undefined {
  const name = /^Cannot access '(.+)' before initialization$/.exec(message)?.[1];
  if (name === undefined) return undefined;
  const at = {
    severity: 'error',
    ...place,
    endColumn: place.column + name.length,
    file: sources.show(place.file),
  } as const;
  const circle = circleThrough(place.file);
  if (!circle) {
    return {
      rule: 'lab-throws',
      ...at,
      message: `'${name}' is used before it is defined`,
      help: 'move its definition above this line',
    };
  }
  const [first, second] = circle;
  if (first && !second) {
    const own = `'${name}' does not exist yet: ${basename(first.file)} imports itself`;
    return {
      rule: 'lab-circular-import',
      ...at,
      message: own,
      help: 'remove the import: use what the file declares, below the line that makes it',
      related: [
        {
          message: `it imports ${first.via.specifier}`,
          file: sources.show(first.file),
          line: first.via.line,
          column: first.via.column,
        },
      ],
    };
  }
  const names = circle.map(({ file }) => basename(file));
  const way = [...names, names[0]].join(' → ');
  return {
    rule: 'lab-circular-import',
    ...at,
    message: `'${name}' does not exist yet: ${way} import each other in a circle`,
    help:
      'let references go in one direction only: move what both need into a file of its own, ' +
      'or the entity to the file that it refers to',
    related: circle.map(({ file, via }) => ({
      message: `${basename(file)} imports ${via.specifier}`,
      file: sources.show(file),
      line: via.line,
      column: via.column,
    })),
  };
}
