import { duplicates } from '../_duplicates.ts';
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
    const routes = lab.tunnels.flatMap((tunnel) =>
      tunnel.routes.map((proxy, index) => ({
        proxy,
        tunnel,
        at: { owner: tunnel, path: ['routes', index] },
      })),
    );
    for (const [first, { proxy, tunnel, at }] of duplicates(routes, (route) => route.proxy)) {
      const isSame = first.tunnel === tunnel;
      const again = isSame ? 'does so already' : `so does '${first.tunnel.name}'`;
      yield {
        at,
        message: `tunnel '${tunnel.name}' leads to '${proxy.name}', and ${again}`,
        help: isSame
          ? 'remove one of them'
          : `remove '${proxy.name}' from the \`routes\` of one of them`,
        related: [{ at: first.at, message: 'the first one' }],
      };
    }
  },
};
