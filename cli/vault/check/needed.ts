import {
  vaultKeys,
  vaultSecrets,
  type ResolvedLab,
  type VaultSecret,
} from '../../../model/index.ts';

/** Keys that a vault must have, as they are nested in it. */
export type Needed = ReadonlyMap<string, Needed | VaultSecret>;

export const isTable = (wanted: Needed | VaultSecret): wanted is Needed => wanted instanceof Map;

/**
 * Every key that the lab needs. Plays loop over VLANs and networks, also where there is none yet.
 */
export function neededBy(lab: ResolvedLab): Needed {
  const tables = nested(
    vaultSecrets(lab).map((secret) => ({ secret, rest: vaultKeys(secret.path) })),
  );
  for (const table of ['vlans', 'addresses']) {
    const [key] = vaultKeys([table]);
    if (!tables.has(key)) tables.set(key, new Map());
  }
  return tables;
}

// --- internal ---

interface Entry {
  readonly secret: VaultSecret;
  /** Keys below the table that is being made. */
  readonly rest: readonly string[];
}

/** Entries with the same first key stand in one table. */
const nested = (entries: readonly Entry[]): Map<string, Needed | VaultSecret> =>
  new Map(
    [...Map.groupBy(entries, ({ rest: [key = ''] }) => key)].map(([key, group]) => {
      const below = group.map(({ secret, rest }) => ({ secret, rest: rest.slice(1) }));
      const leaf = below.find(({ rest }) => rest.length === 0);
      return [key, leaf ? leaf.secret : nested(below)];
    }),
  );
