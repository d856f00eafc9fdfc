import { claimName } from '../../relations/index.ts';
import type { Rule } from '../rule.ts';

export const duplicateClaim: Rule = {
  id: 'duplicate-claim',
  severity: 'error',
  title: 'Two volumes lead to one claim',
  why:
    'A claim has the name of its service and its purpose. Of two equal ones the cluster has one: ' +
    'what was to be kept apart lies in the same volume.',
  remedy: 'Give one of the volumes another purpose.',
  *check(lab) {
    for (const service of lab.services) {
      if (service.runsOn.kind !== 'cluster') continue;
      const places = service.volumes.map((volume, index) => ({ volume, index }));
      for (const [purpose, same] of Map.groupBy(places, ({ volume }) => volume.purpose)) {
        const [first, second, ...others] = same;
        if (!first || !second) continue;
        const volumes = `${same.length} volumes of service '${service.name}'`;
        const claim = claimName(lab, service, first.volume);
        yield {
          at: { owner: service, path: ['volumes', second.index, 'purpose'] },
          message: `${volumes} lead to one claim, '${claim}'`,
          help: 'give each of them a purpose of its own',
          related: [first, ...others].map(({ index }) => ({
            at: { owner: service, path: ['volumes', index, 'purpose'] },
            message: `'${purpose}' too`,
          })),
        };
      }
    }
  },
};
