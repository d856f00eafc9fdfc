import { isLive, locationOf } from '../../../../model/index.ts';
import type { Location, ResolvedLab } from '../../../../model/index.ts';
import { vaultFile } from './vault-file.ts';

/** Where the keys are kept: places, for the model has no key. Words in backticks are code. */
export function keysAt(lab: ResolvedLab, location: Location, hasVault: boolean): string[] {
  const locked = lab.buckets.filter(
    (bucket) => isLive(bucket) && locationOf(bucket) === location && bucket.lockDays !== undefined,
  );
  return [
    hasVault ? IN_VAULT : NO_VAULT,
    ...locked.map(
      ({ name, lockDays }) =>
        `${name} keeps each copy for ${lockDays} days, whoever has its keys: ` +
        'only an administrator can delete it.',
    ),
  ];
}

// --- internal ---

const EXAMPLE = '`ansible/inventory/vault.example.yml`';

const IN_VAULT =
  `Addresses, passwords and tokens: \`${vaultFile}\`, encrypted with Ansible Vault. ` +
  `${EXAMPLE} says what is in it.`;

const NO_VAULT =
  'Addresses, passwords and tokens: write here where they are. ' +
  `The repository has no vault yet; ${EXAMPLE} says what it is to hold.`;
