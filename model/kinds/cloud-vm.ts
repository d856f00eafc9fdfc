import * as z from 'zod';
import type { NameOf } from '../naming/index.ts';
import { common, declare } from './declare.ts';
import { ref, text, whole } from './field.ts';
import { environment, type Environment, type EnvironmentPart } from './guest.ts';
import type { Location } from './location.ts';
import { sizeOf } from './size.ts';

export const cloudVmSchema = z.strictObject({
  ...common,
  /** Cloud that rents it out. */
  location: ref<Location>('location', 'defineLocation'),
  /** Stage it belongs to. Default `production`. */
  environment: environment.default('production'),
  /** Machine type in the words of the cloud. @example 'VM.Standard.A1.Flex' */
  shape: text("a machine type such as 'VM.Standard.A1.Flex'"),
  /** Processors that are paid for. */
  cores: whole(1, 512),
  /** Memory that is paid for. */
  memory: sizeOf('gib(6)'),
  /** Boot volume, in whole gibibytes. */
  disk: sizeOf('gib(50)'),
  /** Key under which the vault or a variable knows the image of the cloud. @example 'debian-13-arm64' */
  image: text("a name of an image such as 'debian-13-arm64'"),
});

/** A virtual machine that a cloud rents out. */
export type CloudVm<N extends string = string> = CloudVmFacts & { readonly name: N };

interface CloudVmFacts extends Readonly<z.output<typeof cloudVmSchema>> {
  readonly kind: 'cloud-vm';
}

export type CloudVmSpec<N extends string, L extends string, E extends Environment> = CloudVmFields & {
  /** `<role>-<nn>`, with the environment in front unless it is production. @example 'bastion-01' */
  readonly name: NameOf<'cloud-vm', N, EnvironmentPart<NoInfer<E>> & { location: NoInfer<L> }>;
  /** Cloud that rents it out. */
  readonly location: Location<L>;
  /** Stage it belongs to. Default `production`. */
  readonly environment?: E;
};

type CloudVmFields = Omit<z.input<typeof cloudVmSchema>, 'name' | 'location' | 'environment'>;

/**
 * Declares a virtual machine in a cloud.
 *
 * @example
 * export const bastion = defineCloudVm({
 *   name: 'bastion-01', location: coruscant, shape: 'VM.Standard.A1.Flex', cores: 1, memory: gib(6), disk: gib(50), image: 'debian-13-arm64',
 * });
 */
export function defineCloudVm<const N extends string, const L extends string, const E extends Environment = 'production'>(
  spec: CloudVmSpec<N, L, E>,
): CloudVm<N> {
  return declare('cloud-vm', cloudVmSchema, spec, defineCloudVm) as CloudVm<N>;
}
