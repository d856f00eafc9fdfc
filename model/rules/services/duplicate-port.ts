import type { Service } from '../../kinds/index.ts';
import { isLive } from '../../relations/index.ts';
import type { Rule } from '../rule.ts';

export const duplicatePort: Rule = {
  id: 'duplicate-port',
  severity: 'error',
  title: 'Two services of one guest listen on the same port',
  why:
    'The one that starts second fails with "address already in use"; ' +
    'which one that is changes from boot to boot.',
  remedy:
    'Give one of them another port, or a guest of its own. ' +
    'In a cluster every service has its own address, so ports do not clash.',
  *check(lab) {
    const owners = new Map<string, Service>();
    const clashes: [Service, Service][] = [];
    const taken = new Map<string, number[]>();
    for (const service of lab.services) {
      if (service.port === undefined || service.runsOn.kind === 'cluster' || !isLive(service))
        continue;
      const key = `${service.runsOn.name} ${service.port}`;
      const owner = owners.get(key);
      if (owner) clashes.push([service, owner]);
      else owners.set(key, service);
      const ports = taken.get(service.runsOn.name) ?? [];
      ports.push(service.port);
      taken.set(service.runsOn.name, ports);
    }
    for (const [service, owner] of clashes) {
      yield {
        at: { owner: service, path: ['port'] },
        message: `service '${service.name}' listens on port ${service.port} of ${service.runsOn.kind} '${service.runsOn.name}', and so does '${owner.name}'`,
        help: `give one of them another port; taken on ${service.runsOn.name}: ${sorted(taken.get(service.runsOn.name) ?? [])}`,
        related: [
          { at: { owner, path: ['port'] }, message: `'${owner.name}' has the port already` },
        ],
      };
    }
  },
};

// --- internal ---

const sorted = (ports: readonly number[]): string =>
  [...new Set(ports)].toSorted((a, b) => a - b).join(', ');
