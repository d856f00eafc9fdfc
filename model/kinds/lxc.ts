import * as z from 'zod';
import {
  declare,
  defineKind,
  flag,
  inWords,
  listOf,
  mib,
  path,
  showSize,
  sizeOf,
} from '../entity/index.ts';
import type { NameOf, Row } from '../naming/index.ts';
import { guestFields, guestParts, storage } from './guest.ts';
import type { Environment, GuestParts } from './guest.ts';
import type { Host } from './host.ts';

const mount = z.strictObject({
  /** What the host passes in: a new volume in a pool, or a dataset that the host has mounted. */
  source: storage(),
  /** Where in the container. */
  path: path(),
  /** Size of a new volume; left out for a dataset. */
  size: sizeOf('gib(10)').optional(),
  /** Default false. */
  readOnly: flag().default(false),
});

const device = z.strictObject({
  /** Device file of the host. @example '/dev/dri/renderD128' */
  path: path(),
  /** File mode in the container. Default `0660`. */
  mode: z
    .string()
    .regex(/^0[0-7]{3}$/, { error: "a file mode such as '0660'" })
    .default('0660'),
});

const schema = z.strictObject({
  ...guestFields,
  /** Root file system. */
  rootfs: z.strictObject({
    /** Pool of the host that holds it. */
    pool: storage(),
    /** Size in whole gibibytes. */
    size: sizeOf('gib(8)'),
  }),
  /** Swap that it may use. Default 512 MiB. */
  swap: sizeOf('mib(512)').default(mib(512)),
  /** Whether root in the container is nobody on the host. Default true. */
  unprivileged: flag().default(true),
  /** Whether containers may run inside (Docker, Podman). Default false. */
  nesting: flag().default(false),
  /** What the host passes in. */
  mounts: listOf(mount, 'a list of mounts').default([]),
  /** Device files of the host that it may use. */
  devices: listOf(device, 'a list of devices').default([]),
});

/** A Linux container on a Proxmox host. */
export type Lxc<N extends string = string> = LxcFacts & { readonly name: N };

interface LxcFacts extends Readonly<z.output<typeof schema>> {
  readonly kind: 'lxc';
}

export type LxcSpec<N extends string, H extends string, E extends Environment> = LxcFields & {
  /** `<role>-<nn>`, with the environment in front unless it is production. @example 'media-01' */
  readonly name: NameOf<'lxc', N, GuestParts<'lxc', NoInfer<E>, NoInfer<H>>>;
  /** Proxmox host that it runs on. */
  readonly host: Host<H>;
  /** Stage it belongs to. Default `production`. */
  readonly environment?: E;
};

type LxcFields = Omit<z.input<typeof schema>, 'name' | 'host' | 'environment'>;

/**
 * Declares a Linux container.
 *
 * @example
 * export const media = defineLxc({
 *   name: 'media-01', host: prometheus, vmId: 1202, cores: 4, memory: gib(8), image: debianLxc,
 *   rootfs: { pool: prometheusBedrock, size: gib(32) }, networks: [styx],
 * });
 */
export function defineLxc<
  const N extends string,
  const H extends string,
  const E extends Environment = 'production',
>(spec: LxcSpec<N, H, E>): Lxc<N> {
  return declare(lxcKind, spec) as Lxc<N>;
}

const names = {
  pattern: '{env?}-{role}-{nn}',
  level: 'compiler',
  article: 'an LXC container',
  examples: ['media-01', 'proxy-01'],
  limits: ['proxmox-name'],
  notes: 'No location: guests move. The environment stands in front unless it is production.',
} as const satisfies Row;

declare module '../naming/index.ts' {
  interface Names {
    lxc: typeof names;
  }
}

/** All that is known of LXCs. */
export const lxcKind = defineKind({
  kind: 'lxc',
  list: 'lxcs',
  define: defineLxc,
  schema,
  words: ['LXC', 'LXCs'],
  title: ['LXC container', 'LXC containers'],
  names,
  family: 'machine',
  standsIn: 'host',
  knownParts: (lxc: Lxc) => guestParts(lxc),
  facts: ({ cores, memory }: Lxc) => ['LXC', inWords(cores, 'core'), showSize(memory)],
});
