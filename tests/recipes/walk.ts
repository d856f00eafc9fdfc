import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { execa } from 'execa';
import { expect } from 'vitest';

/** A copy of this repository in which recipes of CONTRIBUTING.md are followed to the letter. */
export interface Walk {
  readonly read: (path: string) => string;
  /** Writes a file that no recipe speaks of. */
  readonly write: Write;
  /** What a program of the copy writes; one that fails is told with it. */
  readonly output: (...args: string[]) => Promise<string>;
  /** What a program of the copy writes that answers with no: exit code 1. */
  readonly refused: (...args: string[]) => Promise<string>;
  /**
   * Does what a recipe says, in files that it names. `<word>` in a path stands for `names.word`.
   */
  readonly follow: (title: string, names: Names, steps: (step: Step) => void) => void;
}

export interface Step {
  readonly write: Write;
  /** Puts text before what `where` finds. */
  readonly insert: (path: string, where: string | RegExp, text: string) => void;
}

type Write = (path: string, text: string) => void;
type Names = Readonly<Record<string, string>>;

/** Compiles a TypeScript project of a copy. */
export const compiler = ['node_modules/typescript-7/bin/tsc', '--pretty', 'false', '-p'] as const;

export function walkIn(copy: string): Walk {
  const read = (path: string): string => readFileSync(join(copy, path), 'utf8');
  const write = (path: string, text: string): void => {
    const file = join(copy, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  const answerOf = async (args: readonly string[], expected: 0 | 1): Promise<string> => {
    const env = { NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' };
    const options = { cwd: copy, reject: false, all: true, env } as const;
    const { exitCode, all } = await execa(process.execPath, args, options);
    expect(exitCode, all).toBe(expected);
    return all;
  };
  return {
    read,
    write,
    output: (...args) => answerOf(args, 0),
    refused: (...args) => answerOf(args, 1),
    follow: (title, names, steps) => {
      const recipe = recipeOf(read('CONTRIBUTING.md'), title);
      const named = (path: string): string => {
        expect(recipe, `the recipe "${title}" names the file`).toContain(`\`${path}\``);
        return path.replace(/<(\w+)>/g, (_, word: string) => names[word] ?? '');
      };
      steps({
        write: (path, text) => write(named(path), text),
        insert: (path, where, text) => {
          const file = named(path);
          const before = read(file);
          const after = before.replace(where, (match) => `${text}${match}`);
          expect(after, `${file} has a place for ${text}`).not.toBe(before);
          write(file, after);
        },
      });
    },
  };
}

// --- internal ---

/** The words of a recipe, as they run on over the ends of lines. */
function recipeOf(contributing: string, title: string): string {
  const [, recipe = ''] = new RegExp(`^## ${title}\\n(.*?)(?=^## )`, 'ms').exec(contributing) ?? [];
  return recipe.replaceAll('\n', ' ');
}
