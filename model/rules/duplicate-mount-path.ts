import type { Rule } from './rule.ts';

export const duplicateMountPath: Rule = {
  id: 'duplicate-mount-path',
  severity: 'error',
  title: 'Two mounts of a guest have the same path',
  why: 'The later mount hides what the earlier one holds; programs write to the one that happens to be on top.',
  remedy: 'Give each mount a path of its own.',
  bad: "nfsMounts: [{ dataset: media, path: '/srv' }, { dataset: files, path: '/srv' }]",
  good: "nfsMounts: [{ dataset: media, path: '/srv/media' }, { dataset: files, path: '/srv/files' }]",
  *check(lab) {
    for (const guest of [...lab.vms, ...lab.lxcs]) {
      const mounts = [
        ...(guest.kind === 'lxc' ? guest.mounts.map(({ path }, index) => ({ path, at: { owner: guest, path: ['mounts', index, 'path'] } })) : []),
        ...guest.nfsMounts.map(({ path }, index) => ({ path, at: { owner: guest, path: ['nfsMounts', index, 'path'] } })),
      ];
      const first = new Map<string, (typeof mounts)[number]>();
      for (const mount of mounts) {
        const key = mount.path.replace(/\/+$/, '');
        const other = first.get(key);
        if (!other) first.set(key, mount);
        else {
          yield {
            at: mount.at,
            message: `${guest.kind} '${guest.name}' mounts two things at '${mount.path}'`,
            help: 'give each mount a path of its own',
            related: [{ at: other.at, message: 'the other one' }],
          };
        }
      }
    }
  },
};
