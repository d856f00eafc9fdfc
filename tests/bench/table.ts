import process from 'node:process';
import type { Figures, Row } from './measure.ts';

/** Begins a part of the report. */
export function heading(title: string, base: string): void {
  print(`\n${title}`);
  print(line(['what', 'wall', 'cpu', `× ${base}`, '× cpu', 'MiB', 'goal']));
}

/** Prints figures beside those of the first row of their run. */
export function show(figures: ReadonlyMap<Row, Figures>): void {
  const base = [...figures.values()][0];
  for (const [row, found] of figures) print(rowOf(row, found, base));
}

/** One line that no table holds. */
export const note = (text: string): void => print(text);

/** @example seconds(0.1234) // '0.123 s' */
export const seconds = (value: number): string => `${value.toFixed(value < 10 ? 3 : 1)} s`;

// --- internal ---

const print = (text: string): void => void process.stdout.write(`${text}\n`);

function rowOf({ name, goal = '' }: Row, { wall, cpu, memory }: Figures, base = { wall, cpu }) {
  const peak = memory === undefined ? '' : memory.toFixed(0);
  const [times, cpuTimes] = [wall / base.wall, cpu / base.cpu].map((ratio) => ratio.toFixed(2));
  return line([name, seconds(wall), seconds(cpu), times ?? '', cpuTimes ?? '', peak, goal]);
}

const widths = [44, 9, 9, 10, 7, 5];

const line = (cells: readonly string[]): string => {
  const padded = cells.map((cell, index) =>
    index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0),
  );
  return padded.join('  ').trimEnd();
};
