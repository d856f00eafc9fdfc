import type { Rule } from '../rule.ts';

export const imageWithoutChecksum: Rule = {
  id: 'image-without-checksum',
  severity: 'warning',
  title: 'An image has no checksum',
  why:
    'Every guest is made from it: ' +
    'without a checksum a broken or exchanged download becomes the root of all of them.',
  remedy: 'Copy the SHA-512 or SHA-256 that the publisher gives beside the file into `checksum`.',
  *check(lab) {
    for (const image of lab.images) {
      if (image.checksum !== undefined || image.status !== 'active') continue;
      yield {
        at: { owner: image },
        message: `image '${image.name}' has no checksum`,
        help: 'copy it from SHA512SUMS or SHA256SUMS beside the file into `checksum`',
      };
    }
  },
};
