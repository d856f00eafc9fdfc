import type { Place } from '../../diagnostics/index.ts';
import { entrances, liveEntrances } from '../../relations/index.ts';
import type { Entrance } from '../../relations/index.ts';
import { duplicates } from '../_duplicates.ts';
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
    // A planned successor may have the name of the service that it will replace.
    const keyOf = ({ exposure, name }: Entrance): string => `${live.has(exposure)} ${name}`;
    for (const [first, later] of duplicates(entrances(lab), keyOf)) {
      yield {
        at: placeOf(later),
        message: `'${later.name}' is the name of ${show(later)} and of ${show(first)}`,
        help: 'give one of them another `hostname`',
        related: [{ at: placeOf(first), message: `'${first.name}' leads to ${show(first)}` }],
      };
    }
  },
};

// --- internal ---

const placeOf = ({ owner, path }: Entrance): Place => ({ owner, path: [...path, 'hostname'] });

const show = ({ target }: Entrance): string => `${target.kind} '${target.name}'`;
