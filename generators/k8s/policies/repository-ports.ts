import type { ClusterContext } from '../context.ts';

/** Ports of the repositories that Argo CD reads: that of the lab, and those of the charts. */
export const repositoryPorts = ({ lab, services }: ClusterContext): readonly number[] => [
  ...new Set(
    [lab.repository, ...services.flatMap(({ chart }) => chart?.repository ?? [])].map(portIn),
  ),
];

// --- internal ---

/** Port in an address. One of an OCI registry has no scheme. @example portIn('ghcr.io/org') // 443 */
function portIn(address: string): number {
  const full = address.includes('://') ? address : `https://${address}`;
  const url = URL.canParse(full) ? new URL(full) : undefined;
  if (url?.port) return Number(url.port);
  return url?.protocol === 'http:' ? 80 : 443;
}
