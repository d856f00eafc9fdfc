import type { Service, Tunnel } from '../../kinds/index.ts';
import type { Rule } from '../rule.ts';

export const tunnelRouteTwice: Rule = {
  id: 'tunnel-route-twice',
  severity: 'error',
  title: 'Two routes lead to the same proxy',
  why:
    'A public name is one DNS record and points to one tunnel, ' +
    'so it would be left to chance which tunnel carries it.',
  remedy: 'Keep the proxy in `routes` of one tunnel, once.',
  *check(lab) {
    const first = new Map<Service, { tunnel: Tunnel; index: number }>();
    for (const tunnel of lab.tunnels) {
      for (const [index, proxy] of tunnel.routes.entries()) {
        const other = first.get(proxy);
        if (!other) {
          first.set(proxy, { tunnel, index });
          continue;
        }
        const isSame = other.tunnel === tunnel;
        const again = isSame ? 'does so already' : `so does '${other.tunnel.name}'`;
        yield {
          at: { owner: tunnel, path: ['routes', index] },
          message: `tunnel '${tunnel.name}' leads to '${proxy.name}', and ${again}`,
          help: isSame
            ? 'remove one of them'
            : `remove '${proxy.name}' from the \`routes\` of one of them`,
          related: [
            {
              at: { owner: other.tunnel, path: ['routes', other.index] },
              message: 'the first one',
            },
          ],
        };
      }
    }
  },
};
