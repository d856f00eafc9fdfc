import * as z from 'zod';
import { common, declare, defineKind, oneOf, ref, showSize, sizeOf } from '../entity/index.ts';
import type { CodenameOf, NameOf, Row } from '../naming/index.ts';
import { hostKind } from './host.ts';
import type { Host } from './host.ts';

const schema = z.strictObject({
  ...common,
  host: ref(hostKind),
  /**
   * What the pool is made with. `zfs` and `lvm-thin` are for guest disks, `directory` for files.
   */
  backend: oneOf(['zfs', 'lvm-thin', 'directory']),
  /** What the disks are. Default `ssd`. */
  medium: oneOf(['nvme', 'ssd', 'hdd']).default('ssd'),
  /** Usable space, after redundancy. */
  capacity: sizeOf('tib(2)'),
});

/** Storage of one host, under one name on it. */
export type StoragePool<N extends string = string> = StoragePoolFacts & { readonly name: N };

interface StoragePoolFacts extends Readonly<z.output<typeof schema>> {
  readonly kind: 'pool';
}

export type StoragePoolSpec<N extends string, H extends string> = StoragePoolFields & {
  /** `<codename of the host>-<codename>`. @example 'atlas-bedrock' */
  readonly name: NameOf<'pool', N, { host: CodenameOf<'host', NoInfer<H>> }>;
  /** The machine whose disks make the pool. */
  readonly host: Host<H>;
};

type StoragePoolFields = Omit<z.input<typeof schema>, 'name' | 'host'>;

/**
 * Declares a storage pool.
 *
 * @example
 * export const atlasBedrock = defineStoragePool({
 *   name: 'atlas-bedrock',
 *   host: atlas,
 *   backend: 'lvm-thin',
 *   capacity: tib(2),
 * });
 */
export function defineStoragePool<const N extends string, const H extends string>(
  spec: StoragePoolSpec<N, H>,
): StoragePool<N> {
  return declare(poolKind, spec) as StoragePool<N>;
}

const names = {
  pattern: '{host}-{codename}',
  article: 'a storage pool',
  examples: ['atlas-bedrock', 'zunesha-mantle'],
  level: 'compiler',
  limits: ['dns-label'],
  codename: { theme: 'geology', example: 'bedrock' },
  notes: 'Begins with the codename of its host.',
} as const satisfies Row;

declare module '../naming/index.ts' {
  interface Names {
    pool: typeof names;
  }
}

/** All that is known of pools. */
export const poolKind = defineKind({
  kind: 'pool',
  list: 'pools',
  define: defineStoragePool,
  schema,
  words: ['pool', 'pools'],
  title: ['Storage pool', 'Storage pools'],
  names,
  family: 'storage',
  standsIn: 'host',
  knownParts: ({ host }: StoragePool, codenameOf) => ({
    location: host.location.name,
    host: codenameOf(host),
  }),
  facts: ({ backend, medium, capacity }: StoragePool) => [
    'pool',
    backends[backend],
    media[medium],
    showSize(capacity),
  ],
});

// --- internal ---

const backends: Readonly<Record<StoragePool['backend'], string>> = {
  zfs: 'ZFS',
  'lvm-thin': 'LVM-thin',
  directory: 'directory',
};
const media: Readonly<Record<StoragePool['medium'], string>> = {
  nvme: 'NVMe',
  ssd: 'SSD',
  hdd: 'HDD',
};
