import * as z from 'zod';
import type { CodenameOf, NameOf } from '../naming/index.ts';
import { common, declare } from './declare.ts';
import { oneOf, ref } from './field.ts';
import type { Host } from './host.ts';
import { sizeOf } from './size.ts';

export const poolSchema = z.strictObject({
  ...common,
  /** The machine whose disks make the pool. */
  host: ref<Host>('host', 'defineHost'),
  /** What the pool is made with. `zfs` and `lvm-thin` are for guest disks, `directory` for files. */
  backend: oneOf(['zfs', 'lvm-thin', 'directory']),
  /** What the disks are. Default `ssd`. */
  medium: oneOf(['nvme', 'ssd', 'hdd']).default('ssd'),
  /** Usable space, after redundancy. */
  capacity: sizeOf('tib(2)'),
});

/** Storage of one host, under one name on it. */
export type StoragePool<N extends string = string> = StoragePoolFacts & { readonly name: N };

interface StoragePoolFacts extends Readonly<z.output<typeof poolSchema>> {
  readonly kind: 'pool';
}

export type StoragePoolSpec<N extends string, H extends string> = StoragePoolFields & {
  /** `<codename of the host>-<codename>`. @example 'atlas-bedrock' */
  readonly name: NameOf<'pool', N, { host: CodenameOf<'host', NoInfer<H>> }>;
  /** The machine whose disks make the pool. */
  readonly host: Host<H>;
};

type StoragePoolFields = Omit<z.input<typeof poolSchema>, 'name' | 'host'>;

/**
 * Declares a storage pool.
 *
 * @example
 * export const atlasBedrock = defineStoragePool({ name: 'atlas-bedrock', host: atlas, backend: 'lvm-thin', capacity: tib(2) });
 */
export function defineStoragePool<const N extends string, const H extends string>(spec: StoragePoolSpec<N, H>): StoragePool<N> {
  return declare('pool', poolSchema, spec, defineStoragePool) as StoragePool<N>;
}
