import { gib, mib, tib } from '../../entity/index.ts';
import { defineHost, defineStoragePool, defineVm } from '../../kinds/index.ts';
import type { Size } from '../../entity/index.ts';
import type { RuleCases } from '../cases.ts';
import {
  acheron,
  asgard,
  atlas,
  atlasBedrock,
  debian,
  godzilla,
  godzillaBedrock,
  labOf,
  prometheus,
  prometheusBedrock,
  sanzu,
  styx,
  wano,
} from '../fixtures/_base.ts';

const machine = {
  location: asgard,
  platform: 'proxmox',
  cores: 16,
  networks: [acheron],
} as const;
const guest = { cores: 2, image: debian, networks: [styx] };
const ssd = { backend: 'lvm-thin', capacity: tib(1) } as const;

interface Facts {
  readonly memory?: Size;
  readonly overcommit?: number;
  readonly status?: 'active' | 'planned';
}

/** A host, by default with 64 GiB, and VMs of these sizes on it. */
function hostWith(sizes: readonly Size[], facts: Facts = {}) {
  const { memory = gib(64), overcommit = 1, status = 'active' } = facts;
  const host = defineHost({ ...machine, name: 'asgard-zunesha', memory, overcommit, status });
  const pool = defineStoragePool({ ...ssd, name: 'zunesha-bedrock', host, status });
  const vm = { ...guest, host, disks: [{ pool, size: gib(20) }], status };
  const vms = sizes.map((size, index) => {
    const name: string = `games-0${index + 1}`;
    return defineVm({ ...vm, name, vmId: 1101 + index, memory: size });
  });
  return { host, pool, vms };
}

const atWano = {
  location: wano,
  platform: 'proxmox',
  cores: 16,
  networks: [sanzu],
} as const;

/** A host at the site of the storage server with too large guests. */
function overfullAtWano() {
  const host = defineHost({ ...atWano, name: 'wano-atlas', memory: gib(32) });
  const pool = defineStoragePool({ ...ssd, name: 'atlas-mantle', host });
  const vm = { ...guest, host, networks: [sanzu], disks: [{ pool, size: gib(20) }] };
  const games1 = defineVm({ ...vm, name: 'games-01', vmId: 1101, memory: gib(20) });
  const games2 = defineVm({ ...vm, name: 'games-02', vmId: 1102, memory: gib(20) });
  return { host, pool, games1, games2 };
}

/** VMs that leave this much of the 64 GiB of each of the three neighbours. */
function neighboursWith(atlasLeft: number, prometheusLeft: number, godzillaLeft: number) {
  const places = [
    { host: atlas, pool: atlasBedrock, left: atlasLeft },
    { host: prometheus, pool: prometheusBedrock, left: prometheusLeft },
    { host: godzilla, pool: godzillaBedrock, left: godzillaLeft },
  ];
  return places.map(({ host, pool, left }, index) => {
    const name: string = `tenant-0${index + 1}`;
    const disks = [{ pool, size: gib(20) }];
    return defineVm({ ...guest, name, vmId: 1201 + index, host, memory: gib(64 - left), disks });
  });
}

export const cases: RuleCases = {
  breaks: {
    'three VMs are promised more memory than there is': () => {
      const host = defineHost({ ...machine, name: 'asgard-zunesha', memory: gib(64) });
      const pool = defineStoragePool({ ...ssd, name: 'zunesha-bedrock', host });

      const vm = { ...guest, host, disks: [{ pool, size: gib(20) }] };
      const master = defineVm({ ...vm, name: 'k8s-master-01', vmId: 1101, memory: gib(8) });
      const worker = defineVm({ ...vm, name: 'k8s-worker-01', vmId: 1111, memory: gib(32) });
      const authentik = defineVm({ ...vm, name: 'authentik-01', vmId: 1121, memory: gib(40) });
      return labOf({ host, pool, master, worker, authentik });
    },
    'the neighbour with the most memory left is offered': () => {
      const overfull = hostWith([gib(8), gib(32), gib(40)]);
      return labOf({ ...overfull, neighbours: neighboursWith(40, 44, 20) });
    },
    'what a neighbour has left is just enough for one of the guests': () => {
      const overfull = hostWith([gib(32), gib(32), gib(32)]);
      return labOf({ ...overfull, neighbours: neighboursWith(32, 20, 20) });
    },
    'one guest takes all that there is, and there is a second one': () => {
      return labOf(hostWith([gib(64), gib(8)]));
    },
    'no neighbour has room for any of the guests': () => {
      const overfull = hostWith([gib(60), gib(60)]);
      return labOf({ ...overfull, neighbours: neighboursWith(32, 32, 32) });
    },
    'moving a single guest would not be enough': () => {
      const overfull = hostWith([gib(30), gib(30), gib(30), gib(30)]);
      return labOf({ ...overfull, neighbours: neighboursWith(32, 32, 32) });
    },
    'one guest is larger than its host, by a mebibyte, and than every neighbour': () => {
      return labOf(hostWith([mib(64 * 1024 + 1)]));
    },
    'one guest is larger than its host, and a neighbour has room for it': () => {
      const overfull = hostWith([gib(33)], { memory: gib(32) });
      return labOf({ ...overfull, neighbours: neighboursWith(20, 33, 20) });
    },
    'beside a guest that is too large the others have enough': () => {
      return labOf(hostWith([gib(100), gib(64)]));
    },
    'beside a guest that is too large the others are too many as well': () => {
      const overfull = hostWith([gib(100), gib(60), gib(60)]);
      return labOf({ ...overfull, neighbours: neighboursWith(3.5, 3.5, 3.5) });
    },
    'one guest is larger than what its host may promise': () => {
      return labOf(hostWith([gib(97)], { overcommit: 1.5 }));
    },
    'guests are promised more than `overcommit` allows': () => {
      const overfull = hostWith([gib(50), gib(50)], { overcommit: 1.5 });
      return labOf({ ...overfull, neighbours: neighboursWith(8, 8, 8) });
    },
    '`overcommit` cannot be raised any more': () => {
      const overfull = hostWith([gib(30), gib(30), gib(30), gib(39)], {
        memory: gib(32),
        overcommit: 4,
      });
      return labOf({ ...overfull, neighbours: neighboursWith(20, 20, 20) });
    },
    'storage servers and other sites have memory, and are no way out': () => {
      return labOf(overfullAtWano());
    },
    'a neighbour that is only planned is no way out': () => {
      const planned = { ...atWano, memory: gib(64), status: 'planned' } as const;
      const later = defineHost({ ...planned, name: 'wano-prometheus' });
      return labOf({ ...overfullAtWano(), later });
    },
    'a planned host is too small for what is planned on it': () => {
      return labOf(hostWith([gib(40), gib(40)], { status: 'planned' }));
    },
  },
  holds: {
    'two VMs fit, and the third is on a neighbour': () => {
      const host = defineHost({ ...machine, name: 'asgard-zunesha', memory: gib(64) });
      const pool = defineStoragePool({ ...ssd, name: 'zunesha-bedrock', host });

      const vm = { ...guest, host, disks: [{ pool, size: gib(20) }] };
      const master = defineVm({ ...vm, name: 'k8s-master-01', vmId: 1101, memory: gib(8) });
      const worker = defineVm({ ...vm, name: 'k8s-worker-01', vmId: 1111, memory: gib(32) });

      const onAtlas = { ...guest, host: atlas, disks: [{ pool: atlasBedrock, size: gib(20) }] };
      const authentik = defineVm({ ...onAtlas, name: 'authentik-01', vmId: 1121, memory: gib(40) });
      return labOf({ host, pool, master, worker, authentik });
    },
    'guests are promised exactly what `overcommit` allows': () => {
      return labOf(hostWith([gib(40), gib(56)], { overcommit: 1.5 }));
    },
    'the guest that would be too much is only planned': () => {
      const { host, pool, vms } = hostWith([gib(32)]);
      const disks = [{ pool, size: gib(20) }];
      const later = { ...guest, host, disks, status: 'planned' } as const;
      const media = defineVm({ ...later, name: 'media-01', vmId: 1131, memory: gib(65) });
      return labOf({ host, pool, vms, media });
    },
  },
};
