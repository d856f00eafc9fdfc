import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a change of a guest does to it, from the mildest to the worst. */
export type Consequence = 'read-only' | 'free' | 'reboot' | 'data loss' | 'replace';

interface OfResource {
  /** @example { 'cpu.cores': 'reboot' } */
  readonly attributes: Readonly<Record<string, Consequence>>;
  /** What it does when there is one more of a block, or one fewer. */
  readonly blocks: Readonly<Record<string, { added: Consequence; removed: Consequence }>>;
}

/** `tofu/consequences.json`: every attribute of the guests of a version of the provider. */
export interface Consequences {
  /** @example 'bpg/proxmox 0.111.1' */
  readonly provider: string;
  /** What each class means. */
  readonly classes: Readonly<Record<Consequence, string>>;
  readonly resources: Readonly<Record<string, OfResource>>;
}

/** A resource in `tofu show -json` of a plan. */
export interface ResourceChange {
  readonly type: string;
  /** Name of a guest. */
  readonly index?: string;
  readonly change: {
    /** @example ['update'] */
    readonly actions: readonly string[];
    readonly before: unknown;
    readonly after: unknown;
  };
}

export const readConsequences = (): Consequences =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../tofu/consequences.json'), 'utf8'));

/**
 * The worst that a planned change does to a guest that is there; `undefined` for one that is made,
 * destroyed or left alone.
 */
export function consequenceOf(
  { resources }: Consequences,
  { type, change: { actions, before, after } }: ResourceChange,
): Consequence | undefined {
  const known = resources[type];
  if (!known || before === null || after === null || actions.includes('no-op')) return undefined;
  const all = changesIn(known, '', before, after);
  return severity.findLast((consequence) => all.includes(consequence)) ?? 'free';
}

// --- internal ---

const severity = ['read-only', 'free', 'reboot', 'data loss', 'replace'] as const;

type Fields = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Consequences of all that differs below a path. */
function changesIn(
  known: OfResource,
  path: string,
  before: unknown,
  after: unknown,
): Consequence[] {
  if (isObject(before) && isObject(after)) {
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return names.flatMap((name) =>
      // What OpenTofu does not know yet is not in `after`.
      name in after ? changesIn(known, joined(path, name), before[name], after[name]) : [],
    );
  }
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const block = known.blocks[path];
  if (!block) return [known.attributes[path] ?? 'replace'];
  const [old, next] = [blocksIn(before), blocksIn(after)];
  const both = next.flatMap((value, index) =>
    old[index] === undefined ? [] : changesIn(known, path, old[index], value),
  );
  if (next.length > old.length) return [...both, block.added];
  return next.length < old.length ? [...both, block.removed] : both;
}

const joined = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`);
const blocksIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
