import * as z from 'zod';
import {
  common,
  declare,
  defineKind,
  listOf,
  oneOf,
  ref,
  showSize,
  sizeOf,
} from '../entity/index.ts';
import type { CodenameOf, NameOf, Row } from '../naming/index.ts';
import { hostKind } from './host.ts';
import { poolKind } from './pool.ts';
import type { StoragePool } from './pool.ts';
import { vlanKind } from './vlan.ts';

const schema = z.strictObject({
  ...common,
  pool: ref(poolKind),
  /** What lies in it. `vm-disks` are guest disks, `volumes` are Kubernetes persistent volumes. */
  content: oneOf(['vm-disks', 'volumes', 'images', 'backups', 'media', 'files']),
  /** How other machines reach it. Default `none`: only its own host does. */
  share: oneOf(['none', 'nfs', 'smb', 'iscsi']).default('none'),
  /** Most space it may take. Default: the whole pool. */
  quota: sizeOf('tib(1)').optional(),
  /** VLAN over which it is served. */
  network: ref(vlanKind).optional(),
  /** Hosts that mount it. Guests and clusters name the datasets that they mount themselves. */
  clients: listOf(ref(hostKind), 'a list of hosts').default([]),
});

/** A part of a pool with a purpose of its own, and its share. */
export type Dataset<N extends string = string> = DatasetFacts & { readonly name: N };

interface DatasetFacts extends Readonly<z.output<typeof schema>> {
  readonly kind: 'dataset';
}

export type DatasetSpec<N extends string, P extends string> = DatasetFields & {
  /** `<codename of the pool>-<purpose>`. @example 'mantle-media' */
  readonly name: NameOf<'dataset', N, { pool: CodenameOf<'pool', NoInfer<P>> }>;
  /** The pool that holds the data. */
  readonly pool: StoragePool<P>;
};

type DatasetFields = Omit<z.input<typeof schema>, 'name' | 'pool'>;

/**
 * Declares a dataset.
 *
 * @example
 * export const media = defineDataset({
 *   name: 'mantle-media',
 *   pool: mantle,
 *   content: 'media',
 *   share: 'nfs',
 *   clients: [atlas],
 * });
 */
export function defineDataset<const N extends string, const P extends string>(
  spec: DatasetSpec<N, P>,
): Dataset<N> {
  return declare(datasetKind, spec) as Dataset<N>;
}

const names = {
  pattern: '{pool}-{purpose}',
  article: 'a dataset',
  examples: ['mantle-media', 'bedrock-k8s-volumes'],
  level: 'compiler',
  limits: ['file-name'],
  notes: 'Begins with the codename of its pool; a share has the name of its dataset.',
} as const satisfies Row;

declare module '../naming/index.ts' {
  interface Names {
    dataset: typeof names;
  }
}

/** All that is known of datasets. */
export const datasetKind = defineKind({
  kind: 'dataset',
  list: 'datasets',
  define: defineDataset,
  schema,
  words: ['dataset', 'datasets'],
  title: ['Dataset', 'Datasets'],
  names,
  family: 'storage',
  standsIn: 'pool',
  knownParts: ({ pool }: Dataset, codenameOf) => ({
    location: pool.host.location.name,
    host: codenameOf(pool.host),
    pool: codenameOf(pool),
  }),
  facts: ({ share, quota }: Dataset) => [
    'dataset',
    ...(share === 'none' ? [] : [share.toUpperCase()]),
    ...(quota ? [showSize(quota)] : []),
  ],
});
