import { expect, test } from 'vitest';
import { resolved } from '../../generators/fixtures/resolved.ts';
import {
  backupsOf,
  capacityOf,
  evacuationOf,
  largestFit,
  showSize,
  siteCapacity,
} from '../../model/index.ts';
import { ownLab } from '../own-lab.ts';

const lab = resolved(ownLab);

test('what the hosts of the shipped lab have promised', () => {
  const told = lab.hosts.map((host) => {
    const { cores, memory, pools } = capacityOf(lab, host);
    const disks = pools.map(({ pool, used, free }) => {
      return `${pool.name} ${showSize(used)}, ${showSize(free)} free`;
    });
    return [
      `${host.name}: ${cores.used} cores on ${cores.whole} threads`,
      `${showSize(memory.used)} of ${showSize(memory.whole)}`,
      ...disks,
    ].join('; ');
  });
  expect(told).toEqual([
    'asgard-atlas: 14 cores on 16 threads; 38 GiB of 64 GiB; atlas-bedrock 300 GiB, 724 GiB free',
    'asgard-godzilla: 16 cores on 24 threads; 64 GiB of 96 GiB; ' +
      'godzilla-bedrock 500 GiB, 1548 GiB free',
    'asgard-prometheus: 14 cores on 16 threads; 33 GiB of 64 GiB; ' +
      'prometheus-bedrock 1264 GiB, 784 GiB free',
    'wano-zunesha: 0 cores on 8 threads; 0 MiB of 64 GiB; zunesha-mantle 36 TiB, 4 TiB free',
  ]);
});

test('the largest guest that still fits on each hypervisor of the shipped lab', () => {
  const told = lab.hosts.map((host) => {
    const fit = largestFit(lab, host);
    if (!fit) return `${host.name}: none`;
    const disks = fit.pools.map(({ size }) => showSize(size)).join(', ');
    return `${host.name}: ${fit.cores} cores, ${showSize(fit.memory)}, disk of ${disks}`;
  });
  expect(told).toEqual([
    'asgard-atlas: 16 cores, 22.5 GiB, disk of 724 GiB',
    'asgard-godzilla: 24 cores, 27 GiB, disk of 1548 GiB',
    'asgard-prometheus: 16 cores, 27.5 GiB, disk of 784 GiB',
    'wano-zunesha: none',
  ]);
});

test('where the guests of the shipped lab go when their host dies', () => {
  const told = lab.hosts.flatMap((host) =>
    evacuationOf(lab, host).map(({ guest, to, refusals }) => {
      const why = refusals.map((each) => `${each.host.name} lacks ${each.lacks.join(' and ')}`);
      return [`${guest.name} to ${to?.name ?? 'nobody'}`, ...why].join(', ');
    }),
  );
  expect(told).toEqual([
    'k8s-worker-01 to asgard-godzilla',
    'k8s-master-01 to asgard-prometheus, asgard-godzilla lacks memory',
    'authentik-01 to asgard-prometheus, asgard-godzilla lacks memory',
    'ai-workbench-01 to nobody, asgard-atlas lacks memory and gpu, ' +
      'asgard-prometheus lacks memory and gpu',
    'k8s-worker-02 to asgard-godzilla, asgard-atlas lacks memory',
    'media-01 to nobody, asgard-atlas lacks disk, asgard-godzilla lacks memory',
    'proxy-01 to asgard-atlas',
  ]);
});

test('the main site of the shipped lab has more than a third of its memory free', () => {
  const asgard = lab.locations.find(({ name }) => name === 'asgard');
  const { memory } = asgard ? siteCapacity(lab, asgard) : {};
  expect(memory && `${showSize(memory.free)} of ${showSize(memory.whole)}`).toBe(
    '89 GiB of 224 GiB',
  );
});

test('no backup have the workbench and the bastion', () => {
  const machines = [...lab.vms, ...lab.lxcs, ...lab.cloudVms];
  const without = machines.filter((machine) => backupsOf(lab, machine).length === 0);
  expect(without.map(({ name }) => name)).toEqual(['ai-workbench-01', 'bastion-01']);
});
