import type { Service } from '../../kinds/index.ts';
import { isLive } from '../../relations/index.ts';
import { duplicates } from '../_duplicates.ts';
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
    const listening = lab.services.filter(isListening);
    for (const services of Map.groupBy(listening, ({ runsOn }) => runsOn.name).values()) {
      const taken = portsOf(services).join(', ');
      for (const [owner, service] of duplicates(services, ({ port }) => port)) {
        const { name, port, runsOn } = service;
        yield {
          at: { owner: service, path: ['port'] },
          message:
            `service '${name}' listens on port ${port} of ${runsOn.kind} '${runsOn.name}', ` +
            `and so does '${owner.name}'`,
          help: `give one of them another port; taken on ${runsOn.name}: ${taken}`,
          related: [
            { at: { owner, path: ['port'] }, message: `'${owner.name}' has the port already` },
          ],
        };
      }
    }
  },
};

// --- internal ---

/** Whether it takes a port of the guest that it runs on. */
const isListening = (service: Service): boolean =>
  service.port !== undefined && service.runsOn.kind !== 'cluster' && isLive(service);

const portsOf = (services: readonly Service[]): number[] =>
  [...new Set(services.flatMap(({ port }) => port ?? []))].toSorted((a, b) => a - b);
