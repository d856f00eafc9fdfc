import { inWords } from '../../entity/index.ts';
import type { Volume } from '../../kinds/index.ts';
import { isKnownChart, mountedVolumes } from '../../products/index.ts';
import { claimName, isLive } from '../../relations/index.ts';
import { quoted } from '../_few.ts';
import type { Rule } from '../rule.ts';

export const volumeNotMounted: Rule = {
  id: 'volume-not-mounted',
  severity: 'warning',
  title: 'A volume is made that no chart is told of',
  why:
    'The service writes elsewhere: into the container, where the next restart deletes it, ' +
    'or into a claim that its chart makes by itself. ' +
    'The empty volume is backed up, and the data is not.',
  remedy:
    'Name the claim in the values that you write by hand, ' +
    '`k8s/overrides/<cluster>/<service>.yaml` (we do not read them, so the warning stays), ' +
    'or install the service with app-template, which mounts every volume.',
  *check(lab) {
    for (const service of lab.services) {
      if (service.runsOn.kind !== 'cluster' || !isLive(service) || !service.chart) continue;
      const mounted = mountedVolumes(service);
      const lost = service.volumes.filter((volume) => !mounted.includes(volume));
      const [first] = lost;
      if (!first) continue;
      const chart = service.chart.name;
      const claims = quoted(lost.map((volume) => claimName(lab, service, volume)));
      const [claim, is, it] = lost.length > 1 ? ['claims', 'are', 'them'] : ['claim', 'is', 'it'];
      const lostClaims = `the ${claim} ${claims} of service '${service.name}'`;
      const nameIt = `name ${it} in k8s/overrides/${service.runsOn.name}/${service.name}.yaml`;
      const at = { owner: service, path: ['volumes', service.volumes.indexOf(first)] };
      if (isKnownChart(chart))
        yield {
          at,
          message: `nothing mounts ${lostClaims}: its chart '${chart}' takes ${showTaken(mounted)}`,
          help: `leave ${it} out, or ${nameIt}`,
        };
      else
        yield {
          at,
          message:
            `we know nothing of chart '${chart}': ` +
            `${lostClaims} ${is} made, but nothing mounts ${it}`,
          help:
            `${nameIt}, or install '${service.name}' with the chart app-template, ` +
            'which mounts every volume',
        };
    }
  },
};

// --- internal ---

/** @example showTaken(mounted) // "1 volume, 'config'" */
const showTaken = (mounted: readonly Volume[]): string =>
  mounted.length > 0
    ? `${inWords(mounted.length, 'volume')}, ${quoted(mounted.map(({ purpose }) => purpose))}`
    : 'no volume';
