import * as z from 'zod';
import type { CodenameOf, NameOf } from '../naming/index.ts';
import { common, declare } from './declare.ts';
import { listOf, oneOf, ref } from './field.ts';
import type { Host } from './host.ts';
import type { StoragePool } from './pool.ts';
import { sizeOf } from './size.ts';
import type { Vlan } from './vlan.ts';

export const datasetSchema = z.strictObject({
  ...common,
  /** The pool that holds the data. */
  pool: ref<StoragePool>('pool', 'defineStoragePool'),
  /** What lies in it. `vm-disks` are guest disks, `volumes` are Kubernetes persistent volumes. */
  content: oneOf(['vm-disks', 'volumes', 'images', 'backups', 'media', 'files']),
  /** How other machines reach it. Default `none`: only its own host does. */
  share: oneOf(['none', 'nfs', 'smb', 'iscsi']).default('none'),
  /** Most space it may take. Default: the whole pool. */
  quota: sizeOf('tib(1)').optional(),
  /** VLAN over which it is served. */
  network: ref<Vlan>('vlan', 'defineVlan').optional(),
  /** Hosts that mount it. Guests and clusters name the datasets that they mount themselves. */
  clients: listOf(ref<Host>('host', 'defineHost'), 'a list of hosts').default([]),
});

/** A part of a pool with a purpose of its own, and its share. */
export type Dataset<N extends string = string> = DatasetFacts & { readonly name: N };

interface DatasetFacts extends Readonly<z.output<typeof datasetSchema>> {
  readonly kind: 'dataset';
}

export type DatasetSpec<N extends string, P extends string> = DatasetFields & {
  /** `<codename of the pool>-<purpose>`. @example 'mantle-media' */
  readonly name: NameOf<'dataset', N, { pool: CodenameOf<'pool', NoInfer<P>> }>;
  /** The pool that holds the data. */
  readonly pool: StoragePool<P>;
};

type DatasetFields = Omit<z.input<typeof datasetSchema>, 'name' | 'pool'>;

/**
 * Declares a dataset.
 *
 * @example
 * export const media = defineDataset({ name: 'mantle-media', pool: mantle, content: 'media', share: 'nfs', clients: [atlas] });
 */
export function defineDataset<const N extends string, const P extends string>(spec: DatasetSpec<N, P>): Dataset<N> {
  return declare('dataset', datasetSchema, spec, defineDataset) as Dataset<N>;
}
