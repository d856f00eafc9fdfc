import { vaultKeys, vaultSecrets } from '../../model/index.ts';
import type { ResolvedLab, VaultPath } from '../../model/index.ts';
import { findingsAbout, valueAt, type Content, type VaultFinding } from '../vault/index.ts';
import { providerPrefixes, type RootNeeds, type SecretsVariable } from './roots.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The environment that OpenTofu runs in: that of the person without what is not for this root, and
 * what the root gets of the vault; or what is wrong with that.
 */
export function environmentOf(
  lab: ResolvedLab,
  { variable, provider }: RootNeeds,
  content: Content,
  inherited: Environment,
): { readonly environment: Environment } | { readonly findings: readonly VaultFinding[] } {
  // Of a site that is planned, the vault knows no endpoint yet.
  const inVault = new Set(vaultSecrets(lab).map(({ path }) => path.join(' ')));
  const access = Object.entries(provider).filter(([, path]) => inVault.has(path.join(' ')));
  const read = [
    PASSPHRASE,
    ...access.map(([, path]) => path),
    ...(variable?.entries.map(({ from }) => from) ?? []),
  ];
  const findings = findingsAbout(lab, content, read);
  if (findings.length > 0) return { findings };
  const textAt = (path: VaultPath): string => String(valueAt(content, vaultKeys(path)));
  return {
    environment: {
      ...withoutOthers(inherited),
      ...Object.fromEntries(access.map(([name, path]) => [name, textAt(path)])),
      ...(variable && { TF_VAR_secrets: JSON.stringify(valueOf(variable, content)) }),
      TF_VAR_state_passphrase: textAt(PASSPHRASE),
    },
  };
}

/**
 * Variables that lead OpenTofu to another state, or encrypt this one with another key. A shell that
 * was used for another project has them.
 */
export const foreignSettings = (inherited: Environment): string[] =>
  ['TF_ENCRYPTION', 'TF_WORKSPACE', 'TF_DATA_DIR'].filter((name) => inherited[name] !== undefined);

// --- internal ---

const PASSPHRASE: VaultPath = ['tofu_state_passphrase'];

/**
 * Without what is for other programs, and without what a person has set for a provider: another
 * session or address would mix with the access of the vault.
 */
function withoutOthers(inherited: Environment): Environment {
  const foreign = new Set(foreignSettings(inherited));
  return Object.fromEntries(
    Object.entries(inherited).filter(
      ([name]) =>
        !foreign.has(name) &&
        (harmless.has(name) || !['ANSIBLE_VAULT_', ...providerPrefixes].some(startOf(name))),
    ),
  );
}

const startOf =
  (name: string) =>
  (prefix: string): boolean =>
    name.startsWith(prefix);

/** How a provider speaks, not to whom or as whom. */
const harmless = new Set([
  'AWS_CA_BUNDLE',
  'AWS_MAX_ATTEMPTS',
  'AWS_RETRY_MODE',
  'PROXMOX_VE_INSECURE',
  'PROXMOX_VE_MIN_TLS',
  'PROXMOX_VE_TMPDIR',
]);

interface Tree {
  [key: string]: unknown;
}

function valueOf({ maps, entries }: SecretsVariable, content: Content): Tree {
  const tree: Tree = Object.fromEntries(maps.map((map) => [map, {}]));
  for (const { from, to } of entries) plant(tree, to, valueAt(content, vaultKeys(from)));
  return tree;
}

function plant(tree: Tree, [key = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length === 0) {
    tree[key] = value;
    return;
  }
  const below = tree[key];
  const branch: Tree = isTree(below) ? below : {};
  tree[key] = branch;
  plant(branch, rest, value);
}

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;
