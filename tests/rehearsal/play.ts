import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { ResolvedLab } from '../../model/index.ts';
import { exampleSecrets, stage } from '../../rehearsal/index.ts';
import type { ResourceChange, SiteSecrets, Stage, State } from '../../rehearsal/index.ts';
import { neededTool, proxmoxProvider } from '../../tools/index.ts';
import { asgard } from './house.ts';

export const programs = {
  tofu: (await neededTool('tofu')) ?? '',
  provider: (await neededTool(proxmoxProvider.programs[0])) ?? '',
};

/** Whether the real tools are there; without them these tests are skipped, and said to be. */
export const hasTools = programs.tofu !== '' && programs.provider !== '';

/** A plan that OpenTofu made and has not applied yet. */
export interface Plan {
  readonly code: number;
  readonly said: string;
  /** What it does, in order. @example ['update web-01'] */
  readonly does: readonly string[];
  readonly changes: readonly ResourceChange[];
}

/** A house that stands, to be edited again and again. */
export interface Play {
  readonly on: Stage;
  /** The cluster before anything was made. */
  readonly fresh: State;
  readonly plan: (lab: ResolvedLab, secrets?: SiteSecrets) => Promise<Plan>;
  readonly apply: () => Promise<{ code: number; said: string }>;
  /** Whether nothing is left to change. */
  readonly isSettled: () => Promise<boolean>;
  /** All is again as it was when the house was made. */
  readonly restore: () => Promise<void>;
  readonly end: () => Promise<void>;
}

/** Makes a lab on a simulated cluster. */
export async function play(lab: ResolvedLab): Promise<Play> {
  const secrets = exampleSecrets(lab);
  const location = lab.locations.find(({ name }) => name === asgard.name) ?? asgard;
  const on = await stage({ lab, location, secrets, programs });
  const fresh = on.proxmox.state();
  expect(await on.run('init', '-no-color')).toMatchObject({ code: 0 });
  const made = await on.run('apply', '-auto-approve', '-no-color');
  expect(made.code, made.said).toBe(0);
  const base: State = on.proxmox.state();
  await cp(join(on.folder, 'terraform.tfstate'), join(on.folder, 'base.tfstate'));
  return {
    on,
    fresh,
    plan: async (next, given = exampleSecrets(next)) => {
      await on.use(next, given);
      const planned = await on.run('plan', '-out=next.tfplan', '-no-color');
      if (planned.code !== 0) return { ...planned, does: [], changes: [] };
      const { said } = await on.run('show', '-json', 'next.tfplan');
      const { resource_changes: changes }: ShownPlan = JSON.parse(said);
      return { ...planned, does: changes.flatMap(does).toSorted(), changes };
    },
    apply: () => on.run('apply', '-no-color', 'next.tfplan'),
    isSettled: async () => (await on.run('plan', '-detailed-exitcode', '-no-color')).code === 0,
    restore: async () => {
      on.proxmox.fail(() => undefined);
      on.proxmox.drift(() => base);
      await cp(join(on.folder, 'base.tfstate'), join(on.folder, 'terraform.tfstate'));
      await on.use(lab, secrets);
    },
    end: on.remove,
  };
}

/** Every file that a run left behind, for whoever looks for secrets. */
export async function filesOf(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile() && !entry.parentPath.includes('.terraform'));
  return Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), 'utf8')));
}

// --- internal ---

interface ShownPlan {
  readonly resource_changes: readonly ResourceChange[];
}

function does({ index, change: { actions } }: ResourceChange): string[] {
  const word = actions.length > 1 ? 'replace' : actions[0];
  return word === 'no-op' || word === undefined ? [] : [`${word} ${index}`];
}
