import { importsOf, type Import } from './imports.ts';

/** One step of a circle: the file, and its import of the next one. */
export interface Step {
  readonly file: string;
  readonly via: Import;
}

/**
 * The shortest circle of imports that leads from a file back to it; `undefined` if there is none.
 */
export function circleThrough(file: string): readonly Step[] | undefined {
  let paths: Step[][] = [[]];
  const seen = new Set<string>();
  while (paths.length > 0) {
    const longer: Step[][] = [];
    for (const path of paths) {
      const from = path.at(-1)?.via.file ?? file;
      for (const via of importsOf(from)) {
        if (via.file === file) return [...path, { file: from, via }];
        if (via.file === undefined || seen.has(via.file)) continue;
        seen.add(via.file);
        longer.push([...path, { file: from, via }]);
      }
    }
    paths = longer;
  }
  return undefined;
}
