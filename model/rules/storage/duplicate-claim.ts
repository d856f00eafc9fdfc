import type { Service } from '../../kinds/index.ts';
import { claimName, namespaceOf } from '../../relations/index.ts';
import type { Rule } from '../rule.ts';

export const duplicateClaim: Rule = {
  id: 'duplicate-claim',
  severity: 'error',
  title: 'Two volumes lead to one claim',
  why: 'A claim has the name of its service and its purpose: of two equal ones in a namespace both applications write into the same volume.',
  remedy: 'Give one of the volumes another purpose.',
  *check(lab) {
    const owners = new Map<string, { service: Service; index: number }>();
    for (const service of lab.services) {
      for (const [index, volume] of service.volumes.entries()) {
        const name = claimName(lab, service, volume);
        const key = `${service.runsOn.kind} ${service.runsOn.name} ${namespaceOf(service)} ${name}`;
        const owner = owners.get(key);
        if (!owner) owners.set(key, { service, index });
        else {
          yield {
            at: { owner: service, path: ['volumes', index, 'purpose'] },
            message: `two volumes in namespace '${namespaceOf(service)}' are called '${name}'`,
            help: 'give one of them another purpose',
            related: [
              {
                at: { owner: owner.service, path: ['volumes', owner.index, 'purpose'] },
                message: `the other one, of service '${owner.service.name}'`,
              },
            ],
          };
        }
      }
    }
  },
};
