import { randomBytes } from 'node:crypto';
import { placeholderOf, vaultKeys } from '../../../model/index.ts';
import type { ResolvedLab, VaultExample, VaultSecret } from '../../../model/index.ts';
import { formOf } from '../check/forms.ts';
import { leavesOf, valueAt, type Content } from '../content.ts';
import { valuesOf } from '../values.ts';
import { firstAddress, freeAddress } from './addresses.ts';
import { freeNetwork } from './networks.ts';

/** What is known of the person, for values that only they have. */
export interface Person {
  readonly sshPublicKeys: readonly string[];
}

/**
 * A value for a secret that a vault lacks: a place in the plan of addresses that is free, random
 * text where any will do, else a mark that something has to be filled in.
 */
export function propose(
  lab: ResolvedLab,
  content: Content,
  secret: VaultSecret,
  { sshPublicKeys }: Person,
): VaultExample {
  const values = valuesOf((path) => valueAt(content, vaultKeys(path)));
  const [table, name = '', field = ''] = secret.path;
  const unknown = placeholderOf(secret.what);
  // Certificates lie beside keys, under the same ending.
  const publicKeys = sshPublicKeys.filter((key) => formOf(['ssh_public_keys'])?.accepts(key));
  switch (table) {
    case 'domain':
      return lab.domain;
    case 'ssh_public_keys':
      return publicKeys.length > 0 ? publicKeys : [unknown];
    case 'vlans':
      return vlanField(field) ?? unknown;
    case 'addresses':
      return freeAddress(values, name, addressesIn(content)) ?? unknown;
    case 'oidc_clients':
      return field === 'client_id' ? name : randomText();
    default:
      return secret.random ? randomText() : unknown;
  }

  function vlanField(field: string): VaultExample | undefined {
    const gateway = values.text('vlans', name, 'gateway');
    switch (field) {
      case 'gateway':
        return firstAddress(values.text('vlans', name, 'cidr') ?? '');
      case 'dns':
        return gateway === undefined ? undefined : [gateway];
      default:
        return freeNetwork(lab, values, name)?.[field === 'id' ? 'id' : 'cidr'];
    }
  }
}

// --- internal ---

const randomText = (): string => randomBytes(36).toString('base64url');

function addressesIn(content: Content): string[] {
  const [table] = vaultKeys(['addresses']);
  const leaves = leavesOf({ [table]: content[table] });
  return leaves.flatMap(([, value]) => (typeof value === 'string' ? [value] : []));
}
