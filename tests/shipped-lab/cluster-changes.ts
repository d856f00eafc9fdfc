import { activated, removed, type Edit } from './edited-lab.ts';
import { authentikMoves } from './moved-authentik.ts';

/** What somebody does to the lab, in the words of who does it. */
export interface Change {
  readonly title: string;
  readonly edits: readonly Edit[];
}

const services = 'services.ts';

const newService: Edit = {
  file: services,
  to: `
export const wiki = defineService({
  name: 'wiki',
  runsOn: orion,
  port: 3000,
  chart: appTemplate,
  image: { repository: 'example.com/wiki', tag: '1.0.0' },
  volumes: [{ purpose: 'pages', data: 'files', size: gib(5), path: '/pages' }],
  expose: { hostname: 'notes', via: traefik, auth: { mode: 'forward', by: authentik } },
});
`,
};

/** All that has to do with the second site, in the order in which it comes to life. */
export const secondSite: readonly Edit[] = [
  activated('locations.ts', 'wano'),
  activated('networks.ts', 'sanzu-storage-vlan'),
  activated('hosts.ts', 'wano-zunesha'),
  activated('storage.ts', 'zunesha-mantle'),
  activated('storage.ts', 'mantle-proxmox-backups'),
  activated('storage.ts', 'mantle-k8s-volumes'),
  activated('storage.ts', 'mantle-media'),
];

/** Without it a cluster can't use a share. */
export const nfsDriver: Edit = activated(services, 'csi-driver-nfs');

const library: readonly Edit[] = [
  {
    file: services,
    from: 'import { prometheusBedrock }',
    to: 'import { k8sVolumes, media, prometheusBedrock }',
  },
  {
    file: services,
    from: "volumes: [{ purpose: 'config', data: 'sqlite', size: gib(10), path: '/config' }],",
    to: `volumes: [
    { purpose: 'config', data: 'sqlite', size: gib(10), path: '/config' },
    { purpose: 'downloads', data: 'files', on: k8sVolumes, size: gib(100), path: '/downloads',
      access: 'ReadWriteMany', expendable: 'downloaded again' },
    { purpose: 'library', data: 'media', on: media, size: tib(20), path: '/library',
      access: 'ReadWriteMany' },
  ],`,
  },
];

const threeMasters: readonly Edit[] = [
  {
    file: 'guests.ts',
    to: `
const nextMaster = {
  cores: 4,
  memory: gib(8),
  image: debian,
  networks: [styx, rubicon],
  startup: { order: 2, upDelay: 30 },
  protection: true,
} as const;
export const master2 = defineVm({
  ...nextMaster,
  name: 'k8s-master-02',
  host: prometheus,
  vmId: 1102,
  disks: [{ pool: prometheusBedrock, size: gib(60) }],
});
export const master3 = defineVm({
  ...nextMaster,
  name: 'k8s-master-03',
  host: godzilla,
  vmId: 1103,
  disks: [{ pool: godzillaBedrock, size: gib(60) }],
});
`,
  },
  { file: 'clusters.ts', from: 'import { master,', to: 'import { master, master2, master3,' },
  {
    file: 'clusters.ts',
    from: 'controlPlane: [master],',
    to: 'controlPlane: [master, master2, master3],',
  },
];

const secondCluster: readonly Edit[] = [
  {
    file: 'convention.ts',
    from: '    cluster: {\n',
    to: "    cluster: {\n      lyra: 'Constellation of the lyre: experiments',\n",
  },
  {
    file: 'guests.ts',
    to: `
export const lab1 = defineVm({
  name: 'k8s-lab-01', host: prometheus, vmId: 1103, cores: 2, memory: gib(8), image: debian,
  disks: [{ pool: prometheusBedrock, size: gib(60) }], networks: [styx], startup: { order: 4 },
});
`,
  },
  { file: 'clusters.ts', from: 'import { master,', to: 'import { lab1, master,' },
  {
    file: 'clusters.ts',
    to: `
export const lyra = defineCluster({
  name: 'asgard-lyra-cluster', location: asgard, version: 'v1.36.3+k3s1',
  controlPlane: [lab1], dedicatedControlPlane: false,
});
`,
  },
  { file: services, from: 'import { orion }', to: 'import { lyra, orion }' },
  {
    file: services,
    to: `
export const lyraTraefik = defineService({
  name: 'lyra-traefik',
  runsOn: lyra,
  tier: 'platform',
  port: 443,
  chart: { repository: 'https://traefik.github.io/charts', name: 'traefik', version: '41.3.0' },
});
export const trials = defineService({
  name: 'trials',
  runsOn: lyra,
  port: 8080,
  chart: appTemplate,
  image: { repository: 'example.com/trials', tag: '1.0.0' },
  expose: { hostname: 'trials', via: lyraTraefik, auth: { mode: 'forward', by: authentik } },
});
`,
  },
];

export const largerVolume: readonly Edit[] = [
  {
    file: services,
    from: "[{ purpose: 'data', data: 'sqlite', size: gib(5), path: '/var/lib/grafana' }]",
    to: "[{ purpose: 'data', data: 'sqlite', size: gib(10), path: '/var/lib/grafana' }]",
  },
];

/** Each is made to the shipped lab, and undone. */
export const changes: readonly Change[] = [
  { title: 'authentik moves into the cluster', edits: [authentikMoves] },
  { title: 'a service comes', edits: [newService] },
  { title: 'a service goes', edits: [removed(services, 'websites')] },
  { title: 'the second site comes with its storage', edits: [...secondSite, nfsDriver] },
  {
    title: 'the second site comes and its storage is used',
    edits: [...secondSite, nfsDriver, ...library],
  },
  { title: 'three nodes share the control plane', edits: threeMasters },
  { title: 'a second cluster comes', edits: secondCluster },
];
