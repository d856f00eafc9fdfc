/** What is compared of a guest, whoever says it: the model, or the cluster after an apply. */
export interface GuestFacts {
  readonly name: string;
  readonly id: number;
  readonly host: string;
  readonly kind: 'vm' | 'lxc';
  readonly isRunning: boolean;
  readonly pool: string;
  readonly cores: number;
  /** In MiB. */
  readonly memory: number;
  /** In their order. @example ['atlas-bedrock 60 GiB'] */
  readonly disks: readonly string[];
  /** Names of the VLANs, by the order of the cards. */
  readonly networks: readonly string[];
  /** Names under which cards of the host are known. */
  readonly cards: readonly string[];
  /** @example 'order=1,up=60,down=0' */
  readonly startup: string;
  readonly startsWithHost: boolean;
  readonly isProtected: boolean;
  /** Whether Proxmox asks an agent in it; no container has one. */
  readonly hasAgent: boolean;
}

/** A fact on which two do not agree. */
export interface Difference {
  readonly guest: string;
  readonly fact: keyof GuestFacts | 'presence';
  readonly wanted: string;
  readonly made: string;
}

/** Where the cluster is not as the model says; empty if it is. */
export function differences(
  wanted: readonly GuestFacts[],
  made: readonly GuestFacts[],
): Difference[] {
  const names = [...new Set([...wanted, ...made].map(({ name }) => name))].toSorted();
  return names.flatMap((name) => {
    const [model, cluster] = [wanted, made].map((facts) =>
      facts.find((guest) => guest.name === name),
    );
    if (model && cluster) return differencesOf(model, cluster);
    return [{ guest: name, fact: 'presence', wanted: there(model), made: there(cluster) } as const];
  });
}

// --- internal ---

const there = (guest: GuestFacts | undefined): string => (guest ? 'there' : 'missing');

const compared = [
  ...(['id', 'host', 'kind', 'isRunning', 'pool', 'cores', 'memory', 'disks'] as const),
  ...(['networks', 'cards', 'startup', 'startsWithHost', 'isProtected', 'hasAgent'] as const),
];

const differencesOf = (model: GuestFacts, cluster: GuestFacts): Difference[] =>
  compared
    .map((fact) => ({
      guest: model.name,
      fact,
      wanted: String(model[fact]),
      made: String(cluster[fact]),
    }))
    .filter(({ wanted, made }) => wanted !== made);
