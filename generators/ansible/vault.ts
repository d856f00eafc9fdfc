import { isLive, isOidcWired, type Location, productOf, type ResolvedLab, type Service, writersOf } from '../../model/index.ts';
import type { Data, DataObject } from '../text/index.ts';
import type { Machine } from './machine.ts';
import { vaultNetwork } from './vault-network.ts';

/** What a person must know who opens the example. */
export const aboutVault: readonly string[] = [
  'Every secret that the live lab needs. The values are examples to be replaced: all VLANs and all machines share one made-up network of RFC 5737.',
  'Copy it to group_vars/all/vault.yml, replace each value, and encrypt the whole file with a password of at least 32 random characters.',
];

/**
 * The content of `vault.example.yml`: a key exists exactly if something live needs it. Values that OpenTofu looks up by name (`vault_vlans`, `vault_hosts`,
 * `vault_cloudflare`, `vault_oci`) hold no token; tokens stand in keys of their own, because they reach providers through the environment.
 */
export const vaultExample = (lab: ResolvedLab, machines: readonly Machine[]): Data => {
  const network = vaultNetwork(lab, machines);
  return {
    vault_domain: lab.domain,
    vault_ssh_public_keys: [`ssh-ed25519 ${fake('ssh public key')} ${lab.adminUser}@example.com`],
    vault_vlans: network.vault_vlans,
    vault_hosts: network.vault_hosts,
    vault_tofu_state_passphrase: fake('passphrase of at least 16 characters'),
    ...proxmox(lab, machines),
    ...aws(lab),
    ...oracleCloud(lab),
    ...cloudflare(lab),
    ...kubernetes(lab),
    ...signIn(lab),
    ...accounts(lab),
  };
};

// --- internal ---

/** A value that nobody can mistake for a real one. */
const fake = (what: string): string => `EXAMPLE-${what.replaceAll(' ', '-')}`;

const table = <T extends { readonly name: string }>(entities: readonly T[], entry: (entity: T) => DataObject | string): DataObject =>
  Object.fromEntries(entities.map((entity) => [entity.name, entry(entity)]));

const onlyIf = (needed: boolean, secrets: () => DataObject): DataObject => (needed ? secrets() : {});

/** Access to the Proxmox API of each site. */
function proxmox(lab: ResolvedLab, machines: readonly Machine[]): DataObject {
  const hypervisors = machines.filter((machine) => machine.kind === 'host' && machine.platform === 'proxmox');
  const sites = lab.locations.filter((location) => hypervisors.some((host) => host.kind === 'host' && host.location === location));
  return onlyIf(sites.length > 0, () => ({
    vault_proxmox: table(sites, ({ name }) => ({
      endpoint: `https://proxmox.${name}.example.com:8006/`,
      // The provider refuses a token of any other form.
      api_token: 'opentofu@pve!example=00000000-0000-0000-0000-000000000000',
    })),
  }));
}

function aws(lab: ResolvedLab): DataObject {
  const buckets = lab.buckets.filter(isLive);
  return onlyIf(hasProvider(lab.locations, 'aws'), () => ({
    vault_aws: { region: 'eu-central-1', access_key_id: fake('access key id'), secret_access_key: fake('secret access key') },
    vault_s3_writers: table(buckets, (bucket) =>
      table(writersOf(lab, bucket), ({ name }) => ({
        access_key_id: fake(`access key id of ${name}`),
        secret_access_key: fake(`secret access key of ${name}`),
      })),
    ),
  }));
}

function oracleCloud(lab: ResolvedLab): DataObject {
  const images = [...new Set(lab.cloudVms.filter(isLive).map(({ image }) => image))].toSorted();
  return onlyIf(hasProvider(lab.locations, 'oracle-cloud'), () => ({
    vault_oci: {
      compartment_id: fake('ocid of the compartment'),
      availability_domain: fake('availability domain'),
      images: Object.fromEntries(images.map((image) => [image, fake(`ocid of the image ${image}`)])),
      // Who may sign in to the machines there.
      admin_cidrs: ['203.0.113.0/24'],
    },
    vault_oci_credentials: {
      region: 'eu-frankfurt-1',
      tenancy_ocid: fake('ocid of the tenancy'),
      user_ocid: fake('ocid of the user'),
      fingerprint: fake('fingerprint of the api key'),
      private_key: fake('private api key'),
    },
  }));
}

function cloudflare(lab: ResolvedLab): DataObject {
  const tunnels = lab.tunnels.filter(isLive);
  return onlyIf(lab.zones.some(isLive), () => ({
    vault_cloudflare: { account_id: fake('account id'), zone_id: fake('zone id') },
    vault_cloudflare_api_token: fake('cloudflare api token'),
    ...onlyIf(tunnels.length > 0, () => ({ vault_tunnel_tokens: table(tunnels, ({ name }) => fake(`token of ${name}`)) })),
  }));
}

function kubernetes(lab: ResolvedLab): DataObject {
  const clusters = lab.clusters.filter(isLive);
  return onlyIf(clusters.length > 0, () => ({ vault_k3s_tokens: table(clusters, ({ name }) => fake(`join token of ${name}`)) }));
}

/**
 * Services that sign people in through the identity provider are known to it by an id and a secret.
 * A secret that nothing would read is not asked for.
 */
function signIn(lab: ResolvedLab): DataObject {
  const clients = lab.services.filter((service) => isLive(service) && isOidcClient(service));
  return onlyIf(clients.length > 0, () => ({
    vault_oidc_clients: table(clients, ({ name }) => ({ client_id: name, client_secret: fake(`oidc secret of ${name}`) })),
  }));
}

/** Services with accounts of their own (beside the identity provider, for the day it is down) and those with a database. */
function accounts(lab: ResolvedLab): DataObject {
  const secrets = (service: Service): DataObject => ({
    ...onlyIf(service.expose?.auth === 'own' || usesOidc(service) || productOf(service) === 'grafana', () => ({
      admin_password: fake(`admin password of ${service.name}`),
    })),
    ...onlyIf(service.volumes.some(({ data }) => data === 'postgres') || productOf(service) === 'authentik', () => ({
      database_password: fake(`database password of ${service.name}`),
      secret_key: fake(`secret key of ${service.name}`),
    })),
  });
  const services = lab.services.filter(isLive).filter((service) => Object.keys(secrets(service)).length > 0);
  return onlyIf(services.length > 0, () => ({ vault_services: table(services, secrets) }));
}

const isOidcClient = (service: Service): boolean => {
  const auth = service.expose?.auth;
  return typeof auth === 'object' && auth.mode === 'oidc' && isOidcWired(service, auth.by);
};

const usesOidc = ({ expose }: Service): boolean => typeof expose?.auth === 'object' && expose.auth.mode === 'oidc';

const hasProvider = (locations: readonly Location[], provider: Location['provider']): boolean =>
  locations.some((location) => location.provider === provider && isLive(location));
