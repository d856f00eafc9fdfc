import { gib, tib } from '../../entity/index.ts';
import {
  defineDataset,
  defineHost,
  defineLxc,
  defineStoragePool,
  defineVm,
} from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { debian, debianLxc, labOf, mantle, sanzu, wano, zunesha } from '../fixtures/_base.ts';

const guest = { cores: 2, memory: gib(4), networks: [sanzu] };
/** A machine at the site of the storage server. */
const machine = { location: wano, cores: 8, memory: gib(32), networks: [sanzu] };

const mediaOnZunesha = () =>
  defineLxc({
    ...guest,
    name: 'media-01',
    host: zunesha,
    vmId: 1201,
    image: debianLxc,
    rootfs: { pool: mantle, size: gib(8) },
  });

export const cases: RuleCases = {
  breaks: {
    'a VM is placed on the storage server beside the hypervisor': () => {
      const hypervisor = defineHost({ ...machine, name: 'wano-atlas', platform: 'proxmox' });
      const media = defineVm({
        ...guest,
        name: 'media-01',
        host: zunesha,
        vmId: 1201,
        image: debian,
        disks: [{ pool: mantle, size: gib(20) }],
      });
      return labOf({ hypervisor, media });
    },
    'a container is placed on a storage server, and the site has no hypervisor': () => {
      return labOf({ media: mediaOnZunesha() });
    },
    'the hypervisor of the site is only planned': () => {
      const hypervisor = defineHost({
        ...machine,
        name: 'wano-atlas',
        platform: 'proxmox',
        status: 'planned',
      });
      return labOf({ hypervisor, media: mediaOnZunesha() });
    },
  },
  holds: {
    'the VM is on the hypervisor beside the storage server': () => {
      const hypervisor = defineHost({ ...machine, name: 'wano-atlas', platform: 'proxmox' });
      const local = defineStoragePool({
        name: 'atlas-mantle',
        host: hypervisor,
        backend: 'zfs',
        capacity: tib(1),
      });
      const media = defineVm({
        ...guest,
        name: 'media-01',
        host: hypervisor,
        vmId: 1201,
        image: debian,
        disks: [{ pool: local, size: gib(20) }],
      });
      return labOf({ hypervisor, local, media });
    },
    'a container on a hypervisor is given what the storage server shares': () => {
      const hypervisor = defineHost({ ...machine, name: 'wano-atlas', platform: 'proxmox' });
      const local = defineStoragePool({
        name: 'atlas-mantle',
        host: hypervisor,
        backend: 'zfs',
        capacity: tib(1),
      });
      const films = defineDataset({
        name: 'mantle-films',
        pool: mantle,
        content: 'media',
        share: 'nfs',
        network: sanzu,
        clients: [hypervisor],
      });
      const media = defineLxc({
        ...guest,
        name: 'media-01',
        host: hypervisor,
        vmId: 1201,
        image: debianLxc,
        rootfs: { pool: local, size: gib(8) },
        mounts: [{ source: films, path: '/srv/films' }],
      });
      return labOf({ hypervisor, local, films, media });
    },
  },
};
