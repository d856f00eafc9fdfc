import { gib, tib } from '../../entity/index.ts';
import { defineHost, defineLxc, defineStoragePool, defineVm } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import {
  atlas,
  atlasBedrock,
  debian,
  debianLxc,
  labOf,
  prometheus,
  prometheusBedrock,
  sanzu,
  styx,
  wano,
} from '../fixtures/_base.ts';

const guest = { cores: 2, memory: gib(4), networks: [styx] };
const vm = { ...guest, image: debian };
const lxc = { ...guest, image: debianLxc };
const onAtlas = { host: atlas, disks: [{ pool: atlasBedrock, size: gib(20) }] };
const onPrometheus = { host: prometheus, disks: [{ pool: prometheusBedrock, size: gib(20) }] };
const rootfs = { pool: prometheusBedrock, size: gib(8) };

export const cases: RuleCases = {
  breaks: {
    'two VMs on different hosts of a site have one id': () => {
      const worker1 = defineVm({ ...vm, ...onAtlas, name: 'k8s-worker-01', vmId: 1111 });
      const worker2 = defineVm({ ...vm, ...onPrometheus, name: 'k8s-worker-02', vmId: 1111 });
      return labOf({ worker1, worker2 });
    },
    'two containers have the id of a VM, and each is offered another free one': () => {
      const worker1 = defineVm({ ...vm, ...onAtlas, name: 'k8s-worker-01', vmId: 1111 });
      const worker2 = defineVm({ ...vm, ...onAtlas, name: 'k8s-worker-02', vmId: 1112 });
      const media = defineLxc({ ...lxc, name: 'media-01', vmId: 1111, host: prometheus, rootfs });
      const proxy = defineLxc({ ...lxc, name: 'proxy-01', vmId: 1111, host: prometheus, rootfs });
      return labOf({ worker1, worker2, media, proxy });
    },
    'a planned guest would take the id of one that runs': () => {
      const media = defineLxc({ ...lxc, name: 'media-01', vmId: 1201, host: prometheus, rootfs });
      const later = defineLxc({
        ...lxc,
        name: 'media-02',
        vmId: 1201,
        host: prometheus,
        rootfs,
        status: 'planned',
      });
      return labOf({ media, later });
    },
  },
  holds: {
    'each of two VMs has an id of its own': () => {
      const worker1 = defineVm({ ...vm, ...onAtlas, name: 'k8s-worker-01', vmId: 1111 });
      const worker2 = defineVm({ ...vm, ...onPrometheus, name: 'k8s-worker-02', vmId: 1112 });
      return labOf({ worker1, worker2 });
    },
    'the other guest with this id is at another site': () => {
      const host = defineHost({
        name: 'wano-godzilla',
        location: wano,
        platform: 'proxmox',
        cores: 8,
        memory: gib(32),
        networks: [sanzu],
      });
      const pool = defineStoragePool({
        name: 'godzilla-mantle',
        host,
        backend: 'lvm-thin',
        capacity: tib(1),
      });
      const here = defineVm({ ...vm, ...onAtlas, name: 'runner-01', vmId: 1111 });
      const there = defineVm({
        ...vm,
        name: 'runner-02',
        host,
        vmId: 1111,
        networks: [sanzu],
        disks: [{ pool, size: gib(20) }],
      });
      return labOf({ host, pool, here, there });
    },
  },
};
