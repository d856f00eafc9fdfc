import {
  type Dataset,
  isLive,
  type Location,
  machineNetworks,
  type ResolvedLab,
  sharePath,
  storageHost,
} from '../../model/index.ts';
import type { NfsStorage, ProxmoxContent } from './shapes.ts';

/**
 * Shares that the Proxmox nodes of a site mount, wherever the machine stands that serves them: the
 * nodes are told, so it is their root that tells them.
 */
export function nfsStorages(lab: ResolvedLab, location: Location): Record<string, NfsStorage> {
  const mounted = lab.datasets
    .filter(isLive)
    .filter(({ share }) => share === 'nfs')
    .map((dataset) => ({ dataset, nodes: nodesAt(location, dataset) }))
    .filter(({ nodes }) => nodes.length > 0);
  return Object.fromEntries(
    mounted.map(({ dataset, nodes }) => [dataset.name, nfsStorage(dataset, nodes)]),
  );
}

// --- internal ---

const nodesAt = (location: Location, { clients }: Dataset): string[] =>
  clients
    .filter((host) => host.location === location && host.platform === 'proxmox')
    .filter(isLive)
    .map(({ name }) => name)
    .toSorted();

function nfsStorage(dataset: Dataset, nodes: string[]): NfsStorage {
  const server = storageHost(dataset);
  return {
    server: server.name,
    network: dataset.network?.name ?? machineNetworks(server)[0],
    export: sharePath(dataset),
    content: contents[dataset.content],
    nodes,
  };
}

/**
 * What Proxmox may keep in it. It wants one kind at least: snippets are the smallest promise for
 * what is only mounted.
 */
const contents: Readonly<Record<Dataset['content'], ProxmoxContent[]>> = {
  backups: ['backup'],
  files: ['snippets'],
  images: ['import', 'iso', 'vztmpl'],
  media: ['snippets'],
  'vm-disks': ['images', 'rootdir'],
  volumes: ['snippets'],
};
