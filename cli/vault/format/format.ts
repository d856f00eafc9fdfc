/**
 * How a vault is encrypted as a file. Another one (SOPS, age) is another value of this type, on the
 * list in `index.ts`; nothing else knows how the file looks.
 */
export interface VaultFormat {
  /** @example 'Ansible Vault' */
  readonly name: string;
  /** Whether a text is of this format, whole or not. */
  readonly recognises: (text: string) => boolean;
  /** @throws VaultError, whose message begins with a verb: it is about the file */
  readonly decrypt: (text: string, password: string) => string;
  /** @param before Text that it replaces, whose label it keeps. */
  readonly encrypt: (plain: string, password: string, before?: string) => string;
}
