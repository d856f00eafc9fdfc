import { limitOf } from '../../naming/index.ts';
import { fixedGroups } from '../../relations/index.ts';
import type { Rule } from '../rule.ts';

export const ansibleGroupName: Rule = {
  id: 'ansible-group-name',
  severity: 'error',
  title: 'A machine has the name of an Ansible group',
  why:
    'Of a machine and a group of the same name Ansible takes the machine: ' +
    'a play for `nas` passes over all other storage servers without a word, ' +
    'and a play for `all` over the rest of the lab.',
  remedy: 'Give the machine another name.',
  *check(lab) {
    for (const machine of [...lab.hosts, ...lab.vms, ...lab.lxcs, ...lab.cloudVms]) {
      const { kind, name } = machine;
      if (!groups.has(name)) continue;
      yield {
        at: { owner: machine, path: ['name'] },
        message:
          `${kind} '${name}' has the name of the Ansible group '${name}', ` +
          'which every inventory has',
        help: `choose another name: a play for the group '${name}' would reach this ${kind} alone`,
      };
    }
  },
};

// --- internal ---

/**
 * Groups that are there in any lab. Those that follow from the lab hold an underscore, which no
 * name of a machine may.
 */
const groups: ReadonlySet<string> = new Set([
  ...Object.values(fixedGroups),
  ...(limitOf('ansible-group').reserved ?? []),
]);
