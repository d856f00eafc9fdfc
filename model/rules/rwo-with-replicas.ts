import { volumesOf } from './_volumes.ts';
import type { Rule } from './rule.ts';

export const rwoWithReplicas: Rule = {
  id: 'rwo-with-replicas',
  severity: 'error',
  title: 'Several replicas share a volume that one node may mount',
  why: 'The second replica waits for the volume for ever, or lands on the same node and writes into the same files.',
  remedy: 'Run one replica, or keep the data on a shared dataset with `access: \'ReadWriteMany\'` if the application can share its files.',
  bad: "defineService({ …, replicas: 2, volumes: [{ purpose: 'data', data: 'sqlite', size: gib(5) }] })",
  good: "defineService({ …, replicas: 1, volumes: [{ purpose: 'data', data: 'sqlite', size: gib(5) }] })",
  *check(lab) {
    for (const service of lab.services) {
      if (service.runsOn.kind !== 'cluster' || service.replicas < 2) continue;
      for (const { volume, path, label } of volumesOf(service)) {
        if (volume.access !== 'ReadWriteOnce') continue;
        const canShare = volume.data === 'files' || volume.data === 'media';
        yield {
          at: { owner: service, path: ['replicas'] },
          message: `service '${service.name}' runs ${service.replicas} replicas, but its volume '${volume.purpose}' is ReadWriteOnce: one node mounts it`,
          help: canShare ? "set `replicas: 1`, or put the volume on an NFS dataset with `access: 'ReadWriteMany'`" : 'set `replicas: 1`: a database has one writer',
          related: [{ at: { owner: service, path }, message: label }],
        };
      }
    }
  },
};
