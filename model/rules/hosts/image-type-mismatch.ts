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
      const wanted = guest.kind === 'vm' ? 'cloud-image' : 'lxc-template';
      if (guest.image.type === wanted) continue;
      const other = anyOf.get(wanted);
      yield {
        at: { owner: guest, path: ['image'] },
        message: `${guest.kind} '${guest.name}' starts from '${guest.image.name}', which is of type '${guest.image.type}'`,
        help: `use an image of type '${wanted}'${other ? ` such as ${other.name}` : ''}`,
        related: [{ at: { owner: guest.image, path: ['type'] }, message: 'the type of the image' }],
      };
    }
  },
};
