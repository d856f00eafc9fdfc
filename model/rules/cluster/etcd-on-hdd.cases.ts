import { gib, tib } from '../../entity/index.ts';
import { defineCluster, defineDataset, defineStoragePool, defineVm } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { asgard, atlas, atlasBedrock, debian, labOf, styx } from '../fixtures/_base.ts';

const node = { host: atlas, cores: 2, memory: gib(4), image: debian, networks: [styx] };
const cluster = { name: 'asgard-orion-cluster', location: asgard } as const;
const zfs = { name: 'atlas-mantle', host: atlas, backend: 'zfs', capacity: tib(8) } as const;

export const cases: RuleCases = {
  breaks: {
    'the disk of a control-plane node is in a pool of spinning disks': () => {
      const mantle = defineStoragePool({ ...zfs, name: 'atlas-mantle', medium: 'hdd' });
      const master = defineVm({
        ...node,
        name: 'k8s-master-01',
        vmId: 1101,
        disks: [{ pool: mantle, size: gib(20) }],
      });
      const orion = defineCluster({ ...cluster, controlPlane: [master] });
      return labOf({ mantle, master, orion });
    },
    'the disk is in a dataset of such a pool': () => {
      const mantle = defineStoragePool({ ...zfs, medium: 'hdd' });
      const vmDisks = defineDataset({ name: 'mantle-vms', pool: mantle, content: 'vm-disks' });
      const disks = [{ pool: vmDisks, size: gib(20) }];
      const master = defineVm({ ...node, name: 'k8s-master-01', vmId: 1101, disks });
      const orion = defineCluster({ ...cluster, controlPlane: [master] });
      return labOf({ mantle, vmDisks, master, orion });
    },
  },
  holds: {
    'the disk of a control-plane node is in a pool of NVMe': () => {
      const mantle = defineStoragePool({ ...zfs, name: 'atlas-mantle', medium: 'nvme' });
      const master = defineVm({
        ...node,
        name: 'k8s-master-01',
        vmId: 1101,
        disks: [{ pool: mantle, size: gib(20) }],
      });
      const orion = defineCluster({ ...cluster, controlPlane: [master] });
      return labOf({ mantle, master, orion });
    },
    'only its second disk is among the spinning ones': () => {
      const mantle = defineStoragePool({ ...zfs, medium: 'hdd' });
      const disks = [
        { pool: atlasBedrock, size: gib(20) },
        { pool: mantle, size: gib(500) },
      ];
      const master = defineVm({ ...node, name: 'k8s-master-01', vmId: 1101, disks });
      const orion = defineCluster({ ...cluster, controlPlane: [master] });
      return labOf({ mantle, master, orion });
    },
    'the node with spinning disks is a worker, which has no etcd': () => {
      const mantle = defineStoragePool({ ...zfs, medium: 'hdd' });
      const fast = [{ pool: atlasBedrock, size: gib(20) }];
      const slow = [{ pool: mantle, size: gib(500) }];
      const master = defineVm({ ...node, name: 'k8s-master-01', vmId: 1101, disks: fast });
      const worker = defineVm({ ...node, name: 'k8s-worker-01', vmId: 1111, disks: slow });
      const orion = defineCluster({ ...cluster, controlPlane: [master], workers: [worker] });
      return labOf({ mantle, master, worker, orion });
    },
  },
};
