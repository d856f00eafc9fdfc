import { entrances, liveEntrances } from '../../relations/index.ts';
import type { Entrance } from '../../relations/index.ts';
import type { Rule } from '../rule.ts';

export const duplicatePublicName: Rule = {
  id: 'duplicate-public-name',
  severity: 'error',
  title: 'Two services answer under the same name',
  why:
    'One name leads to one place: whichever route comes first wins, ' +
    'and the other service is out of reach.',
  remedy:
    'Give one of them another `hostname`, ' +
    'or mark the successor `planned` until the other is gone.',
  *check(lab) {
    const live = new Set(liveEntrances(lab).map(({ exposure }) => exposure));
    const first = new Map<string, Entrance>();
    for (const entrance of entrances(lab)) {
      // A planned successor may have the name of the service that it will replace.
      const key = `${live.has(entrance.exposure)} ${entrance.name}`;
      const other = first.get(key);
      if (!other) first.set(key, entrance);
      else {
        yield {
          at: { owner: entrance.owner, path: [...entrance.path, 'hostname'] },
          message: `'${entrance.name}' is the name of ${show(entrance)} and of ${show(other)}`,
          help: 'give one of them another `hostname`',
          related: [
            {
              at: { owner: other.owner, path: [...other.path, 'hostname'] },
              message: `'${other.name}' leads to ${show(other)}`,
            },
          ],
        };
      }
    }
  },
};

// --- internal ---

const show = ({ target }: Entrance): string => `${target.kind} '${target.name}'`;
