import { basename } from 'node:path';
import type { Diagnostic } from '../../model/index.ts';
import { sources } from '../sources.ts';
import { circleThrough } from './circle.ts';
import { namingCircle, type Naming } from './naming-circle.ts';
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
  const naming = namingCircle(sources.text(place.file) ?? '', place.line, name);
  if (naming) return { rule: 'lab-throws', ...at, ...toldOf(naming, at.file) };
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

// --- internal ---

/** What is wrong with constants of one file that name each other: no order of them would do. */
function toldOf(
  circle: readonly Naming[],
  file: string,
): Pick<Diagnostic, 'message' | 'help' | 'related'> {
  const [made, second, ...others] = circle;
  if (!made || !second)
    return {
      message: `'${made?.name}' is used in its own definition`,
      help: 'remove it there: what is being made can not be referred to yet',
    };
  const names = [...circle, made].map(({ name }) => name);
  const all =
    others.length === 0
      ? `it and '${made.name}' name each other`
      : `${names.join(' → ')} name each other in a circle`;
  return {
    message: `'${second.name}' is used before it is defined, and no order would help: ${all}`,
    help: 'let references go in one direction only: remove one of them',
    related: circle.slice(1).map(({ name, line, column }, nth) => ({
      message: `'${name}' names '${names[nth + 2]}' here`,
      file,
      line,
      column,
    })),
  };
}
