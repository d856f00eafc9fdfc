import { volumesOf } from '../_volumes.ts';
import type { Rule } from '../rule.ts';

export const rwxOnLocal: Rule = {
  id: 'rwx-on-local',
  severity: 'error',
  title: 'A volume for many nodes lies on the disk of one',
  why: 'The local-path provisioner of k3s refuses ReadWriteMany: the claim stays pending and the service never starts.',
  remedy: 'Put the volume on a dataset that is shared over NFS, or let one node mount it.',
  *check(lab) {
    for (const service of lab.services) {
      if (service.runsOn.kind !== 'cluster') continue;
      for (const { volume, path, label } of volumesOf(service)) {
        if (volume.access !== 'ReadWriteMany' || (volume.on !== 'local' && volume.on.kind === 'dataset')) continue;
        yield {
          at: { owner: service, path: [...path, 'access'] },
          message: `${label} is ReadWriteMany but lies ${volume.on === 'local' ? 'on the disk of its node' : `in the local pool '${volume.on.name}'`}`,
          help: 'put it `on` a dataset that is shared over NFS, or leave `access` out',
        };
      }
    }
  },
};
