import type { Guest, Service } from '../../kinds/index.ts';
import { duplicates } from '../_duplicates.ts';
import { placeOf } from '../_place-of.ts';
import type { Rule } from '../rule.ts';

export const duplicateMountPath: Rule = {
  id: 'duplicate-mount-path',
  severity: 'error',
  title: 'Two mounts of a guest or service have the same path',
  why:
    'In a guest the later mount hides what the earlier one holds. ' +
    'Kubernetes refuses such a pod: the service never starts.',
  remedy: 'Give each mount a path of its own.',
  *check(lab) {
    for (const owner of [...lab.vms, ...lab.lxcs, ...lab.services]) {
      for (const [first, later] of duplicates(mountsOf(owner), placeOf)) {
        yield {
          at: { owner, path: [...later.field, 'path'] },
          message: `${owner.kind} '${owner.name}' mounts two things at '${later.path}'`,
          help: 'give each mount a path of its own',
          related: [{ at: { owner, path: [...first.field, 'path'] }, message: 'the other one' }],
        };
      }
    }
  },
};

// --- internal ---

interface Mount {
  readonly path: string;
  readonly field: readonly (string | number)[];
}

function mountsOf(owner: Guest | Service): Mount[] {
  switch (owner.kind) {
    case 'vm':
      return mountsIn('nfsMounts', owner.nfsMounts);
    case 'lxc':
      return [...mountsIn('mounts', owner.mounts), ...mountsIn('nfsMounts', owner.nfsMounts)];
    case 'service':
      return mountsIn('volumes', owner.volumes);
  }
}

const mountsIn = (
  field: string,
  list: readonly { readonly path?: string | undefined }[],
): Mount[] =>
  list.flatMap(({ path }, index) => (path === undefined ? [] : [{ path, field: [field, index] }]));
