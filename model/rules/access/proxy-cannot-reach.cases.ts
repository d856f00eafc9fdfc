import { gib } from '../../entity/index.ts';
import {
  defineCloudVm,
  defineCluster,
  defineHost,
  defineLxc,
  defineService,
  defineVlan,
  defineVm,
  type StoragePool,
  type Vlan,
} from '../../kinds/index.ts';
import type { RuleCases } from '../cases.ts';
import {
  acheron,
  asgard,
  atlas,
  atlasBedrock,
  coruscant,
  debian,
  debianLxc,
  labOf,
  phlegethon,
  prometheus,
  prometheusBedrock,
  styx,
  zunesha,
} from '../fixtures/_base.ts';
import {
  appTemplate,
  image,
  nginxProxy,
  orion,
  proxy01,
  runningLabOf,
  traefik,
} from '../fixtures/_running.ts';

/** The guest of the management proxy, in other networks. */
const proxy01In = (networks: Vlan[]) =>
  defineLxc({
    name: 'proxy-01',
    host: prometheus,
    vmId: 1201,
    cores: 1,
    memory: gib(1),
    image: debianLxc,
    rootfs: { pool: prometheusBedrock, size: gib(8) },
    networks,
    startup: { order: 1 },
  });

/** Another guest, in these networks. */
const home01In = (networks: Vlan[]) =>
  defineVm({
    name: 'home-01',
    host: atlas,
    vmId: 1131,
    cores: 2,
    memory: gib(4),
    image: debian,
    disks: [{ pool: atlasBedrock, size: gib(20) }],
    networks,
  });

const bifrost = defineVlan({ name: 'bifrost-iot-vlan', location: asgard });

const node = { cores: 4, memory: gib(8), image: debian };
const disksOn = (pool: StoragePool) => [{ pool, size: gib(60) }];

const traefikOf = {
  tier: 'platform',
  port: 443,
  chart: { repository: 'https://traefik.github.io/charts', name: 'traefik', version: '41.3.0' },
} as const;

const atlasPage = { target: atlas, hostname: 'compute', auth: 'own' } as const;

export const cases: RuleCases = {
  breaks: {
    'the proxy is not in the network that the host is managed over': () => {
      const proxy01 = defineLxc({
        name: 'proxy-01',
        host: prometheus,
        vmId: 1201,
        cores: 1,
        memory: gib(1),
        image: debianLxc,
        rootfs: { pool: prometheusBedrock, size: gib(8) },
        networks: [styx],
      });
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        fronts: [{ target: atlas, hostname: 'compute', auth: 'own' }],
      });
      return runningLabOf({ proxy01, nginxProxy });
    },

    'one missing network is told once': () => {
      const proxy01 = proxy01In([styx]);
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        fronts: [
          { target: atlas, hostname: 'compute-a', auth: 'own' },
          { target: prometheus, hostname: 'compute-b', auth: 'own' },
        ],
      });
      return runningLabOf({ proxy01, nginxProxy });
    },

    'only the first network of a host is the one for its page': () => {
      const proxy01 = proxy01In([phlegethon]);
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        fronts: [atlasPage],
      });
      return runningLabOf({ proxy01, nginxProxy });
    },

    'a service on another guest is in none of its networks': () => {
      const home01 = home01In([bifrost, phlegethon]);
      const hub = defineService({
        name: 'hub',
        runsOn: home01,
        port: 8123,
        expose: { hostname: 'home', via: nginxProxy, auth: 'own' },
      });
      return runningLabOf({ bifrost, home01, hub });
    },

    'the nodes of a cluster are not in the network of the page': () => {
      const traefik = defineService({
        ...traefikOf,
        name: 'traefik-pages',
        runsOn: orion,
        fronts: [atlasPage],
      });
      return runningLabOf({ pages: traefik });
    },

    'the control plane takes workloads too, and is not in the network': () => {
      const master = defineVm({
        ...node,
        name: 'k8s-master-01',
        host: atlas,
        vmId: 1101,
        disks: disksOn(atlasBedrock),
        networks: [styx],
      });
      const worker = defineVm({
        ...node,
        name: 'k8s-worker-01',
        host: prometheus,
        vmId: 1111,
        disks: disksOn(prometheusBedrock),
        networks: [styx, acheron],
      });
      const orion = defineCluster({
        name: 'asgard-orion-cluster',
        location: asgard,
        controlPlane: [master],
        dedicatedControlPlane: false,
        workers: [worker],
      });
      const traefik = defineService({
        ...traefikOf,
        name: 'traefik',
        runsOn: orion,
        fronts: [atlasPage],
      });
      return labOf({ master, worker, orion, traefik });
    },

    'a service is in two networks, and the nodes are in neither': () => {
      const home01 = home01In([bifrost, phlegethon]);
      const hub = defineService({
        name: 'hub',
        runsOn: home01,
        port: 8123,
        expose: { hostname: 'home', via: traefik, auth: 'own' },
      });
      return runningLabOf({ bifrost, home01, hub });
    },
  },
  holds: {
    'the proxy is in the network that the host is managed over': () => {
      const proxy01 = defineLxc({
        name: 'proxy-01',
        host: prometheus,
        vmId: 1201,
        cores: 1,
        memory: gib(1),
        image: debianLxc,
        rootfs: { pool: prometheusBedrock, size: gib(8) },
        networks: [styx, acheron],
      });
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        fronts: [{ target: atlas, hostname: 'compute', auth: 'own' }],
      });
      return runningLabOf({ proxy01, nginxProxy });
    },

    'one of several networks is shared': () => {
      const home01 = home01In([bifrost, styx]);
      const hub = defineService({
        name: 'hub',
        runsOn: home01,
        port: 8123,
        expose: { hostname: 'home', via: nginxProxy, auth: 'own' },
      });
      return runningLabOf({ bifrost, home01, hub });
    },

    'both run on one guest': () => {
      const home01 = home01In([bifrost]);
      const caddy = defineService({ name: 'caddy', runsOn: home01, port: 443 });
      const hub = defineService({
        name: 'hub',
        runsOn: home01,
        port: 8123,
        expose: { hostname: 'home', via: caddy, auth: 'own' },
      });
      return runningLabOf({ bifrost, home01, caddy, hub });
    },

    'between two sites there is a router': () => {
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        fronts: [{ target: zunesha, port: 443, hostname: 'files', auth: 'own' }],
      });
      return runningLabOf({ nginxProxy });
    },

    'only the workers take workloads, and they are in the network': () => {
      const master = defineVm({
        ...node,
        name: 'k8s-master-01',
        host: atlas,
        vmId: 1101,
        disks: disksOn(atlasBedrock),
        networks: [styx],
      });
      const worker = defineVm({
        ...node,
        name: 'k8s-worker-01',
        host: prometheus,
        vmId: 1111,
        disks: disksOn(prometheusBedrock),
        networks: [styx, acheron],
      });
      const orion = defineCluster({
        name: 'asgard-orion-cluster',
        location: asgard,
        controlPlane: [master],
        workers: [worker],
      });
      const traefik = defineService({
        ...traefikOf,
        name: 'traefik',
        runsOn: orion,
        fronts: [atlasPage],
      });
      return labOf({ master, worker, orion, traefik });
    },

    'each node shares another network with the service': () => {
      const master = defineVm({
        ...node,
        name: 'k8s-master-01',
        host: atlas,
        vmId: 1101,
        disks: disksOn(atlasBedrock),
        networks: [styx],
      });
      const worker = defineVm({
        ...node,
        name: 'k8s-worker-01',
        host: prometheus,
        vmId: 1111,
        disks: disksOn(prometheusBedrock),
        networks: [bifrost],
      });
      const orion = defineCluster({
        name: 'asgard-orion-cluster',
        location: asgard,
        controlPlane: [master],
        dedicatedControlPlane: false,
        workers: [worker],
      });
      const traefik = defineService({ ...traefikOf, name: 'traefik', runsOn: orion });
      const home01 = home01In([styx, bifrost]);
      const hub = defineService({
        name: 'hub',
        runsOn: home01,
        port: 8123,
        expose: { hostname: 'home', via: traefik, auth: 'own' },
      });
      return labOf({ bifrost, master, worker, orion, traefik, home01, hub });
    },

    'the network of a cloud is not in the model': () => {
      const shape = { shape: 'VM.Standard.A1.Flex', image: 'debian-13-arm64' };
      const size = { cores: 1, memory: gib(6), disk: gib(50) };
      const edge01 = defineCloudVm({ ...shape, ...size, name: 'edge-01', location: coruscant });
      const app01 = defineCloudVm({ ...shape, ...size, name: 'app-01', location: coruscant });
      const caddy = defineService({ name: 'caddy', runsOn: edge01, port: 443 });
      const status = defineService({
        name: 'status',
        runsOn: app01,
        port: 3001,
        expose: { hostname: 'up', via: caddy, auth: 'own' },
      });
      return labOf({ edge01, app01, caddy, status });
    },

    'a service in a cluster is reached from inside': () => {
      const gallery = defineService({
        name: 'gallery',
        runsOn: orion,
        port: 8080,
        chart: appTemplate,
        image,
        expose: { hostname: 'pictures', via: traefik, auth: 'own' },
      });
      return runningLabOf({ gallery });
    },

    'the guest of a proxy that is planned has no network yet': () => {
      const door01 = defineLxc({
        name: 'door-01',
        host: prometheus,
        vmId: 1202,
        cores: 1,
        memory: gib(1),
        image: debianLxc,
        rootfs: { pool: prometheusBedrock, size: gib(8) },
        networks: [],
        status: 'planned',
      });
      const caddy = defineService({
        name: 'caddy',
        runsOn: door01,
        port: 443,
        fronts: [atlasPage],
        status: 'planned',
      });
      return runningLabOf({ door01, caddy });
    },

    'a host that is planned has no network yet': () => {
      const hyperion = defineHost({
        name: 'asgard-zunesha',
        location: asgard,
        platform: 'proxmox',
        cores: 8,
        memory: gib(32),
        status: 'planned',
      });
      const nginxProxy = defineService({
        name: 'nginx-proxy',
        runsOn: proxy01,
        port: 443,
        fronts: [{ target: hyperion, hostname: 'compute', auth: 'own' }],
      });
      return runningLabOf({ hyperion, nginxProxy });
    },
  },
};
