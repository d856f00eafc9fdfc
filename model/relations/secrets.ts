import { compareText } from '../diagnostics/index.ts';
import type { LabIndex } from '../graph/index.ts';
import type { Cluster, Host, Location, Service } from '../kinds/index.ts';
import {
  alertSecret,
  chartFactsOf,
  isProduct,
  mountedVolumes,
  productOf,
} from '../products/index.ts';
import type { BucketKeys, ChartSecret, ServiceSecret, VaultPath } from '../products/index.ts';
import { isDnsOurs } from './access.ts';
import { alertSourcesOf } from './alerts.ts';
import { examplePlan } from './example-plan.ts';
import { machineNetworks } from './machine-networks.ts';
import { isLive, liveMachines, servicesOn } from './place.ts';
import { isOidcClient, oidcClientOf, usesOidc } from './sign-in.ts';
import { backupPlaces, backupTool, writersOf } from './backup/index.ts';

/** A value that only the vault knows, and where in it. */
export interface VaultSecret {
  readonly path: VaultPath;
  /** What it is, in words. @example 'admin password of grafana' */
  readonly what: string;
  /** Set where a made-up value has to have a form. */
  readonly example?: VaultExample;
  /** Whether any random text will do, since nobody else gives it out. Default: it will not. */
  readonly random?: true;
}

/** A made-up value, of what is set aside for documentation. */
export type VaultExample = string | number | readonly string[];

/**
 * Every secret that the live lab needs, each once, in the order of the vault: addresses, access to
 * what OpenTofu drives, and what machines and services are given.
 */
export const vaultSecrets = (lab: LabIndex): VaultSecret[] => [
  ...basics(lab),
  ...network(lab),
  {
    path: ['tofu_state_passphrase'],
    what: 'passphrase of at least 16 characters',
    random: true,
  },
  ...proxmox(lab),
  ...aws(lab),
  ...oracleCloud(lab),
  ...cloudflare(lab),
  ...joinTokens(lab),
  ...oidcClients(lab),
  ...accounts(lab),
  ...alerts(lab),
];

/** A Secret of Kubernetes that the values of a service in a cluster refer to. */
export interface ClusterSecret extends ChartSecret {
  readonly service: Service;
}

/** Every Secret that a cluster needs before its services start, in the order of the services. */
export const clusterSecrets = (lab: LabIndex, cluster: Cluster): ClusterSecret[] =>
  servicesOn(lab, cluster)
    .filter(isLive)
    .flatMap((service) =>
      [...chartSecrets(lab, service), ...tunnelSecrets(lab, service)].map((secret) => ({
        ...secret,
        service,
      })),
    );

// --- internal ---

const basics = (lab: LabIndex): VaultSecret[] => [
  { path: ['domain'], what: 'domain of the lab', example: lab.domain },
  {
    path: ['ssh_public_keys'],
    what: 'ssh public keys',
    example: [`ssh-ed25519 EXAMPLE-ssh-public-key ${lab.adminUser}@example.com`],
  },
];

/** Every VLAN, and every machine in each of its networks. */
function network(lab: LabIndex): VaultSecret[] {
  const plan = examplePlan(lab);
  const vlans = lab.vlans.filter(isLive).flatMap(({ name }): VaultSecret[] => {
    const { id = 0, cidr = '', gateway = '' } = plan.get(name) ?? {};
    return [
      { path: ['vlans', name, 'id'], what: `VLAN id of ${name}`, example: id },
      { path: ['vlans', name, 'cidr'], what: `network of ${name}`, example: cidr },
      { path: ['vlans', name, 'gateway'], what: `gateway of ${name}`, example: gateway },
      { path: ['vlans', name, 'dns'], what: `resolvers of ${name}`, example: [gateway] },
    ];
  });
  const addresses = liveMachines(lab)
    .toSorted((a, b) => compareText(a.name, b.name))
    .flatMap((machine) => [...new Set(machineNetworks(machine))].map((name) => ({ name, machine })))
    .toSorted((a, b) => compareText(a.name, b.name))
    .map(({ name, machine }): VaultSecret => ({
      path: ['addresses', name, machine.name],
      what: `address of ${machine.name} in ${name}`,
      example: plan.get(name)?.addresses.get(machine.name) ?? '',
    }));
  return [...vlans, ...addresses];
}

/** Access to the Proxmox API of each site. */
function proxmox(lab: LabIndex): VaultSecret[] {
  const sites = new Set(lab.hosts.filter(isHypervisor).map(({ location }) => location));
  return lab.locations
    .filter((location) => sites.has(location))
    .flatMap(({ name }): VaultSecret[] => [
      {
        path: ['proxmox', name, 'endpoint'],
        what: `endpoint of Proxmox in ${name}`,
        example: `https://proxmox.${name}.example.com:8006/`,
      },
      {
        path: ['proxmox', name, 'api_token'],
        what: `api token of Proxmox in ${name}`,
        // The provider refuses a token of any other form.
        example: 'opentofu@pve!example=00000000-0000-0000-0000-000000000000',
      },
    ]);
}

function aws(lab: LabIndex): VaultSecret[] {
  if (!hasProvider(lab, 'aws')) return [];
  const writers = lab.buckets.filter(isLive).flatMap((bucket) =>
    writersOf(lab, bucket).flatMap(({ name }): VaultSecret[] => [
      {
        path: ['s3_writers', bucket.name, name, 'access_key_id'],
        what: `access key id of ${name}`,
      },
      {
        path: ['s3_writers', bucket.name, name, 'secret_access_key'],
        what: `secret access key of ${name}`,
      },
    ]),
  );
  return [
    { path: ['aws', 'region'], what: 'region of AWS', example: 'eu-central-1' },
    { path: ['aws', 'access_key_id'], what: 'access key id' },
    { path: ['aws', 'secret_access_key'], what: 'secret access key' },
    ...writers,
  ];
}

function oracleCloud(lab: LabIndex): VaultSecret[] {
  if (!hasProvider(lab, 'oracle-cloud')) return [];
  const images = new Set(lab.cloudVms.filter(isLive).map(({ image }) => image));
  return [
    { path: ['oci', 'compartment_id'], what: 'ocid of the compartment' },
    { path: ['oci', 'availability_domain'], what: 'availability domain' },
    ...[...images].toSorted().map((image): VaultSecret => ({
      path: ['oci', 'images', image],
      what: `ocid of the image ${image}`,
    })),
    {
      path: ['oci', 'admin_cidrs'],
      what: 'networks from which people may sign in to the machines there',
      example: ['203.0.113.0/24'],
    },
    {
      path: ['oci_credentials', 'region'],
      what: 'region of Oracle Cloud',
      example: 'eu-frankfurt-1',
    },
    { path: ['oci_credentials', 'tenancy_ocid'], what: 'ocid of the tenancy' },
    { path: ['oci_credentials', 'user_ocid'], what: 'ocid of the user' },
    { path: ['oci_credentials', 'fingerprint'], what: 'fingerprint of the api key' },
    { path: ['oci_credentials', 'private_key'], what: 'private api key' },
  ];
}

function cloudflare(lab: LabIndex): VaultSecret[] {
  if (!lab.zones.some(isLive)) return [];
  return [
    { path: ['cloudflare', 'account_id'], what: 'account id' },
    { path: ['cloudflare', 'zone_id'], what: 'zone id' },
    { path: ['cloudflare_api_token'], what: 'cloudflare api token' },
    ...lab.tunnels.filter(isLive).map(({ name }): VaultSecret => ({
      path: ['tunnel_tokens', name],
      what: `token of ${name}`,
    })),
  ];
}

const joinTokens = (lab: LabIndex): VaultSecret[] =>
  lab.clusters.filter(isLive).map(({ name }) => ({
    path: ['k3s_tokens', name],
    what: `join token of ${name}`,
    random: true,
  }));

/**
 * Services that sign people in through the identity provider are known to it by an id and a secret.
 * A secret that nothing would read is not asked for.
 */
const oidcClients = (lab: LabIndex): VaultSecret[] =>
  lab.services
    .filter((service) => isLive(service) && isOidcClient(service))
    .flatMap(({ name }): VaultSecret[] => [
      { path: ['oidc_clients', name, 'client_id'], what: `oidc client of ${name}`, example: name },
      {
        path: ['oidc_clients', name, 'client_secret'],
        what: `oidc secret of ${name}`,
        random: true,
      },
    ]);

const accounts = (lab: LabIndex): VaultSecret[] =>
  lab.services.filter(isLive).flatMap((service) =>
    serviceSecrets(service).map((field): VaultSecret => ({
      path: ['services', service.name, field],
      what: `${field.replaceAll('_', ' ')} of ${service.name}`,
      random: true,
    })),
  );

/** Where people are told of alerts, if something in the lab tells them. */
const alerts = (lab: LabIndex): VaultSecret[] =>
  lab.alerts && alertSourcesOf(lab).length > 0 ? [alertSecret(lab.alerts)] : [];

/**
 * What a service needs wherever it runs: an account of its own (beside the identity provider, for
 * the day it is down), a database, and what its product wants.
 */
function serviceSecrets(service: Service): ServiceSecret[] {
  const { expose, volumes } = service;
  const needed = new Set<ServiceSecret>(productOf(service)?.secrets);
  if (expose?.auth === 'own' || usesOidc(service)) needed.add('admin_password');
  if (volumes.some(({ data }) => data === 'postgres')) needed.add('database_password');
  return [...needed].toSorted();
}

/** Secrets that the chart of a product reads; another chart of it would not know of them. */
function chartSecrets(lab: LabIndex, service: Service): readonly ChartSecret[] {
  const product = productOf(service);
  if (!product?.chartSecrets || chartFactsOf(service) !== product.chart) return [];
  return product.chartSecrets(service, {
    isOidcClient: oidcClientOf(lab, service) !== undefined,
    isDnsOurs: isDnsOurs(lab),
    mounted: mountedVolumes(service),
    buckets: bucketKeys(lab, service),
    alerts: lab.alerts,
  });
}

/** The places that the backup tool of a cluster writes to. */
function bucketKeys(lab: LabIndex, service: Service): BucketKeys[] {
  const { runsOn } = service;
  if (runsOn.kind !== 'cluster' || !isProduct(service, backupTool)) return [];
  return backupPlaces(lab, runsOn).map(({ name, bucket, writer }) => ({
    place: name,
    keys: ['s3_writers', bucket.name, writer.name],
  }));
}

/** The token of a tunnel, for its connector. */
const tunnelSecrets = (lab: LabIndex, service: Service): ChartSecret[] =>
  lab.tunnels
    .filter((tunnel) => isLive(tunnel) && tunnel.connector === service)
    .map(({ name }) => ({
      purpose: 'tunnel',
      name: `${service.name}-tunnel`,
      keys: [{ key: 'TUNNEL_TOKEN', vault: ['tunnel_tokens', name] }],
    }));

const isHypervisor = (host: Host): boolean => isLive(host) && host.platform === 'proxmox';

const hasProvider = (lab: LabIndex, provider: Location['provider']): boolean =>
  lab.locations.some((location) => location.provider === provider && isLive(location));
