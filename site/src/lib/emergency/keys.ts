import { isLive, locationOf } from '../../../../model/index.ts';
import type { Location, ResolvedLab } from '../../../../model/index.ts';

/** Where the keys are kept: places, for the model has no key. Words in backticks are code. */
export function keysAt(lab: ResolvedLab, location: Location): string[] {
  const locked = lab.buckets.filter(
    (bucket) => isLive(bucket) && locationOf(bucket) === location && bucket.lockDays !== undefined,
  );
  return [
    'Addresses, passwords and tokens: `ansible/inventory/group_vars/all/vault.yml`, encrypted ' +
      'with Ansible Vault. `ansible/inventory/vault.example.yml` says what is in it.',
    ...locked.map(
      ({ name, lockDays }) =>
        `${name} keeps each copy for ${lockDays} days, whoever has its keys: ` +
        'only an administrator can delete it.',
    ),
  ];
}
