import { isLive } from '../../relations/index.ts';
import type { Rule } from '../rule.ts';

export const exposeWithoutPort: Rule = {
  id: 'expose-without-port',
  severity: 'error',
  title: 'An exposed service has no port',
  why: 'The proxy knows the name but not where to send the requests: people see "Bad Gateway".',
  remedy: 'Write the `port` on which the service answers.',
  *check(lab) {
    for (const service of lab.services) {
      const { name, expose, port } = service;
      if (!isLive(service) || !expose || port !== undefined) continue;
      yield {
        at: { owner: service, path: ['expose'] },
        message:
          `service '${name}' is exposed via '${expose.via.name}', ` +
          'but it has no port to send the requests to',
        help: 'add `port` to the service',
      };
    }
  },
};
