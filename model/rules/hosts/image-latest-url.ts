import type { Rule } from '../rule.ts';

export const imageLatestUrl: Rule = {
  id: 'image-latest-url',
  severity: 'error',
  title: 'An image has an address whose file changes',
  why: 'The next `tofu apply` finds another file under the same address, downloads it, and replaces every guest that was made from it.',
  remedy: 'Use the address of a dated or numbered build, and define a new image for the next one.',
  *check(lab) {
    for (const image of lab.images) {
      const word = /(?:^|[/._-])(latest|current|daily|nightly)(?=[/._-]|$)/i.exec(new URL(image.url).pathname)?.[1];
      if (!word) continue;
      yield {
        at: { owner: image, path: ['url'] },
        message: `image '${image.name}' is taken from an address with '${word}', whose file changes`,
        help: 'use the address of a dated or numbered build',
      };
    }
  },
};
