import * as z from 'zod';
import type { NameOf } from '../naming/index.ts';
import type { Bucket } from './bucket.ts';
import type { Cluster } from './cluster.ts';
import type { Dataset } from './dataset.ts';
import { common, declare } from './declare.ts';
import { oneOf, refOf, whole } from './field.ts';
import type { Host } from './host.ts';
import type { Lxc } from './lxc.ts';
import type { StoragePool } from './pool.ts';
import type { Service } from './service.ts';
import type { Vm } from './vm.ts';

type Source = Vm | Lxc | Cluster | Host | StoragePool | Dataset | Service | Bucket;
type Target = Bucket | Dataset | StoragePool;

const frequency = oneOf(['hourly', 'daily', 'weekly', 'monthly']);
type Frequency = z.output<typeof frequency>;

export const backupSchema = z.strictObject({
  ...common,
  /** What is backed up. A cluster includes all services in it, a guest the services on it. */
  source: refOf<Source>(
    ['vm', 'lxc', 'cluster', 'host', 'pool', 'dataset', 'service', 'bucket'],
    'a guest, cluster, host, pool, dataset, service or bucket',
  ),
  /** Where the copies go: a bucket, which is off-site and does not fall with the house. */
  target: refOf<Target>(['bucket', 'dataset', 'pool'], 'a bucket'),
  /** How often. Its last word of the name. */
  frequency,
  /** Days for which a copy is kept. Default 30. */
  keepDays: whole(1, 3650).default(30),
});

/** A backup job. */
export type Backup<N extends string = string> = BackupFacts & { readonly name: N };

interface BackupFacts extends Readonly<z.output<typeof backupSchema>> {
  readonly kind: 'backup';
}

export interface BackupSpec<N extends string, K extends string, S extends string, F extends Frequency> extends Omit<
  z.input<typeof backupSchema>,
  'name' | 'source' | 'frequency'
> {
  /** `<kind>-<name>-<frequency>` of what is backed up. @example 'vm-k8s-master-01-daily' */
  readonly name: NameOf<'backup', N, { type: NoInfer<K>; name: NoInfer<S>; frequency: NoInfer<F> }>;
  /** What is backed up. A cluster includes all services in it, a guest the services on it. */
  readonly source: Source & { readonly kind: K; readonly name: S };
  /** How often. */
  readonly frequency: F;
}

/**
 * Declares a backup job.
 *
 * @example
 * export const orionDaily = defineBackup({ name: 'cluster-asgard-orion-cluster-daily', source: orion, target: backups, frequency: 'daily' });
 */
export function defineBackup<const N extends string, const K extends Source['kind'], const S extends string, const F extends Frequency>(
  spec: BackupSpec<N, K, S, F>,
): Backup<N> {
  return declare('backup', backupSchema, spec, defineBackup) as Backup<N>;
}
