import { fileURLToPath } from 'node:url';
import process from 'node:process';
import { note } from './table.ts';
import type { Figures, Row } from './measure.ts';

const tsc = fileURLToPath(new URL('../../node_modules/typescript-7/bin/tsc', import.meta.url));

/** The compiler on a project; it tells how much it had to think about types. */
export const compiling = (name: string, project: string, goal = ''): Row => ({
  name,
  command: [process.execPath, tsc, '-p', project, '--extendedDiagnostics'],
  goal,
});

/** What the compiler counts: a type that has become fat shows here, whatever the machine. */
export function noteInstantiations(figures: ReadonlyMap<Row, Figures>): void {
  for (const [{ name }, { out }] of figures) {
    const [types, instantiations] = ['Types', 'Instantiations'].map((what) => count(out, what));
    const memory = /^Memory used:\s*(\S+)$/m.exec(out)?.[1] ?? '?';
    note(`${name}: ${types} types, ${instantiations} instantiations, ${memory}`);
  }
}

// --- internal ---

const count = (out: string, what: string): string =>
  Number(new RegExp(`^${what}:\\s*(\\d+)$`, 'm').exec(out)?.[1]).toLocaleString('en');
