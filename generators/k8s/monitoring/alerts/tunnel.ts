import { isLive, metricsOf } from '../../../../model/index.ts';
import type { ClusterContext } from '../../context.ts';
import type { Watched } from '../watched.ts';
import type { Alert } from './alert.ts';

/** Tunnels whose connector runs in the cluster, and holds no connection to the edge. */
export const tunnelAlerts = ({ lab }: ClusterContext, { pods }: Watched): Alert[] =>
  lab.tunnels
    .filter(({ connector }) => metricsOf(connector) && pods.includes(connector))
    .filter(isLive)
    .map(({ name, location, connector }) => {
      const pods = `{job="${connector.name}"}`;
      return {
        severity: 'Critical',
        service: 'Cloudflare',
        condition: 'Tunnel Without Connections',
        // A pod that is not there has no series, and a sum of none is none.
        expr:
          `sum(cloudflared_tunnel_ha_connections${pods}) == 0 ` +
          `or absent(cloudflared_tunnel_ha_connections${pods})`,
        for: '5m',
        labels: { location: location.name, name },
        summary: `${name} has no connection`,
        description:
          `Nobody comes in from the internet: ${connector.name} holds no connection to Cloudflare. ` +
          'Look at its log, at the line of the house, and at the token in the vault.',
      };
    });
