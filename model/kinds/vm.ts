import * as z from 'zod';
import { declare, defineKind, flag, inWords, listOf, showSize, text } from '../entity/index.ts';
import type { NameOf, Row } from '../naming/index.ts';
import { disk, gpuNames, guestFields, guestParts } from './guest.ts';
import type { Environment, GuestParts } from './guest.ts';
import type { Host } from './host.ts';

const fields = z.strictObject({
  ...guestFields,
  /** Disks in order; the first holds the operating system. */
  disks: listOf(disk, 'a list of disks').refine((disks) => disks.length > 0, {
    error: 'a list of at least one disk',
  }),
  /** Cards of the host that it is given, by name. */
  gpus: gpuNames(),
  /**
   * Processor model. Default `x86-64-v2-AES`, which every host of the last decade has; `host` for a
   * guest with a card.
   */
  cpuType: text("a processor model such as 'x86-64-v2-AES'").optional(),
  /** Whether the host may take memory back that it does not use. Default false. */
  ballooning: flag().default(false),
  /**
   * Whether the QEMU guest agent runs in it, so that Proxmox asks it for addresses and tells it to
   * shut down. Default false: turn it on once Ansible has installed the agent, for until it answers
   * each plan waits for it. A VM that runs has it from its next start.
   */
  agent: flag().default(false),
});

// A default that depends on another field: only the whole can fill it in.
const schema = fields.overwrite(({ cpuType, ...vm }) => ({
  ...vm,
  cpuType: cpuType ?? (vm.gpus.length > 0 ? 'host' : 'x86-64-v2-AES'),
}));

/** A virtual machine. */
export type Vm<N extends string = string> = VmFacts & { readonly name: N };

interface VmFacts extends Readonly<z.output<typeof schema>> {
  readonly kind: 'vm';
  readonly cpuType: string;
}

export type VmSpec<N extends string, H extends string, E extends Environment> = VmFields & {
  /**
   * `<role>-<nn>`, with the environment in front unless it is production.
   *
   * @example 'k8s-master-01'
   */
  readonly name: NameOf<'vm', N, GuestParts<'vm', NoInfer<E>, NoInfer<H>>>;
  /** Proxmox host that it runs on. */
  readonly host: Host<H>;
  /** Stage it belongs to. Default `production`. */
  readonly environment?: E;
};

type VmFields = Omit<z.input<typeof schema>, 'name' | 'host' | 'environment'>;

/**
 * Declares a virtual machine.
 *
 * @example
 * export const master = defineVm({
 *   name: 'k8s-master-01', host: atlas, vmId: 1101, cores: 4, memory: gib(8), image: debian,
 *   disks: [{ pool: atlasBedrock, size: gib(40) }], networks: [styx],
 * });
 */
export function defineVm<
  const N extends string,
  const H extends string,
  const E extends Environment = 'production',
>(spec: VmSpec<N, H, E>): Vm<N> {
  return declare(vmKind, spec) as Vm<N>;
}

const names = {
  pattern: '{env?}-{role}-{nn}',
  level: 'compiler',
  article: 'a VM',
  examples: ['k8s-master-01', 'ai-workbench-01', 'dev-authentik-01'],
  limits: ['proxmox-name', 'netbios'],
  notes: 'No location: guests move. The environment stands in front unless it is production.',
} as const satisfies Row;

declare module '../naming/index.ts' {
  interface Names {
    vm: typeof names;
  }
}

/** All that is known of VMs. */
export const vmKind = defineKind({
  kind: 'vm',
  list: 'vms',
  define: defineVm,
  schema,
  words: ['VM', 'VMs'],
  title: ['VM', 'VMs'],
  names,
  family: 'machine',
  standsIn: 'host',
  knownParts: (vm: Vm) => guestParts(vm),
  facts: ({ cores, memory, gpus }: Vm) => [
    'VM',
    inWords(cores, 'core'),
    showSize(memory),
    ...gpus.map((name) => `GPU ${name}`),
  ],
});
