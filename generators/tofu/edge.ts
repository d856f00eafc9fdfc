import {
  type Entrance,
  isLive,
  liveEntrances,
  type ResolvedLab,
  routeAddress,
  type Service,
  type Tunnel,
} from '../../model/index.ts';
import type { EdgeVariables, Ingress } from './shapes.ts';

/**
 * Variables of the edge root: which public names lead through which tunnel to which proxy. The rule
 * that catches the rest is the HCL's.
 */
export function edgeVariables(lab: ResolvedLab): EdgeVariables {
  const open = liveEntrances(lab);
  return {
    zone: lab.zones.filter(isLive).find(({ name }) => name === lab.domain)?.name ?? null,
    tunnels: Object.fromEntries(
      lab.tunnels.filter(isLive).map((tunnel) => [
        tunnel.name,
        {
          ingress: open
            .filter((entrance) => entrance.tunnel === tunnel)
            .map((entrance) => ingress(lab, tunnel, entrance))
            .toSorted(byLabel),
        },
      ]),
    ),
  };
}

// --- internal ---

const ingress = (lab: ResolvedLab, tunnel: Tunnel, { exposure, via }: Entrance): Ingress => ({
  hostname_label: exposure.hostname,
  service: routeAddress(lab, tunnel, via),
  no_tls_verify: hasOwnCertificate(via),
});

const byLabel = (a: Ingress, b: Ingress): number =>
  a.hostname_label < b.hostname_label ? -1 : a.hostname_label > b.hostname_label ? 1 : 0;

/**
 * Proxies in a cluster show the certificate that cert-manager keeps for the public names; one on a
 * guest signs its own.
 */
const hasOwnCertificate = (via: Service): boolean => via.runsOn.kind !== 'cluster';
