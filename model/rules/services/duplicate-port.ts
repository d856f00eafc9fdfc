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
      const { port, runsOn } = service;
      if (port === undefined || runsOn.kind === 'cluster' || !isLive(service)) continue;
      const key = `${runsOn.name} ${port}`;
      const owner = owners.get(key);
      if (owner) clashes.push([service, owner]);
      else owners.set(key, service);
      const ports = taken.get(runsOn.name) ?? [];
      ports.push(port);
      taken.set(runsOn.name, ports);
    }
    for (const [service, owner] of clashes) {
      const { name, port, runsOn } = service;
      const ports = sorted(taken.get(runsOn.name) ?? []);
      yield {
        at: { owner: service, path: ['port'] },
        message:
          `service '${name}' listens on port ${port} of ${runsOn.kind} '${runsOn.name}', ` +
          `and so does '${owner.name}'`,
        help: `give one of them another port; taken on ${runsOn.name}: ${ports}`,
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
