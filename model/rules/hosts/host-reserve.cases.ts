import { gib, mib, tib } from '../../entity/index.ts';
import { defineHost, defineStoragePool, defineVm } from '../../kinds/index.ts';
import type { Size } from '../../entity/index.ts';
import type { Host, StoragePool } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { acheron, asgard, debian, labOf, styx } from '../fixtures/_base.ts';

const machine = {
  location: asgard,
  platform: 'proxmox',
  cores: 16,
  networks: [acheron],
} as const;
const guest = { cores: 2, image: debian, networks: [styx] };
const lvm = { backend: 'lvm-thin', capacity: tib(1) } as const;

/** A VM that takes this much memory. */
const taking = (memory: Size, host: Host, pool: StoragePool) =>
  defineVm({
    ...guest,
    name: 'ai-workbench-01',
    vmId: 1301,
    host,
    memory,
    disks: [{ pool, size: gib(20) }],
  });

export const cases: RuleCases = {
  breaks: {
    'two VMs take all but 2 GiB, and ZFS wants some too': () => {
      const host = defineHost({ ...machine, name: 'asgard-zunesha', memory: gib(64) });
      const pool = defineStoragePool({
        name: 'zunesha-bedrock',
        host,
        backend: 'zfs',
        capacity: tib(1),
      });

      const worker = { ...guest, host, disks: [{ pool, size: gib(20) }] };
      const worker1 = defineVm({ ...worker, name: 'k8s-worker-01', vmId: 1111, memory: gib(30) });
      const worker2 = defineVm({ ...worker, name: 'k8s-worker-02', vmId: 1112, memory: gib(32) });
      return labOf({ host, pool, worker1, worker2 });
    },
    'a VM takes exactly what the host has': () => {
      const host = defineHost({ ...machine, name: 'asgard-zunesha', memory: gib(64) });
      const pool = defineStoragePool({ ...lvm, name: 'zunesha-bedrock', host });
      return labOf({ host, pool, workbench: taking(gib(64), host, pool) });
    },
    'one mebibyte is missing to a twentieth': () => {
      const host = defineHost({ ...machine, name: 'asgard-zunesha', memory: gib(40) });
      const pool = defineStoragePool({ ...lvm, name: 'zunesha-bedrock', host });
      const memory = mib(38 * 1024 + 1);
      return labOf({ host, pool, workbench: taking(memory, host, pool) });
    },
    'a planned host is full of planned guests': () => {
      const status = 'planned';
      const host = defineHost({ ...machine, name: 'asgard-zunesha', memory: gib(64), status });
      const pool = defineStoragePool({ ...lvm, name: 'zunesha-bedrock', host, status });
      const workbench = defineVm({
        ...guest,
        name: 'ai-workbench-01',
        vmId: 1301,
        host,
        memory: gib(63),
        disks: [{ pool, size: gib(20) }],
        status,
      });
      return labOf({ host, pool, workbench });
    },
  },
  holds: {
    'two VMs leave 4 of 64 GiB': () => {
      const host = defineHost({ ...machine, name: 'asgard-zunesha', memory: gib(64) });
      const pool = defineStoragePool({
        name: 'zunesha-bedrock',
        host,
        backend: 'zfs',
        capacity: tib(1),
      });

      const worker = { ...guest, host, disks: [{ pool, size: gib(20) }] };
      const worker1 = defineVm({ ...worker, name: 'k8s-worker-01', vmId: 1111, memory: gib(30) });
      const worker2 = defineVm({ ...worker, name: 'k8s-worker-02', vmId: 1112, memory: gib(30) });
      return labOf({ host, pool, worker1, worker2 });
    },
    'exactly a twentieth is left': () => {
      const host = defineHost({ ...machine, name: 'asgard-zunesha', memory: gib(40) });
      const pool = defineStoragePool({ ...lvm, name: 'zunesha-bedrock', host });
      return labOf({ host, pool, workbench: taking(gib(38), host, pool) });
    },
    'who set `overcommit` knows that the host is full': () => {
      const host = defineHost({
        ...machine,
        name: 'asgard-zunesha',
        memory: gib(64),
        overcommit: 1.5,
      });
      const pool = defineStoragePool({ ...lvm, name: 'zunesha-bedrock', host });
      return labOf({ host, pool, workbench: taking(gib(64), host, pool) });
    },
    'the guest that would fill the host is only planned': () => {
      const host = defineHost({ ...machine, name: 'asgard-zunesha', memory: gib(64) });
      const pool = defineStoragePool({ ...lvm, name: 'zunesha-bedrock', host });
      const later = defineVm({
        ...guest,
        name: 'ai-workbench-01',
        vmId: 1301,
        host,
        memory: gib(63),
        disks: [{ pool, size: gib(20) }],
        status: 'planned',
      });
      return labOf({ host, pool, later });
    },
  },
};
