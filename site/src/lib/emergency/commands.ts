import { argoNamespaceOf, groupName, isLive, locationOf } from '../../../../model/index.ts';
import type { Cluster, Location, ResolvedLab } from '../../../../model/index.ts';
import { vaultFile } from './vault-file.ts';

export interface Command {
  readonly line: string;
  readonly purpose: string;
}

/** What helps at a location; of our own files only what is in the repository. */
export function commandsAt(lab: ResolvedLab, location: Location, hasVault: boolean): Command[] {
  const isHere = <E extends Parameters<typeof locationOf>[0]>(entity: E) =>
    isLive(entity) && locationOf(entity) === location;
  const { hosts, vms, lxcs, clusters, cloudVms, buckets } = lab;
  const machines = [...hosts, ...vms, ...lxcs, ...cloudVms].filter(isHere);
  const hasProxmox = hosts.some((host) => isHere(host) && host.platform === 'proxmox');
  return [
    ...(hasVault && machines.length > 0 ? [VAULT, pingOf(lab, location)] : []),
    ...(hasProxmox ? PROXMOX : []),
    ...clusters.filter(isHere).flatMap((cluster) => clusterCommands(lab, cluster)),
    ...buckets.filter(isHere).map(({ name }) => ({
      line: `aws s3 ls s3://${name}/`,
      purpose: 'what copies there are',
    })),
  ];
}

// --- internal ---

const VAULT: Command = {
  line: `ansible-vault view ${vaultFile}`,
  purpose: 'all addresses and passwords',
};

const pingOf = (lab: ResolvedLab, { name }: Location): Command => ({
  line: `ansible -i ansible/inventory ${groupName(lab, 'location', name)} -m ping --ask-vault-pass`,
  purpose: 'which machines answer',
});

const PROXMOX: readonly Command[] = [
  { line: 'qm list; pct list', purpose: 'on a host: what runs' },
  { line: 'qm start <id>', purpose: 'on a host: start a VM' },
  { line: 'pct start <id>', purpose: 'on a host: start a container' },
];

function clusterCommands(lab: ResolvedLab, cluster: Cluster): Command[] {
  const { name } = cluster;
  const argo = argoNamespaceOf(lab, cluster);
  return [
    { line: 'kubectl get nodes', purpose: `nodes of ${name}` },
    {
      line: `kubectl -n ${argo} get applications`,
      purpose: 'which applications are in sync and healthy',
    },
    {
      line: `kubectl apply -f k8s/bootstrap/${name}`,
      purpose: `once Argo CD runs in a new ${name}: all of it again`,
    },
  ];
}
