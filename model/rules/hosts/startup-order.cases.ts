import { gib } from '../../entity/index.ts';
import { defineLxc, defineService, defineVm } from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import {
  atlas,
  atlasBedrock,
  debian,
  debianLxc,
  labOf,
  prometheus,
  prometheusBedrock,
  styx,
} from '../fixtures/_base.ts';
import { proxy01, runningLabOf, traefik } from '../fixtures/_running.ts';

const guest = { cores: 2, memory: gib(4), networks: [styx] };
const identityOnAtlas = {
  ...guest,
  name: 'identity-01',
  host: atlas,
  vmId: 1121,
  image: debian,
  disks: [{ pool: atlasBedrock, size: gib(20) }],
} as const;
const proxyOnAtlas = {
  ...guest,
  name: 'proxy-01',
  host: atlas,
  vmId: 1201,
  image: debianLxc,
  rootfs: { pool: atlasBedrock, size: gib(8) },
} as const;

export const cases: RuleCases = {
  breaks: {
    'the proxy starts before the sign-in that it needs': () => {
      const identity = defineVm({ ...identityOnAtlas, startup: { order: 3 } });
      const proxy = defineLxc({ ...proxyOnAtlas, startup: { order: 2 } });
      const authelia = defineService({ name: 'authelia', runsOn: identity });
      const nginx = defineService({ name: 'nginx', runsOn: proxy, dependsOn: [authelia] });
      return labOf({ identity, proxy, authelia, nginx });
    },
    'the guest that is needed has no order, and so starts last': () => {
      const identity = defineVm(identityOnAtlas);
      const proxy = defineLxc({ ...proxyOnAtlas, startup: { order: 2 } });
      const authelia = defineService({ name: 'authelia', runsOn: identity });
      const nginx = defineService({ name: 'nginx', runsOn: proxy, dependsOn: [authelia] });
      return labOf({ identity, proxy, authelia, nginx });
    },
    'nothing can start before the first': () => {
      const identity = defineVm({ ...identityOnAtlas, startup: { order: 2 } });
      const proxy = defineLxc({ ...proxyOnAtlas, startup: { order: 1 } });
      const authelia = defineService({ name: 'authelia', runsOn: identity });
      const nginx = defineService({ name: 'nginx', runsOn: proxy, dependsOn: [authelia] });
      return labOf({ identity, proxy, authelia, nginx });
    },
    'nothing can start before the first, and the other one has no order': () => {
      const identity = defineVm(identityOnAtlas);
      const proxy = defineLxc({ ...proxyOnAtlas, startup: { order: 1 } });
      const authelia = defineService({ name: 'authelia', runsOn: identity });
      const nginx = defineService({ name: 'nginx', runsOn: proxy, dependsOn: [authelia] });
      return labOf({ identity, proxy, authelia, nginx });
    },
    'several services on one guest need several on the other, which is told once': () => {
      const identity = defineVm({ ...identityOnAtlas, startup: { order: 3 } });
      const proxy = defineLxc({ ...proxyOnAtlas, startup: { order: 2 } });
      const authelia = defineService({ name: 'authelia', runsOn: identity });
      const ldap = defineService({ name: 'ldap', runsOn: identity });
      const nginx = defineService({ name: 'nginx', runsOn: proxy, dependsOn: [authelia, ldap] });
      const mail = defineService({ name: 'mail', runsOn: proxy, dependsOn: [ldap] });
      return labOf({ identity, proxy, authelia, ldap, nginx, mail });
    },
  },
  holds: {
    'the sign-in starts before the proxy that needs it': () => {
      const identity = defineVm({ ...identityOnAtlas, startup: { order: 1 } });
      const proxy = defineLxc({ ...proxyOnAtlas, startup: { order: 2 } });
      const authelia = defineService({ name: 'authelia', runsOn: identity });
      const nginx = defineService({ name: 'nginx', runsOn: proxy, dependsOn: [authelia] });
      return labOf({ identity, proxy, authelia, nginx });
    },
    'both have the same order': () => {
      const identity = defineVm({ ...identityOnAtlas, startup: { order: 2 } });
      const proxy = defineLxc({ ...proxyOnAtlas, startup: { order: 2 } });
      const authelia = defineService({ name: 'authelia', runsOn: identity });
      const nginx = defineService({ name: 'nginx', runsOn: proxy, dependsOn: [authelia] });
      return labOf({ identity, proxy, authelia, nginx });
    },
    'the proxy has no order, and so starts last': () => {
      const identity = defineVm({ ...identityOnAtlas, startup: { order: 2 } });
      const proxy = defineLxc(proxyOnAtlas);
      const authelia = defineService({ name: 'authelia', runsOn: identity });
      const nginx = defineService({ name: 'nginx', runsOn: proxy, dependsOn: [authelia] });
      return labOf({ identity, proxy, authelia, nginx });
    },
    'neither needs the other': () => {
      const identity = defineVm({ ...identityOnAtlas, startup: { order: 3 } });
      const proxy = defineLxc({ ...proxyOnAtlas, startup: { order: 2 } });
      const authelia = defineService({ name: 'authelia', runsOn: identity });
      const nginx = defineService({ name: 'nginx', runsOn: proxy });
      return labOf({ identity, proxy, authelia, nginx });
    },
    'both services are on one guest': () => {
      const proxy = defineLxc({ ...proxyOnAtlas, startup: { order: 2 } });
      const authelia = defineService({ name: 'authelia', runsOn: proxy });
      const nginx = defineService({ name: 'nginx', runsOn: proxy, dependsOn: [authelia] });
      return labOf({ proxy, authelia, nginx });
    },
    'what is needed runs in a cluster, which has no place in the order': () => {
      const wiki = defineService({ name: 'wiki', runsOn: proxy01, dependsOn: [traefik] });
      return runningLabOf({ wiki });
    },
    'a guest that is started by hand needs what starts with the host': () => {
      const planned = { status: 'planned', startup: { order: 2 }, onBoot: false } as const;
      const identity = defineVm({ ...identityOnAtlas, startup: { order: 3 } });
      const proxy = defineLxc({ ...proxyOnAtlas, ...planned });
      const authelia = defineService({ name: 'authelia', runsOn: identity });
      const nginx = defineService({
        name: 'nginx',
        runsOn: proxy,
        dependsOn: [authelia],
        status: 'planned',
      });
      return labOf({ identity, proxy, authelia, nginx });
    },
    'what is needed is on a guest that is started by hand': () => {
      const status = 'planned';
      const byHand = { startup: { order: 3 }, onBoot: false, status } as const;
      const identity = defineVm({ ...identityOnAtlas, ...byHand });
      const proxy = defineLxc({ ...proxyOnAtlas, startup: { order: 2 }, status });
      const authelia = defineService({ name: 'authelia', runsOn: identity, status });
      const nginx = defineService({ name: 'nginx', runsOn: proxy, dependsOn: [authelia], status });
      return labOf({ identity, proxy, authelia, nginx });
    },
    'the sign-in is on another host, which starts by itself': () => {
      const identity = defineVm({
        ...identityOnAtlas,
        host: prometheus,
        disks: [{ pool: prometheusBedrock, size: gib(20) }],
        startup: { order: 3 },
      });
      const proxy = defineLxc({ ...proxyOnAtlas, startup: { order: 2 } });
      const authelia = defineService({ name: 'authelia', runsOn: identity });
      const nginx = defineService({ name: 'nginx', runsOn: proxy, dependsOn: [authelia] });
      return labOf({ identity, proxy, authelia, nginx });
    },
  },
};
