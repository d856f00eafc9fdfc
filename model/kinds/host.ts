import * as z from 'zod';
import {
  common,
  declare,
  defineKind,
  inWords,
  listOf,
  oneOf,
  ref,
  showSize,
  sizeOf,
  text,
  whole,
} from '../entity/index.ts';
import type { NameOf, Row } from '../naming/index.ts';
import { locationKind } from './location.ts';
import type { Location } from './location.ts';
import { vlanKind } from './vlan.ts';

/** A graphics card (or any PCI device) that a guest can be given whole. */
const gpuSchema = z.strictObject({
  /** Name within the host, used by guests. @example 'rtx-4090' */
  name: text("a short name such as 'rtx-4090'"),
  /** PCI vendor and device id, as `lspci -nn` shows it. @example '10de:2684' */
  device: z.string().regex(/^[0-9a-f]{4}:[0-9a-f]{4}$/, { error: "a PCI id such as '10de:2684'" }),
  /** PCI vendor and device id of the board maker. @example '1043:889a' */
  subsystem: z
    .string()
    .regex(/^[0-9a-f]{4}:[0-9a-f]{4}$/, { error: "a PCI id such as '1043:889a'" }),
  /**
   * PCI address without function, so that all functions of the card are passed.
   *
   * @example '0000:01:00'
   */
  path: z.string().regex(/^[0-9a-f]{4}:[0-9a-f]{2}:[0-9a-f]{2}(\.[0-7])?$/, {
    error: "a PCI address such as '0000:01:00'",
  }),
  /** IOMMU group on the host. */
  iommuGroup: whole(0),
});

const schema = z.strictObject({
  ...common,
  location: ref(locationKind),
  /** Operating system of the machine: a hypervisor (`proxmox`) or a storage server (`truenas`). */
  platform: oneOf(['proxmox', 'truenas']),
  /** Hardware threads. */
  cores: whole(1, 1024),
  /** Physical memory. */
  memory: sizeOf('gib(64)'),
  /** VLANs that the machine has an address in; the first is the one it is managed over. */
  networks: listOf(ref(vlanKind), 'a list of VLANs').default([]),
  /** Bridge that guests are attached to. Default `vmbr0`. */
  bridge: z
    .string()
    .regex(/^[a-z][a-z0-9]{0,14}$/, { error: "a Linux interface name such as 'vmbr0'" })
    .default('vmbr0'),
  /** Cards that guests can be given. */
  gpus: listOf(gpuSchema, 'a list of cards').default([]),
  /** How much memory may be promised to guests, as a factor of the physical memory. Default 1. */
  overcommit: z
    .number({ error: 'a factor from 1 to 4' })
    .min(1, { error: 'a factor from 1 to 4' })
    .max(4, { error: 'a factor from 1 to 4' })
    .default(1),
});

export type Gpu = Readonly<z.output<typeof gpuSchema>>;

/** A physical machine. */
export type Host<N extends string = string> = HostFacts & { readonly name: N };

interface HostFacts extends Readonly<z.output<typeof schema>> {
  readonly kind: 'host';
}

export type HostSpec<N extends string, L extends string> = HostFields & {
  /** `<location>-<codename>`. @example 'asgard-atlas' */
  readonly name: NameOf<'host', N, { location: NoInfer<L> }>;
  /** Where the machine stands. */
  readonly location: Location<L>;
};

type HostFields = Omit<z.input<typeof schema>, 'name' | 'location'>;

/**
 * Declares a physical machine.
 *
 * @example
 * export const atlas = defineHost({
 *   name: 'asgard-atlas',
 *   location: asgard,
 *   platform: 'proxmox',
 *   cores: 16,
 *   memory: gib(64),
 *   networks: [acheron, phlegethon],
 * });
 */
export function defineHost<const N extends string, const L extends string>(
  spec: HostSpec<N, L>,
): Host<N> {
  return declare(hostKind, spec) as Host<N>;
}

const names = {
  pattern: '{location}-{codename}',
  article: 'a host',
  examples: ['asgard-atlas', 'wano-zunesha'],
  level: 'compiler',
  limits: ['dns-label'],
  codename: { theme: 'titans, mythical creatures, kaiju', example: 'atlas' },
  notes: 'The location is the one that the host refers to.',
} as const satisfies Row;

declare module '../naming/index.ts' {
  interface Names {
    host: typeof names;
  }
}

/** Platforms as people call them. */
export const platformNames: Readonly<Record<Host['platform'], string>> = {
  proxmox: 'Proxmox',
  truenas: 'TrueNAS',
};

/** All that is known of hosts. */
export const hostKind = defineKind({
  kind: 'host',
  list: 'hosts',
  define: defineHost,
  schema,
  words: ['host', 'hosts'],
  title: ['Host', 'Hosts'],
  names,
  family: 'machine',
  standsIn: 'location',
  knownParts: ({ location }: Host) => ({ location: location.name }),
  facts: ({ platform, cores, memory, gpus }: Host) => [
    platformNames[platform],
    inWords(cores, 'thread'),
    showSize(memory),
    ...gpus.map(({ name }) => `GPU ${name}`),
  ],
});
