import type { Product } from './product.ts';

/** Lets a proxy ask any provider of OpenID Connect: https://oauth2-proxy.github.io */
export const oauth2Proxy = {
  name: 'oauth2-proxy',
  words: ['oauth2-proxy'],
  proxy: { ingressCharts: [], onMachines: true, guards: ['machine'] },
  forwardAuth: {
    // It also leads to the sign-in page, if started with
    // `--reverse-proxy --upstream=static://202`; `/oauth2/auth` only says no.
    // https://oauth2-proxy.github.io/oauth2-proxy/configuration/integrations/traefik
    path: '/',
    headers: ['user', 'groups', 'email', 'preferred-username'].map(
      (header) => `X-Auth-Request-${header}`,
    ),
  },
} as const satisfies Product;
