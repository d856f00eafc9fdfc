import * as z from 'zod';
import {
  common,
  declare,
  defineKind,
  inWords,
  ref,
  showSize,
  sizeOf,
  text,
  whole,
} from '../entity/index.ts';
import type { NameOf, Row } from '../naming/index.ts';
import { environment } from './guest.ts';
import type { Environment, EnvironmentPart } from './guest.ts';
import { locationKind } from './location.ts';
import type { Location } from './location.ts';

const schema = z.strictObject({
  ...common,
  location: ref(locationKind),
  environment: environment.default('production'),
  /** Machine type in the words of the cloud. @example 'VM.Standard.A1.Flex' */
  shape: text("a machine type such as 'VM.Standard.A1.Flex'"),
  /** Processors that are paid for. */
  cores: whole(1, 512),
  /** Memory that is paid for. */
  memory: sizeOf('gib(6)'),
  /** Boot volume, in whole gibibytes. */
  disk: sizeOf('gib(50)'),
  /**
   * Key under which the vault or a variable knows the image of the cloud.
   *
   * @example 'debian-13-arm64'
   */
  image: text("a name of an image such as 'debian-13-arm64'"),
});

/** A virtual machine that a cloud rents out. */
export type CloudVm<N extends string = string> = CloudVmFacts & { readonly name: N };

interface CloudVmFacts extends Readonly<z.output<typeof schema>> {
  readonly kind: 'cloud-vm';
}

export type CloudVmSpec<
  N extends string,
  L extends string,
  E extends Environment,
> = CloudVmFields & {
  /** `<role>-<nn>`, with the environment in front unless it is production. @example 'bastion-01' */
  readonly name: NameOf<'cloud-vm', N, EnvironmentPart<NoInfer<E>> & { location: NoInfer<L> }>;
  /** Cloud that rents it out. */
  readonly location: Location<L>;
  /** Stage it belongs to. Default `production`. */
  readonly environment?: E;
};

type CloudVmFields = Omit<z.input<typeof schema>, 'name' | 'location' | 'environment'>;

/**
 * Declares a virtual machine in a cloud.
 *
 * @example
 * export const bastion = defineCloudVm({
 *   name: 'bastion-01',
 *   location: coruscant,
 *   shape: 'VM.Standard.A1.Flex',
 *   cores: 1,
 *   memory: gib(6),
 *   disk: gib(50),
 *   image: 'debian-13-arm64',
 * });
 */
export function defineCloudVm<
  const N extends string,
  const L extends string,
  const E extends Environment = 'production',
>(spec: CloudVmSpec<N, L, E>): CloudVm<N> {
  return declare(cloudVmKind, spec) as CloudVm<N>;
}

const names = {
  pattern: '{env?}-{role}-{nn}',
  level: 'compiler',
  article: 'a cloud VM',
  examples: ['bastion-01'],
  limits: ['dns-label', 'netbios'],
  notes: 'No location: guests move. The environment stands in front unless it is production.',
} as const satisfies Row;

declare module '../naming/index.ts' {
  interface Names {
    'cloud-vm': typeof names;
  }
}

/** All that is known of cloud VMs. */
export const cloudVmKind = defineKind({
  kind: 'cloud-vm',
  list: 'cloudVms',
  define: defineCloudVm,
  schema,
  words: ['cloud VM', 'cloud VMs'],
  title: ['Cloud VM', 'Cloud VMs'],
  names,
  family: 'machine',
  standsIn: 'location',
  knownParts: ({ environment: env, location }: CloudVm) => ({ env, location: location.name }),
  facts: ({ cores, memory }: CloudVm) => ['cloud VM', inWords(cores, 'core'), showSize(memory)],
});
