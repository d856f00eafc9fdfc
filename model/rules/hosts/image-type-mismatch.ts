import type { Rule } from '../rule.ts';

export const imageTypeMismatch: Rule = {
  id: 'image-type-mismatch',
  severity: 'error',
  title: 'A guest starts from the wrong type of image',
  why:
    'A VM boots a disk with a kernel of its own, a container unpacks a root file system: ' +
    'neither can use the image of the other.',
  remedy: 'Give VMs a `cloud-image` and LXC containers an `lxc-template`.',
  *check(lab) {
    const active = lab.images.filter(({ status }) => status === 'active');
    const anyOf = new Map(active.toReversed().map((image) => [image.type, image]));
    for (const guest of [...lab.vms, ...lab.lxcs]) {
      const { kind, name, image } = guest;
      const wanted = kind === 'vm' ? 'cloud-image' : 'lxc-template';
      if (image.type === wanted) continue;
      const other = anyOf.get(wanted);
      const example = other ? ` such as ${other.name}` : '';
      yield {
        at: { owner: guest, path: ['image'] },
        message: `${kind} '${name}' starts from '${image.name}', which is of type '${image.type}'`,
        help: `use an image of type '${wanted}'${example}`,
        related: [{ at: { owner: image, path: ['type'] }, message: 'the type of the image' }],
      };
    }
  },
};
