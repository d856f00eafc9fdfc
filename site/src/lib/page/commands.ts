import {
  accountOf,
  argoNamespaceOf,
  clusterOf,
  internalName,
  isLive,
  isMachine,
  isProduct,
  namespaceOf,
  type Cluster,
  type Entity,
  type Machine,
  type ResolvedLab,
  type Service,
} from '../../../../model/index.ts';
import type { Command } from './entity-page.ts';

/** Commands that work with what this repository has, for what is deployed. */
export function commandsOf(
  lab: ResolvedLab,
  entity: Entity,
  playbooks: readonly string[],
): Command[] {
  if (!isLive(entity)) return [];
  if (isMachine(entity)) return ofMachine(lab, entity, playbooks);
  if (entity.kind === 'service') return ofService(lab, entity, playbooks);
  return entity.kind === 'cluster' ? [nodesCommand] : [];
}

// --- internal ---

const INVENTORY = '-i ansible/inventory/hosts.yml';

function ofMachine(lab: ResolvedLab, machine: Machine, playbooks: readonly string[]): Command[] {
  const { name } = machine;
  const isNode = machine.kind === 'vm' && clusterOf(lab, machine) !== undefined;
  return [
    {
      text: `ssh ${accountOf(lab, machine)}@${internalName(lab, machine)}`,
      does: `A shell on ${name}.`,
    },
    {
      text: `ansible ${INVENTORY} ${name} -m ping`,
      does: `Asks whether Ansible reaches ${name}.`,
    },
    ...playbooks.map((playbook) => ({
      text: `ansible-playbook ${INVENTORY} ${playbook} -l ${name}`,
      does: `Brings ${name} to what the model says.`,
    })),
    ...(isNode
      ? [{ text: `kubectl describe node ${name}`, does: 'What Kubernetes thinks of it.' }]
      : []),
  ];
}

function ofService(lab: ResolvedLab, service: Service, playbooks: readonly string[]): Command[] {
  const { runsOn } = service;
  return runsOn.kind === 'cluster'
    ? inCluster(lab, runsOn, service)
    : ofMachine(lab, runsOn, playbooks);
}

function inCluster(lab: ResolvedLab, cluster: Cluster, service: Service): Command[] {
  const { name } = service;
  const namespace = namespaceOf(service);
  return [
    {
      text: `kubectl -n ${namespace} logs -l app.kubernetes.io/instance=${release(service)} --tail=100`,
      does: 'The last lines that its pods logged.',
    },
    { text: `kubectl -n ${namespace} get pods`, does: 'Whether its pods run.' },
    {
      text: `kubectl -n ${argoNamespaceOf(lab, cluster)} get application ${name}`,
      does: 'Whether Argo CD finds it in sync and healthy.',
    },
  ];
}

/**
 * What charts label pods with: their release. That of Traefik adds the namespace.
 *
 * @see https://github.com/traefik/traefik-helm-chart (template `traefik.instance-name`)
 */
const release = (service: Service): string =>
  isProduct(service, 'traefik') ? `${service.name}-${namespaceOf(service)}` : service.name;

const nodesCommand: Command = {
  text: 'kubectl get nodes',
  does: 'Whether its nodes are ready.',
};
