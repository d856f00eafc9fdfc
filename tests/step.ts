import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { execa } from 'execa';
import { toolPath } from '../tools/index.ts';

/** One thing that `npm test` does. */
export interface Step {
  readonly name: string;
  readonly command: readonly [program: string, ...args: string[]];
  /** Folder in which it runs, below that of the repository. */
  readonly within?: string;
  /** Programs of `npm run tools` that it calls. Where one is missing, the step is skipped. */
  readonly needs?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

export interface Outcome {
  readonly result: 'passed' | 'failed' | 'skipped';
  /** What it wrote, or why it was skipped; empty where the step writes to the terminal itself. */
  readonly output: string;
}

/** Runs a step in `folder`; with `show` its output goes to the terminal at once. */
export async function runStep(
  { command: [program, ...args], within = '', needs = [], env = {} }: Step,
  folder: string,
  { show = false }: { readonly show?: boolean } = {},
): Promise<Outcome> {
  const places = await Promise.all(needs.map(toolPath));
  const missing = needs.filter((_, index) => places[index] === undefined);
  if (missing.length > 0) {
    const output = `${missing.join(' and ')} not installed: run npm run tools`;
    return { result: 'skipped', output };
  }
  const folders = places.flatMap((path) => (path === undefined ? [] : [dirname(path)]));
  const { failed, all } = await execa(program, args, {
    cwd: join(folder, within),
    env: { ...env, PATH: [...folders, process.env['PATH']].join(delimiter) },
    preferLocal: true,
    reject: false,
    ...(show ? { stdio: ['ignore', 'inherit', 'inherit'] } : { stdin: 'ignore', all: true }),
  });
  return { result: failed ? 'failed' : 'passed', output: String(all ?? '') };
}
