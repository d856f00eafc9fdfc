import type { Entity } from '../kinds/index.ts';
import type { Rule } from './rule.ts';

/** One name space per line: within it a name leads to one thing. Guests, hosts and cloud VMs share DNS and the Ansible inventory. */
const space = (entity: Entity): string => (['vm', 'lxc', 'cloud-vm', 'host'].includes(entity.kind) ? 'machine' : entity.kind);

export const duplicateName: Rule = {
  id: 'duplicate-name',
  severity: 'error',
  title: 'Two entities have the same name',
  why: 'A name is the key in the inventory, in OpenTofu and in DNS: of two equal ones the later silently replaces the earlier.',
  remedy: 'Give one of them the next free number or another role.',
  bad: "defineVm({ name: 'k8s-worker-01', … });\ndefineVm({ name: 'k8s-worker-01', … });",
  good: "defineVm({ name: 'k8s-worker-01', … });\ndefineVm({ name: 'k8s-worker-02', … });",
  *check(lab) {
    const owners = new Map<string, Entity>();
    for (const entity of lab.entities) {
      const key = `${space(entity)} ${entity.name}`;
      const owner = owners.get(key);
      if (!owner) owners.set(key, entity);
      else {
        yield {
          at: { owner: entity, path: ['name'] },
          message: `${entity.kind} '${entity.name}' has the same name as a ${owner.kind}`,
          help: 'names of hosts and guests are shared by DNS and the inventory: give one of them another number or role',
          related: [{ at: { owner, path: ['name'] }, message: 'the other one' }],
        };
      }
    }
  },
};
