import { entrances } from '../../relations/index.ts';
import type { Entrance } from '../../relations/index.ts';
import type { Rule } from '../rule.ts';

export const duplicatePublicName: Rule = {
  id: 'duplicate-public-name',
  severity: 'error',
  title: 'Two services answer under the same name',
  why: 'One name leads to one place: whichever route comes first wins, and the other service is out of reach.',
  remedy: 'Give one of them another `hostname`.',
  *check(lab) {
    const first = new Map<string, Entrance>();
    for (const entrance of entrances(lab)) {
      const other = first.get(entrance.name);
      if (!other) first.set(entrance.name, entrance);
      else {
        yield {
          at: { owner: entrance.owner, path: [...entrance.path, 'hostname'] },
          message: `'${entrance.name}' is the name of ${show(entrance)} and of ${show(other)}`,
          help: 'give one of them another `hostname`',
          related: [{ at: { owner: other.owner, path: [...other.path, 'hostname'] }, message: `'${other.name}' leads to ${show(other)}` }],
        };
      }
    }
  },
};

// --- internal ---

const show = ({ target }: Entrance): string => `${target.kind} '${target.name}'`;
