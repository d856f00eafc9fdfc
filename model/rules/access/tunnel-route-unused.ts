import { entrances } from '../../relations/index.ts';
import type { Rule } from '../rule.ts';

export const tunnelRouteUnused: Rule = {
  id: 'tunnel-route-unused',
  severity: 'warning',
  title: 'A tunnel leads to a proxy that shows nothing to the internet',
  why:
    'An open way without need: ' +
    'the day somebody exposes a service through that proxy it is on the internet.',
  remedy: 'Remove the proxy from `routes`, or expose something through it.',
  *check(lab) {
    if (lab.leftOut.has('service')) return; // the one that uses the route may be faulty
    const used = new Set(
      entrances(lab)
        .filter(({ exposure }) => exposure.scope === 'tunnel')
        .map(({ via }) => via),
    );
    for (const tunnel of lab.tunnels) {
      for (const [index, proxy] of tunnel.routes.entries()) {
        if (used.has(proxy)) continue;
        yield {
          at: { owner: tunnel, path: ['routes', index] },
          message:
            `tunnel '${tunnel.name}' leads to '${proxy.name}', ` +
            "through which nothing is exposed with scope 'tunnel'",
          help: `remove '${proxy.name}' from \`routes\`, or expose something through it`,
        };
      }
    }
  },
};
