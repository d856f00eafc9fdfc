import { z } from 'astro/zod';

const consequence = z.string();

/** `tofu/consequences.json`. */
export const consequencesSchema = z.object({
  /** @example 'bpg/proxmox 0.111.1' */
  provider: z.string(),
  /** Each consequence with what it means. */
  classes: z.record(z.string(), z.string()),
  /** By resource and attribute. @example { 'proxmox_virtual_environment_vm.vm_id': 'Last.' } */
  notes: z.record(z.string(), z.string()),
  resources: z.record(
    z.string(),
    z.object({
      attributes: z.record(z.string(), consequence),
      blocks: z.record(z.string(), z.object({ added: consequence, removed: consequence })),
    }),
  ),
});

export type Consequences = z.output<typeof consequencesSchema>;

/** All changes of a resource that have the same consequence. */
export interface Group {
  /** @example 'reboot' */
  readonly consequence: string;
  readonly changes: readonly Change[];
}

export interface Change {
  /** An attribute, or a block. @example 'disk.size' */
  readonly what: string;
  /** How many more or fewer there are of a block; absent where a value changes. */
  readonly count?: 'one more' | 'one fewer' | 'one more or fewer';
  readonly note?: string;
}

/** The groups of a resource, the worst first; in each its changes by name. */
export function groupsOf({ notes, resources }: Consequences, resource: string): Group[] {
  const { attributes = {}, blocks = {} } = resources[resource] ?? {};
  const values = Object.entries(attributes).map(([what, consequence]): Known => {
    const note = notes[`${resource}.${what}`];
    return { consequence, change: { what, ...(note !== undefined && { note }) } };
  });
  const counts = Object.entries(blocks).flatMap(([what, { added, removed }]): Known[] =>
    added === removed
      ? [{ consequence: added, change: { what, count: 'one more or fewer' } }]
      : [
          { consequence: added, change: { what, count: 'one more' } },
          { consequence: removed, change: { what, count: 'one fewer' } },
        ],
  );
  const groups = Map.groupBy([...values, ...counts], ({ consequence }) => consequence);
  return [...groups]
    .map(([consequence, all]) => ({
      consequence,
      changes: all.map(({ change }) => change).toSorted((a, b) => (a.what < b.what ? -1 : 1)),
    }))
    .toSorted((a, b) => worstFirst.indexOf(a.consequence) - worstFirst.indexOf(b.consequence));
}

// --- internal ---

interface Known {
  readonly consequence: string;
  readonly change: Change;
}

const worstFirst = ['replace', 'data loss', 'reboot', 'free', 'read-only'];
