import type { DataObject } from '../text/index.ts';

/** How the blackbox exporter knocks: an encrypted page, or a port that takes a connection. */
export type ProberModule = 'page' | 'port';

/**
 * Its modules. A page answers if whoever stands behind the proxy does, be it with a page to sign in
 * at: redirections are not followed, and a refusal is an answer. `valid_status_codes` counts in
 * whole numbers; a page that is not found, or a proxy whose service is down, is none of these.
 */
export const proberModules: Readonly<Record<ProberModule, DataObject>> = {
  page: {
    prober: 'http',
    timeout: '10s',
    http: {
      follow_redirects: false,
      fail_if_not_ssl: true,
      valid_status_codes: [200, 204, 301, 302, 303, 307, 308, 401, 403],
      preferred_ip_protocol: 'ip4',
    },
  },
  port: { prober: 'tcp', timeout: '5s', tcp: { preferred_ip_protocol: 'ip4' } },
};
