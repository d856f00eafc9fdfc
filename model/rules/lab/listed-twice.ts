import { showPath } from '../../diagnostics/index.ts';
import type { Reference } from '../../graph/index.ts';
import { duplicates } from '../_duplicates.ts';
import type { Rule } from '../rule.ts';

export const listedTwice: Rule = {
  id: 'listed-twice',
  severity: 'error',
  title: 'One list names the same thing twice',
  why:
    'What is made for each thing in a list would be made twice under one name: ' +
    'a storage class of a dataset, a data source of Grafana, a mount on a host. ' +
    'Most often the second one should have been something else, which is missing.',
  remedy: 'Remove one of them, or name the one that was meant.',
  *check(lab) {
    for (const entity of lab.entities) {
      const items = lab.referencesFrom(entity).filter(isItem);
      for (const [list, inList] of Map.groupBy(items, listOf)) {
        if (`${entity.kind}.${list}` in toldBy) continue;
        for (const [first, { to, path }] of duplicates(inList, (item) => item.to)) {
          yield {
            at: { owner: entity, path },
            message:
              `${entity.kind} '${entity.name}' names ${to.kind} '${to.name}' ` +
              `twice in \`${list}\``,
            help: 'remove one of them',
            related: [{ at: { owner: entity, path: first.path }, message: 'the first one' }],
          };
        }
      }
    }
  },
};

// --- internal ---

/** Lists with a rule of their own, which knows what the second one would do there. */
const toldBy: Readonly<Record<string, string>> = {
  'host.networks': 'duplicate-network',
  'vm.networks': 'duplicate-network',
  'lxc.networks': 'duplicate-network',
  'cluster.controlPlane': 'duplicate-node',
  'cluster.workers': 'duplicate-node',
  'tunnel.routes': 'tunnel-route-twice',
};

/**
 * Whether it stands in a list by itself. Objects in a list may well name the same thing: two disks
 * lie in one pool.
 */
const isItem = ({ path }: Reference): boolean => typeof path.at(-1) === 'number';

/** The field that is the list. @example listOf({ path: ['datasets', 2], … }) // 'datasets' */
const listOf = ({ path }: Reference): string => showPath(path.slice(0, -1));
