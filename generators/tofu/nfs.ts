import {
  type Dataset,
  type Location,
  type ResolvedLab,
  sharePath,
  sharesMountedAt,
  storageHost,
} from '../../model/index.ts';
import type { NfsStorage, ProxmoxContent } from './shapes.ts';

/** Shares that the Proxmox nodes of a site mount: the nodes are told, so it is their root that tells them. */
export const nfsStorages = (lab: ResolvedLab, location: Location): Record<string, NfsStorage> =>
  Object.fromEntries(
    sharesMountedAt(lab, location).map(({ dataset, hosts, network }) => [
      dataset.name,
      {
        server: storageHost(dataset).name,
        network,
        export: sharePath(dataset),
        content: contents[dataset.content],
        nodes: hosts.map(({ name }) => name).toSorted(),
      },
    ]),
  );

// --- internal ---

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
