import * as z from 'zod';
import { address, common, declare, defineKind, oneOf } from '../entity/index.ts';
import type { NameOf, Row } from '../naming/index.ts';

const schema = z.strictObject({
  ...common,
  /** A disk image with cloud-init for VMs, or a root file system for LXC containers. */
  type: oneOf(['cloud-image', 'lxc-template']),
  /** Operating system, as Proxmox names it for containers. Default `debian`. */
  os: oneOf(['debian', 'ubuntu', 'alpine', 'fedora', 'archlinux', 'nixos', 'unmanaged']).default(
    'debian',
  ),
  /** Address of a dated file. A "latest" address changes under your feet and replaces guests. */
  url: address('an https address of a dated file'),
  /**
   * Checksum that the publisher gives for the file, in hexadecimal: SHA-512 (128 digits) or SHA-256
   * (64 digits).
   */
  checksum: z
    .string()
    .regex(/^([0-9a-f]{128}|[0-9a-f]{64})$/, {
      error: 'the SHA-512 or SHA-256 of the file, in lower-case hexadecimal',
    })
    .optional(),
});

/** An operating system image that guests start from. */
export type Image<N extends string = string> = ImageFacts & { readonly name: N };

interface ImageFacts extends Readonly<z.output<typeof schema>> {
  readonly kind: 'image';
}

export type ImageSpec<N extends string> = ImageFields & {
  /** `tpl-<os>-<version>-<date>`. @example 'tpl-debian-13-2026-09-28' */
  readonly name: NameOf<'image', N>;
};

type ImageFields = Omit<z.input<typeof schema>, 'name'>;

/**
 * Declares an image.
 *
 * @example
 * export const debian = defineImage({
 *   name: 'tpl-debian-13-2026-09-28',
 *   type: 'cloud-image',
 *   url: 'https://…/debian-13-genericcloud-amd64.qcow2',
 * });
 */
export function defineImage<const N extends string>(spec: ImageSpec<N>): Image<N> {
  return declare(imageKind, spec) as Image<N>;
}

const names = {
  pattern: 'tpl-{os}-{version}-{date}',
  article: 'an image template',
  examples: ['tpl-debian-13-2026-09-28', 'tpl-ubuntu-24.04-2026-09-28'],
  level: 'compiler',
  limits: ['proxmox-name'],
  notes: 'The date is the day on which the template was made, a real one.',
} as const satisfies Row;

declare module '../naming/index.ts' {
  interface Names {
    image: typeof names;
  }
}

/** All that is known of images. */
export const imageKind = defineKind({
  kind: 'image',
  list: 'images',
  define: defineImage,
  schema,
  words: ['image', 'images'],
  title: ['Image', 'Images'],
  names,
  family: 'storage',
  facts: ({ type }: Image) => [type === 'cloud-image' ? 'cloud image' : 'LXC template'],
});
