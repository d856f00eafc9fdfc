import { volumesOf } from '../_volumes.ts';
import type { Rule } from '../rule.ts';
import { isDatabase } from './_database.ts';

export const rwxOnLocal: Rule = {
  id: 'rwx-on-local',
  severity: 'error',
  title: 'A volume for many nodes lies on the disk of one',
  why:
    'The local-path provisioner of k3s refuses ReadWriteMany: ' +
    'the claim stays pending and the service never starts.',
  remedy: 'Put the volume on a dataset that is shared over NFS, or let one node mount it.',
  *check(lab) {
    for (const service of lab.services) {
      if (service.runsOn.kind !== 'cluster') continue;
      for (const { volume, path, label } of volumesOf(service)) {
        const { access, on } = volume;
        if (access !== 'ReadWriteMany' || (on !== 'local' && on.kind === 'dataset')) continue;
        const where = on === 'local' ? 'on the disk of its node' : `in the local pool '${on.name}'`;
        const single = service.replicas > 1 ? 'run one replica and leave' : 'leave';
        yield {
          at: { owner: service, path: [...path, 'access'] },
          message: `${label} is ReadWriteMany but lies ${where}`,
          help: isDatabase(volume)
            ? `${single} \`access\` out: a database has one writer`
            : `put it \`on\` a dataset that is shared over NFS, or ${single} \`access\` out`,
        };
      }
    }
  },
};
