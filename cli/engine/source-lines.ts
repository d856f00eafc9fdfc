import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, resolve } from 'node:path';

/** A stack with the places in the sources, where it names places in the engine. */
export function sourceLines(stack: string): string {
  const engine = import.meta.filename;
  const [start = '', ...rest] = stack.split(engine);
  if (rest.length === 0) return stack;
  const map = new SourceMap(JSON.parse(readFileSync(`${engine}.map`, 'utf8')));
  const ends = rest.map((end) => {
    const [place = '', line, column] = /^:(\d+):(\d+)/.exec(end) ?? [];
    const found = map.findOrigin(Number(line), Number(column));
    if (!('fileName' in found)) return engine + end;
    const file = resolve(dirname(engine), found.fileName);
    return `${file}:${found.lineNumber}:${found.columnNumber}${end.slice(place.length)}`;
  });
  return start + ends.join('');
}
