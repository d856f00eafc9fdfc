import { isLive } from '../../relations/index.ts';
import type { Rule } from '../rule.ts';

export const proxyWithoutPort: Rule = {
  id: 'proxy-without-port',
  severity: 'error',
  title: 'A tunnel leads to a proxy without a port',
  why:
    'The connector of the tunnel does not know where to send the requests: every name behind ' +
    'that proxy answers "Bad Gateway".',
  remedy: 'Write the `port` on which the proxy answers.',
  *check(lab) {
    for (const tunnel of lab.tunnels) {
      for (const [index, proxy] of tunnel.routes.entries()) {
        if (!isLive(tunnel) || !isLive(proxy) || proxy.port !== undefined) continue;
        yield {
          at: { owner: tunnel, path: ['routes', index] },
          message: `tunnel '${tunnel.name}' leads to '${proxy.name}', which has no port`,
          help: `add \`port\` to '${proxy.name}', such as 443`,
          related: [{ at: { owner: proxy }, message: `'${proxy.name}' is defined here` }],
        };
      }
    }
  },
};
