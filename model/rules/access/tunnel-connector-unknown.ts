import type { Service } from '../../kinds/index.ts';
import { isConnector, productOf } from '../../products/index.ts';
import { quoted } from '../_few.ts';
import type { Rule } from '../rule.ts';
import { whatItIs } from './_what-it-is.ts';

export const tunnelConnectorUnknown: Rule = {
  id: 'tunnel-connector-unknown',
  severity: 'error',
  title: 'The connector of a tunnel is no cloudflared',
  why:
    'The connector is started with the arguments and the token of the tunnel. ' +
    'Another program is broken by the arguments, ' +
    'and it holds a token with which it could open the house.',
  remedy: 'Define a service that runs cloudflared, and name it as `connector`.',
  *check(lab) {
    const connectors = lab.services.filter((service) => productOf(service)?.connector === true);
    for (const tunnel of lab.tunnels) {
      const { connector } = tunnel;
      if (isConnector(connector)) continue;
      yield {
        at: { owner: tunnel, path: ['connector'] },
        message:
          `tunnel '${tunnel.name}' is to be held open by '${connector.name}', ` +
          `which is no cloudflared: ${whatItIs(connector)}`,
        help: help(connectors),
        related: [
          {
            at: { owner: connector, path: ['image'] },
            message: `'${connector.name}' is defined here`,
          },
        ],
      };
    }
  },
};

// --- internal ---

function help(connectors: readonly Service[]): string {
  return connectors.length > 0
    ? `name ${quoted(connectors.map(({ name }) => name))} as \`connector\``
    : 'define a service with `chart` app-template ' +
        "and `image: { repository: 'docker.io/cloudflare/cloudflared', tag: … }`, " +
        'and name it as `connector`';
}
