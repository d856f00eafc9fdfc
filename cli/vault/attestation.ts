import { createHmac, hash, pbkdf2Sync, timingSafeEqual } from 'node:crypto';
import { isLive, vaultSecrets, type ResolvedLab } from '../../model/index.ts';
import { vaultRules } from './check/finding.ts';

/**
 * What Git knows of a check that found nothing: for which lab, which vault and by which rules. It
 * holds hashes of what is public, and none of a value.
 */
export interface Attestation {
  readonly version: 1;
  /** Hash of what the lab needs of its vault. */
  readonly model: string;
  /** Hash of the encrypted file. */
  readonly vault: string;
  readonly rules: readonly string[];
  /** Only who has the password can make it. */
  readonly mac: string;
}

/** The attestation of a vault that was found to be right, as the text of its file. */
export function attest(lab: ResolvedLab, encrypted: string, password: string): string {
  const facts: Facts = {
    version: 1,
    model: modelHash(lab),
    vault: vaultHash(encrypted),
    rules: vaultRules,
  };
  return `${JSON.stringify({ ...facts, mac: macOf(facts, password) }, null, 2)}\n`;
}

/** Whether this password made an attestation. */
export function isMadeBy({ mac, ...facts }: Attestation, password: string): boolean {
  const expected = Buffer.from(macOf(facts, password));
  const given = Buffer.from(mac);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** `undefined` for a text that is none. */
export function readAttestation(text: string): Attestation | undefined {
  try {
    const data: unknown = JSON.parse(text);
    return isAttestation(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Why a vault has to be checked again; `undefined` if it need not. Nobody needs the password. */
export function staleness(
  lab: ResolvedLab,
  encrypted: string,
  attestation: Attestation | undefined,
): { readonly message: string; readonly help: string } | undefined {
  const check = '`homelab vault check`, and commit vault.attestation.json';
  if (!attestation) return { message: 'the vault was never checked', help: `run ${check}` };
  if (attestation.model !== modelHash(lab))
    return {
      message: 'the lab needs other things of its vault than when that was last checked',
      help: `run \`homelab vault sync\`, then ${check}`,
    };
  if (attestation.vault !== vaultHash(encrypted))
    return { message: 'the vault was changed after it was last checked', help: `run ${check}` };
  const added = vaultRules.filter((rule) => !attestation.rules.includes(rule));
  if (added.length > 0)
    return {
      message: `there are rules that the vault was not checked by: ${added.join(', ')}`,
      help: `run ${check}`,
    };
  return undefined;
}

// --- internal ---

type Facts = Omit<Attestation, 'mac'>;

/** Keys, and which networks share the switches of a site. */
function modelHash(lab: ResolvedLab): string {
  const keys = vaultSecrets(lab).map(({ path }) => path);
  const sites = lab.vlans.filter(isLive).map(({ name, location }) => [name, location.name]);
  return hash('sha256', JSON.stringify({ keys, sites }));
}

const vaultHash = (encrypted: string): string => hash('sha256', encrypted.trimEnd());

/** As many rounds as the vault itself: whoever guesses gains nothing by guessing here. */
const ROUNDS = 10_000;

function macOf(facts: Facts, password: string): string {
  const salt = `homelab vault attestation ${facts.vault}`;
  const key = pbkdf2Sync(password.trim(), salt, ROUNDS, 32, 'sha256');
  const { version, model, vault, rules } = facts;
  const text = JSON.stringify({ version, model, vault, rules });
  return createHmac('sha256', key).update(text).digest('hex');
}

const isAttestation = (data: unknown): data is Attestation =>
  typeof data === 'object' &&
  data !== null &&
  'version' in data &&
  data.version === 1 &&
  ['model', 'vault', 'mac'].every((key) => typeof Reflect.get(data, key) === 'string') &&
  'rules' in data &&
  Array.isArray(data.rules);
