import type { LabIndex } from '../../graph/index.ts';
import type { Cluster, Service } from '../../kinds/index.ts';
import {
  backupTool,
  backupToolsIn,
  copiedFromInside,
  coverBy,
  isLive,
  servicesOn,
} from '../../relations/index.ts';
import type { Cover } from '../../relations/index.ts';
import { andMore, few, FEW } from '../_few.ts';
import type { Rule } from '../rule.ts';

export const backupToolMissing: Rule = {
  id: 'backup-tool-missing',
  severity: 'warning',
  title: 'A backup of a cluster is made by nobody',
  why:
    `What runs in a cluster is copied from the inside, by ${backupTool}. ` +
    'Without it the model, the pictures and the vault speak of a backup, ' +
    'and the bucket stays empty.',
  remedy: `Define a service in the cluster with the chart \`${backupTool}\`.`,
  *check(lab) {
    if (lab.leftOut.has('service')) return; // the tool may be faulty
    const without = new Set(
      lab.clusters.filter(
        (cluster) => isLive(cluster) && !backupToolsIn(lab, cluster).some(isLive),
      ),
    );
    const live = Map.groupBy(lab.backups.filter(isLive), (backup) => {
      const cluster = copiedFromInside(backup);
      return cluster && without.has(cluster) ? cluster : undefined;
    });
    const made = coverBy(live.get(undefined) ?? []);
    for (const [cluster, unmade] of live) {
      const [first, ...others] = unmade;
      if (!cluster || !first) continue;
      const missing = `no active service in cluster '${cluster.name}' is '${backupTool}'`;
      const [tool] = backupToolsIn(lab, cluster);
      yield {
        at: { owner: first, path: ['source'] },
        message: `nothing makes backup '${first.name}'${andMore(others)}: ${missing}`,
        ...atRisk(lab, cluster, coverBy(unmade), made),
        help: tool
          ? `mark '${tool.name}' as active`
          : `define a service with the chart '${backupTool}' that runs on ${cluster.name}`,
        related: [
          { at: { owner: cluster }, message: `'${cluster.name}' is defined here` },
          ...others.slice(0, FEW).map((other) => ({
            at: { owner: other, path: ['source'] },
            message: `'${other.name}' too`,
          })),
        ],
      };
    }
  },
};

// --- internal ---

/** Services whose data no other backup holds. */
function atRisk(lab: LabIndex, cluster: Cluster, unmade: Cover, made: Cover): { note?: string } {
  if (lab.leftOut.has('backup')) return {}; // the one that holds it may be faulty
  const isAtRisk = (service: Service): boolean =>
    service.volumes
      .filter(({ expendable }) => expendable === undefined)
      .some((volume) => unmade.holds(service, volume) && !made.holds(service, volume));
  const services = servicesOn(lab, cluster).filter(
    (service) => isLive(service) && isAtRisk(service),
  );
  return services.length > 0
    ? { note: `no other backup holds the data of ${few(services.map(({ name }) => name))}` }
    : {};
}
