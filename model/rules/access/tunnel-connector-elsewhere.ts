import { locationOf } from '../../kinds/index.ts';
import type { Rule } from '../rule.ts';

export const tunnelConnectorElsewhere: Rule = {
  id: 'tunnel-connector-elsewhere',
  severity: 'error',
  title: 'A tunnel starts at another site than it says',
  why:
    'The connector is the end of the tunnel: ' +
    'everything comes out at its site, and the proxies of the named site are out of reach.',
  remedy:
    'Run the connector at the site of the tunnel, ' +
    'or name the tunnel after the site of the connector.',
  *check(lab) {
    for (const tunnel of lab.tunnels) {
      const { connector, location } = tunnel;
      const { runsOn } = connector;
      const site = locationOf(connector);
      if (!site || site === location) continue;
      yield {
        at: { owner: tunnel, path: ['connector'] },
        message:
          `tunnel '${tunnel.name}' leads into '${location.name}', ` +
          `but its connector '${connector.name}' runs in '${site.name}'`,
        help:
          `run '${connector.name}' in '${location.name}', ` +
          `or set \`location: ${site.name}\` and the name that goes with it`,
        related: [
          {
            at: { owner: connector, path: ['runsOn'] },
            message: `'${connector.name}' runs on ${runsOn.kind} '${runsOn.name}'`,
          },
        ],
      };
    }
  },
};
