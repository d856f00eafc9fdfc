import { defineCluster, defineDataset, defineService, defineVm, gib } from '../../index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard, atlas, debian, labOf, mantle, sanzu, styx } from '../fixtures/_base.ts';
import { nfsDriverOn } from '../fixtures/_nfs-driver.ts';
import { appTemplate, image, machines, nodes } from '../fixtures/_running.ts';

export const cases: RuleCases = {
  breaks: {
    'storage network between sites': () => {
      const files = defineDataset({ name: 'mantle-files', pool: mantle, content: 'volumes', share: 'nfs', network: sanzu });
      const vmDisks = defineDataset({ name: 'mantle-vm-disks', pool: mantle, content: 'vm-disks', share: 'iscsi', network: sanzu, clients: [atlas] });

      const orion = defineCluster({ name: 'asgard-orion-cluster', location: asgard, ...nodes, datasets: [files] });

      const gallery = defineService({
        name: 'gallery',
        runsOn: orion,
        chart: appTemplate,
        image,
        volumes: [{ purpose: 'pictures', data: 'files', on: files, size: gib(100), expendable: 'copies of what the phones hold' }],
      });

      const archive01 = defineVm({
        name: 'archive-01',
        host: atlas,
        vmId: 1131,
        cores: 2,
        memory: gib(4),
        image: debian,
        disks: [{ pool: vmDisks, size: gib(40) }],
        networks: [styx],
      });
      return labOf({ ...machines, files, vmDisks, orion, driver: nfsDriverOn(orion), gallery, archive01 });
    },
  },
  holds: {},
};
