import { gib, tib } from '../../entity/index.ts';
import { defineHost, defineLxc, defineStoragePool, defineVm } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import { acheron, asgard, debian, debianLxc, labOf, styx } from '../fixtures/_base.ts';

const machine = {
  location: asgard,
  platform: 'proxmox',
  memory: gib(64),
  networks: [acheron],
} as const;
const ssd = { backend: 'lvm-thin', capacity: tib(1) } as const;
const guest = { memory: gib(4), networks: [styx] };

/** A host with VMs, each of which has as many cores as the host has threads. */
function busyHost(threads: number, runners: number, status: 'active' | 'planned' = 'active') {
  const host = defineHost({ ...machine, name: 'asgard-zunesha', cores: threads, status });
  const pool = defineStoragePool({ ...ssd, name: 'zunesha-bedrock', host, status });
  const disks = [{ pool, size: gib(20) }];
  const runner = { ...guest, host, cores: threads, image: debian, disks, status };
  const vms = Array.from({ length: runners }, (_, index) => {
    const name: string = `runner-0${index + 1}`;
    return defineVm({ ...runner, name, vmId: 1101 + index });
  });
  return { host, pool, vms };
}

export const cases: RuleCases = {
  breaks: {
    'five VMs with four cores each share four threads': () => {
      const host = defineHost({ ...machine, name: 'asgard-zunesha', cores: 4 });
      const pool = defineStoragePool({ ...ssd, name: 'zunesha-bedrock', host });

      const disks = [{ pool, size: gib(20) }];
      const runner = { ...guest, host, cores: 4, image: debian, disks };
      const runner1 = defineVm({ ...runner, name: 'runner-01', vmId: 1101 });
      const runner2 = defineVm({ ...runner, name: 'runner-02', vmId: 1102 });
      const runner3 = defineVm({ ...runner, name: 'runner-03', vmId: 1103 });
      const runner4 = defineVm({ ...runner, name: 'runner-04', vmId: 1104 });
      const runner5 = defineVm({ ...runner, name: 'runner-05', vmId: 1105 });
      return labOf({ host, pool, runner1, runner2, runner3, runner4, runner5 });
    },
    'the single core of a container is one too many': () => {
      const { host, pool, vms } = busyHost(4, 4);
      const proxy = defineLxc({
        ...guest,
        name: 'proxy-01',
        host,
        vmId: 1201,
        cores: 1,
        image: debianLxc,
        rootfs: { pool, size: gib(8) },
      });
      return labOf({ host, pool, vms, proxy });
    },
    'the ninth guest is counted and not told by name': () => {
      return labOf(busyHost(4, 9));
    },
    'the host has a single thread': () => {
      return labOf(busyHost(1, 5));
    },
    'a planned host is too small for what is planned on it': () => {
      return labOf(busyHost(2, 5, 'planned'));
    },
  },
  holds: {
    'the guests have exactly four cores for each thread': () => {
      const host = defineHost({ ...machine, name: 'asgard-zunesha', cores: 4 });
      const pool = defineStoragePool({ ...ssd, name: 'zunesha-bedrock', host });

      const disks = [{ pool, size: gib(20) }];
      const runner = { ...guest, host, cores: 4, image: debian, disks };
      const runner1 = defineVm({ ...runner, name: 'runner-01', vmId: 1101 });
      const runner2 = defineVm({ ...runner, name: 'runner-02', vmId: 1102 });
      const runner3 = defineVm({ ...runner, name: 'runner-03', vmId: 1103 });
      const runner4 = defineVm({ ...runner, name: 'runner-04', vmId: 1104 });
      return labOf({ host, pool, runner1, runner2, runner3, runner4 });
    },
    'the guest that would be too many is only planned': () => {
      const { host, pool, vms } = busyHost(4, 4);
      const later = defineVm({
        ...guest,
        name: 'runner-05',
        host,
        vmId: 1105,
        cores: 4,
        image: debian,
        disks: [{ pool, size: gib(20) }],
        status: 'planned',
      });
      return labOf({ host, pool, vms, later });
    },
  },
};
