import { isLab, type Lab } from '../model/index.ts';

const file = new URL('../model/lab/index.ts', import.meta.url).href;

/**
 * The lab of this repository, whichever it is: what is true of any lab is tested with it, too. What
 * is true of the shipped one alone stands in `tests/shipped-lab/`. Loaded at run time, because an
 * `import` would register its codenames with the compiler, for all fixtures as well.
 *
 * A test that takes it says "the own lab" in its name: by that `fork.test.ts` finds it, and runs it
 * with labs that are quite unlike this one.
 */
export const ownLab: Lab = await load();

// --- internal ---

async function load(): Promise<Lab> {
  const { default: lab }: { default?: unknown } = await import(file);
  if (!isLab(lab)) throw new Error('model/lab/index.ts exports no lab');
  return lab;
}
