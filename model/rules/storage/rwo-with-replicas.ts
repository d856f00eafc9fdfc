import { volumesOf } from '../_volumes.ts';
import type { Rule } from '../rule.ts';
import { isDatabase } from './_database.ts';

export const rwoWithReplicas: Rule = {
  id: 'rwo-with-replicas',
  severity: 'error',
  title: 'Several replicas share a volume that one node may mount',
  why:
    'A replica on another node waits for the volume for ever; ' +
    'one on the same node writes into the same files.',
  remedy:
    'Run one replica. Files that an application can share go on an NFS dataset with ' +
    "`access: 'ReadWriteMany'`; a database has one writer.",
  *check(lab) {
    for (const service of lab.services) {
      if (service.runsOn.kind !== 'cluster' || service.replicas < 2) continue;
      const single = volumesOf(service).filter(({ volume }) => volume.access === 'ReadWriteOnce');
      if (single.length === 0) continue;
      const purposes = single.map(({ volume }) => `'${volume.purpose}'`).join(', ');
      const names = `${single.length === 1 ? 'volume' : 'volumes'} ${purposes}`;
      const runs = `service '${service.name}' runs ${service.replicas} replicas`;
      yield {
        at: { owner: service, path: ['replicas'] },
        message: `${runs}, but only one node may mount its ${names}`,
        help: single.some(({ volume }) => isDatabase(volume))
          ? 'set `replicas: 1`: a database has one writer'
          : "set `replicas: 1`, or use an NFS dataset and `access: 'ReadWriteMany'`",
        related: single.map(({ path, label }) => ({
          at: { owner: service, path },
          message: `${label} is ReadWriteOnce`,
        })),
      };
    }
  },
};
