/**
 * Something that is wrong with a vault. It names keys, entities and rules, and never a value:
 * whoever reads it may not be whom the vault is for.
 */
export interface VaultFinding {
  /** @example 'vault_vlans.styx-servers-vlan.id' */
  readonly key: string;
  readonly rule: VaultRule;
  /** What is said of the key. @example 'is missing' */
  readonly message: string;
  /** What to do. */
  readonly help: string;
}

/** Every rule of a vault; the ids are permanent. */
export const vaultRules = [
  'not-yaml',
  'missing-key',
  'unknown-key',
  'wrong-type',
  'example-value',
  'wrong-form',
  'short-passphrase',
  'short-password',
  'id-out-of-range',
  'id-taken',
  'network-host-bits',
  'networks-overlap',
  'gateway-outside',
  'gateway-unusable',
  'address-outside',
  'address-unusable',
  'address-is-gateway',
  'address-taken',
] as const;

export type VaultRule = (typeof vaultRules)[number];
