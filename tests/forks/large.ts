import {
  defineBackup,
  defineBucket,
  defineCluster,
  defineConvention,
  defineHost,
  defineImage,
  defineLab,
  defineLocation,
  defineLxc,
  defineService,
  defineStoragePool,
  defineTunnel,
  defineVlan,
  defineVm,
  defineZone,
  formatName,
  gib,
  tib,
} from '../../model/index.ts';

// A lab that no picture shows whole: 4 hosts with 24 guests each, and 60 services in one cluster.

const convention = defineConvention({
  version: 1,
  codenames: { location: { midgard: 'at home', asteria: 'a cloud' } },
  patterns: {},
});
declare module '../../model/index.ts' {
  interface Register {
    convention: typeof convention;
  }
}

const midgard = defineLocation({ name: 'midgard', provider: 'on-premises' });
const asteria = defineLocation({ name: 'asteria', provider: 'aws' });
const codenames = ['ymir', 'surtr', 'thrym', 'skadi'] as const;
const rivers = ['lethe', 'acheron', 'styx', 'gjoll', 'leiptr', 'slidr'] as const;

const vlans = rivers.map((codename) =>
  defineVlan({
    name: formatName(convention, 'vlan', { codename, purpose: 'machines' }),
    location: midgard,
  }),
);
const hosts = codenames.map((codename) =>
  defineHost({
    name: formatName(convention, 'host', { location: 'midgard', codename }),
    location: midgard,
    platform: 'proxmox',
    cores: 64,
    memory: gib(512),
    networks: vlans,
  }),
);
const pools = hosts.map((host, index) =>
  defineStoragePool({
    name: formatName(convention, 'pool', { host: codenames[index] ?? '', codename: 'granite' }),
    host,
    backend: 'lvm-thin',
    capacity: tib(20),
  }),
);
const checksum = '0123456789abcdef'.repeat(8);
const debian = defineImage({
  name: 'tpl-debian-13-2026-09-28',
  type: 'cloud-image',
  url: 'https://example.com/20260928/debian-13.qcow2',
  checksum,
});
const debianLxc = defineImage({
  name: 'tpl-debian-lxc-13-2026-09-28',
  type: 'lxc-template',
  url: 'https://example.com/debian-13_13.1-2.tar.zst',
  checksum,
});

// One name is often a part of another: web-01, dev-web-01, web-01-daily.
const environments = ['production', 'dev', 'staging'] as const;
const roles = ['web', 'db', 'cache', 'mail', 'git'] as const;
const homes = hosts.map((host, at) => ({ host, pool: pools[at], at }));
const vms = homes.flatMap(({ host, pool, at }) =>
  environments.flatMap((environment, first) =>
    roles.flatMap((role, second) =>
      pool === undefined
        ? []
        : defineVm({
            name: formatName(convention, 'vm', { env: environment, role, nn: at + 1 }),
            host,
            environment,
            vmId: 1000 + 100 * at + 10 * first + second,
            cores: 2,
            memory: gib(8),
            image: debian,
            disks: [{ pool, size: gib(40) }],
            networks: vlans.slice(second, second + 2),
            startup: { order: 2 },
          }),
    ),
  ),
);
const lxcs = homes.flatMap(({ host, pool, at }) =>
  Array.from({ length: 8 }, (_, index) => index).flatMap((index) =>
    pool === undefined
      ? []
      : defineLxc({
          name: formatName(convention, 'lxc', { role: `box-${codenames[at]}`, nn: index + 1 }),
          host,
          vmId: 5000 + 100 * at + index,
          cores: 1,
          memory: gib(1),
          image: debianLxc,
          rootfs: { pool, size: gib(8) },
          networks: vlans.slice(index % 6, (index % 6) + 1),
        }),
  ),
);

const nodes = homes.flatMap(({ host, pool, at }) =>
  pool === undefined
    ? []
    : defineVm({
        name: formatName(convention, 'vm', { role: 'k8s-node', nn: at + 1 }),
        host,
        vmId: 9000 + at,
        cores: 8,
        memory: gib(32),
        image: debian,
        disks: [{ pool, size: gib(400) }],
        networks: vlans.slice(0, 1),
        startup: { order: 1 },
      }),
);
const lyra = defineCluster({
  name: 'midgard-lyra-cluster',
  location: midgard,
  controlPlane: nodes.slice(0, 3),
  workers: nodes.slice(3),
});

const chart = { repository: 'https://example.com/charts', version: '1.0.0' } as const;
const platform = { tier: 'platform', runsOn: lyra } as const;
const appTemplate = { ...chart, name: 'app-template' } as const;
const certManager = defineService({
  ...platform,
  name: 'cert-manager',
  chart: { ...chart, name: 'cert-manager' },
});
const traefik = defineService({
  ...platform,
  name: 'traefik',
  port: 443,
  chart: { ...chart, name: 'traefik' },
  dependsOn: [certManager],
});
const cloudflared = defineService({
  ...platform,
  name: 'cloudflared',
  chart: appTemplate,
  image: { repository: 'docker.io/cloudflare/cloudflared', tag: '2026.8.2' },
});
const letters = [...'abcdefghijklmnopqrst'];
const applications = ['shop', 'wiki', 'shop-wiki'].flatMap((name, row) =>
  letters.map((letter, index) =>
    defineService({
      name: `${name}-${letter}`,
      runsOn: lyra,
      port: 8080,
      chart: appTemplate,
      image: { repository: 'example.com/shop', tag: '1.0.0' },
      dependsOn: [traefik],
      volumes: [{ purpose: 'data', data: 'files', size: gib(10), path: '/data' }],
      expose: {
        hostname: `${letter}${row}`,
        via: traefik,
        scope: index % 2 === 0 ? 'tunnel' : 'internal',
        auth: 'own',
      },
    }),
  ),
);
const onGuests = lxcs
  .filter((_, index) => index % 4 === 0)
  .map((runsOn) => defineService({ name: `on-${runsOn.name}`, runsOn, port: 80 }));

const zone = defineZone({ name: 'example.org' });
const tunnel = defineTunnel({
  name: 'midgard-tunnel',
  location: midgard,
  zone,
  connector: cloudflared,
  routes: [traefik],
});
const bucket = defineBucket({ name: 'giants-asteria-backups-storage', location: asteria });
const backups = [
  defineBackup({
    name: 'cluster-midgard-lyra-cluster-daily',
    source: lyra,
    target: bucket,
    frequency: 'daily',
    keepDays: 30,
  }),
  ...vms.map((source) =>
    defineBackup({
      name: `vm-${source.name}-daily`,
      source,
      target: bucket,
      frequency: 'daily',
      keepDays: 30,
    }),
  ),
];

export default defineLab({
  name: 'giants',
  domain: 'example.org',
  repository: 'https://example.com/giants',
  convention,
  parts: [
    { midgard, asteria, vlans, hosts, pools, debian, debianLxc },
    { vms, lxcs, nodes, lyra },
    { certManager, traefik, cloudflared, applications, onGuests, zone, tunnel, bucket, backups },
  ],
});
