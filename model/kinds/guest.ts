import * as z from 'zod';
import {
  common,
  flag,
  listOf,
  oneOf,
  path,
  ref,
  refOf,
  sizeOf,
  text,
  whole,
} from '../entity/index.ts';
import { environments } from '../naming/index.ts';
import type { Asks, LocationOf } from '../naming/index.ts';
import { datasetKind } from './dataset.ts';
import type { Dataset } from './dataset.ts';
import { hostKind } from './host.ts';
import type { Host } from './host.ts';
import { imageKind } from './image.ts';
import type { StoragePool } from './pool.ts';
import { vlanKind } from './vlan.ts';

/** Stages that a guest can belong to; all but `production` stand in front of its name. */
export const environment = oneOf(environments);
export type Environment = z.output<typeof environment>;

/**
 * What the naming convention knows of an environment. Production has no prefix, and no other
 * environment may stand in its place.
 */
export type EnvironmentPart<E extends string> = { env: E };

/**
 * What the naming convention knows of a guest on host H: its environment, and the location of the
 * host where names of its kind hold one. Otherwise it is the same for all hosts, so that the
 * compiler fills the pattern once.
 */
export type GuestParts<K extends 'vm' | 'lxc', E extends string, H extends string> =
  Asks<K, 'location'> extends true
    ? { env: E; location: LocationOf<'host', H> }
    : EnvironmentPart<E>;

/** Where a disk lies: in a pool of the guest's host, or in a shared dataset. */
export const storage = () =>
  refOf<StoragePool | Dataset>(['pool', 'dataset'], 'a storage pool or a dataset');

const startup = z.strictObject({
  /** Place in the boot order of the host; lower starts earlier. */
  order: whole(1),
  /** Seconds to wait after its start before the next guest. Default 0. */
  upDelay: whole(0).default(0),
  /** Seconds to wait after its stop before the next guest. Default 0. */
  downDelay: whole(0).default(0),
});

const nfsMount = z.strictObject({
  /** What to mount; shared over NFS. */
  dataset: ref(datasetKind),
  /** Where in the guest. */
  path: path(),
});

/** What VMs and LXC containers have in common. */
export const guestFields = {
  ...common,
  host: ref(hostKind),
  environment: environment.default('production'),
  /** Proxmox id, unique in the site. */
  vmId: whole(100, 999_999_999),
  /** Virtual processors. */
  cores: whole(1, 512),
  /** Memory promised to it. */
  memory: sizeOf('gib(8)'),
  /** Image that it starts from. */
  image: ref(imageKind),
  /** VLANs it is attached to; the first is the primary one, with the gateway. */
  networks: listOf(ref(vlanKind), 'a list of VLANs').default([]),
  /** NFS shares that the guest mounts by itself. */
  nfsMounts: listOf(nfsMount, 'a list of mounts').default([]),
  /** Whether it starts with its host. Default true. */
  onBoot: flag().default(true),
  /** Whether Proxmox and OpenTofu refuse to destroy it. Default false. */
  protection: flag().default(false),
  /**
   * Name that it had before. OpenTofu then gives it the new one, instead of destroying it and making
   * another; to be removed once that is applied. Default: none.
   */
  renamedFrom: text("the name that it had before, such as 'web-01'").optional(),
  /** Place in the boot order. Default: none. */
  startup: startup.optional(),
};

/** A disk of a VM. */
export const disk = z.strictObject({
  /** Pool of the guest's host (or shared dataset) that holds it. */
  pool: storage(),
  /** Size in whole gibibytes. */
  size: sizeOf('gib(40)'),
  /** Whether Proxmox backups include it. Default true. */
  backup: flag().default(true),
});
export type Disk = Readonly<z.output<typeof disk>>;

/** Names of the host's cards that are passed through. */
export const gpuNames = () =>
  listOf(
    text("the name of a card of the host, such as 'rtx-4090'"),
    'a list of card names',
  ).default([]);

/** What the fields of a guest say about its name. */
export const guestParts = ({ environment: env, host }: GuestFacts) => ({
  env,
  location: host.location.name,
});

interface GuestFacts {
  readonly environment: Environment;
  readonly host: Host;
}
