import * as z from 'zod';
import { common, declare, defineKind, inWords, oneOf, refOf, whole } from '../entity/index.ts';
import type { NameOf, Row } from '../naming/index.ts';
import type { Bucket } from './bucket.ts';
import type { Cluster } from './cluster.ts';
import type { Dataset } from './dataset.ts';
import type { Host } from './host.ts';
import type { Lxc } from './lxc.ts';
import type { StoragePool } from './pool.ts';
import type { Service } from './service.ts';
import type { Vm } from './vm.ts';

type Source = Vm | Lxc | Cluster | Host | StoragePool | Dataset | Service | Bucket;
type Target = Bucket | Dataset | StoragePool;

const sources = [
  'vm',
  'lxc',
  'cluster',
  'host',
  'pool',
  'dataset',
  'service',
  'bucket',
] as const satisfies readonly Source['kind'][];

const frequencies = ['hourly', 'daily', 'weekly', 'monthly'] as const;
type Frequency = (typeof frequencies)[number];

const schema = z.strictObject({
  ...common,
  source: refOf<Source>(sources, 'a guest, cluster, host, pool, dataset, service or bucket'),
  /** Where the copies go: a bucket, which is off-site and does not fall with the house. */
  target: refOf<Target>(['bucket', 'dataset', 'pool'], 'a bucket'),
  frequency: oneOf(frequencies),
  /** Days for which a copy is kept. Default 30. */
  keepDays: whole(1, 3650).default(30),
});

/** A backup job. */
export type Backup<N extends string = string> = BackupFacts & { readonly name: N };

interface BackupFacts extends Readonly<z.output<typeof schema>> {
  readonly kind: 'backup';
}

export interface BackupSpec<
  N extends string,
  K extends string,
  S extends string,
  F extends Frequency,
> extends Omit<z.input<typeof schema>, 'name' | 'source' | 'frequency'> {
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
 * export const orionDaily = defineBackup({
 *   name: 'cluster-asgard-orion-cluster-daily',
 *   source: orion,
 *   target: backups,
 *   frequency: 'daily',
 * });
 */
export function defineBackup<
  const N extends string,
  const K extends Source['kind'],
  const S extends string,
  const F extends Frequency,
>(spec: BackupSpec<N, K, S, F>): Backup<N> {
  return declare(backupKind, spec) as Backup<N>;
}

const names = {
  pattern: '{type}-{name}-{frequency}',
  article: 'a backup job',
  examples: ['vm-k8s-master-01-daily'],
  level: 'compiler',
  limits: ['file-name'],
  notes: 'Type and name are those of what is backed up.',
  placeholders: {
    type: {
      words: 'one',
      oneOf: sources,
      meaning: 'Kind of what is backed up.',
      example: 'vm',
    },
    frequency: {
      words: 'one',
      oneOf: frequencies,
      meaning: 'How often it runs.',
      example: 'daily',
    },
  },
} as const satisfies Row;

declare module '../naming/index.ts' {
  interface Names {
    backup: typeof names;
  }
}

/** All that is known of backups. */
export const backupKind = defineKind({
  kind: 'backup',
  list: 'backups',
  define: defineBackup,
  schema,
  words: ['backup', 'backups'],
  title: ['Backup job', 'Backup jobs'],
  names,
  family: 'job',
  locatedBy: 'source',
  knownParts: ({ source, frequency }: Backup) => ({
    type: source.kind,
    name: source.name,
    frequency,
  }),
  facts: ({ frequency, keepDays }: Backup) => [frequency, `kept ${inWords(keepDays, 'day')}`],
});
