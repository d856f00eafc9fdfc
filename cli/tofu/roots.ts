import {
  liveMachines,
  machineNetworks,
  sharesMountedAt,
  siteOf,
  storageHost,
  vaultSecrets,
} from '../../model/index.ts';
import type { Location, ResolvedLab, VaultPath } from '../../model/index.ts';

/** What one root of OpenTofu gets of the vault, and under which names. */
export interface RootNeeds {
  /** The variable `secrets`; absent where the root declares none. */
  readonly variable?: SecretsVariable;
  /** Variables of the environment that its provider reads, and where their values are. */
  readonly provider: Readonly<Record<string, VaultPath>>;
}

export interface SecretsVariable {
  /** Maps in it that are there even if the vault holds nothing for them. */
  readonly maps: readonly string[];
  /** What stands where in it. */
  readonly entries: readonly { readonly from: VaultPath; readonly to: readonly string[] }[];
}

/** What the variables begin with that providers read: they are for one provider only. */
export const providerPrefixes: readonly string[] = ['PROXMOX_VE_', 'AWS_', 'OCI_', 'CLOUDFLARE_'];

/** Names of all roots: one for each location, `edge`, and `bootstrap`, which makes a bucket in AWS. */
export const rootNames = (lab: ResolvedLab): readonly string[] => [
  ...lab.locations.map(({ name }) => name),
  EDGE,
  BOOTSTRAP,
];

/** What a root needs; `undefined` for what is none. */
export function needsOf(lab: ResolvedLab, root: string): RootNeeds | undefined {
  if (root === EDGE) return edge(lab);
  if (root === BOOTSTRAP) return aws;
  const location = lab.locations.find(({ name }) => name === root);
  return location && needsOfLocation(lab, location);
}

/** The same of a root whose state lies in the bucket of `bootstrap`: reading it takes keys of AWS. */
export const withStateInBucket = ({ variable, provider }: RootNeeds): RootNeeds => ({
  ...(variable && { variable }),
  provider: { ...aws.provider, ...provider },
});

// --- internal ---

const EDGE = 'edge';
const BOOTSTRAP = 'bootstrap';

function needsOfLocation(lab: ResolvedLab, location: Location): RootNeeds {
  switch (location.provider) {
    case 'on-premises':
      return site(lab, location);
    case 'aws':
      return aws;
    case 'oracle-cloud':
      return {
        variable: { maps: ['images'], entries: [...fieldsOf(lab, 'oci'), ...sshKeys] },
        provider: {
          OCI_REGION: ['oci_credentials', 'region'],
          OCI_TENANCY_OCID: ['oci_credentials', 'tenancy_ocid'],
          OCI_USER_OCID: ['oci_credentials', 'user_ocid'],
          OCI_FINGERPRINT: ['oci_credentials', 'fingerprint'],
          OCI_PRIVATE_KEY: ['oci_credentials', 'private_key'],
        },
      };
  }
}

/** Of networks and addresses, those of the site, and those of machines whose shares it mounts. */
function site(lab: ResolvedLab, location: Location): RootNeeds {
  const servers = new Set(
    sharesMountedAt(lab, location).map(
      ({ dataset, network }) => `${network} ${storageHost(dataset).name}`,
    ),
  );
  const machines = liveMachines(lab).filter((machine) => siteOf(machine) === location);
  const networks = new Set([
    ...lab.vlans.filter((vlan) => vlan.location === location).map(({ name }) => name),
    ...machines.flatMap(machineNetworks),
  ]);
  const plan = vaultSecrets(lab).flatMap(({ path }) => {
    const [table, network = '', machine = ''] = path;
    const isOfSite = (table === 'vlans' || table === 'addresses') && networks.has(network);
    const isOfServer = table === 'addresses' && servers.has(`${network} ${machine}`);
    return isOfSite || isOfServer ? [{ from: path, to: path }] : [];
  });
  return {
    variable: { maps: ['vlans', 'addresses'], entries: [...plan, ...sshKeys] },
    provider: {
      PROXMOX_VE_ENDPOINT: ['proxmox', location.name, 'endpoint'],
      PROXMOX_VE_API_TOKEN: ['proxmox', location.name, 'api_token'],
    },
  };
}

/** Buckets, those of the lab and the one for state. */
const aws: RootNeeds = {
  provider: {
    AWS_REGION: ['aws', 'region'],
    AWS_ACCESS_KEY_ID: ['aws', 'access_key_id'],
    AWS_SECRET_ACCESS_KEY: ['aws', 'secret_access_key'],
  },
};

const edge = (lab: ResolvedLab): RootNeeds => ({
  variable: { maps: [], entries: fieldsOf(lab, 'cloudflare') },
  provider: { CLOUDFLARE_API_TOKEN: ['cloudflare_api_token'] },
});

const sshKeys = [{ from: ['ssh_public_keys'], to: ['ssh_public_keys'] }] as const;

/** What stands in a table of the vault stands in the variable itself. */
const fieldsOf = (lab: ResolvedLab, table: string): SecretsVariable['entries'] =>
  vaultSecrets(lab).flatMap(({ path }) =>
    path[0] === table ? [{ from: path, to: path.slice(1) }] : [],
  );
