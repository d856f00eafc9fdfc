import { mountsFirstOf } from './mounts.ts';
import type { Product, SecretKey, ServiceSecret } from './product.ts';

const headers = [
  'username',
  'groups',
  'entitlements',
  'email',
  'name',
  'uid',
  'jwt',
  'meta-jwks',
  'meta-outpost',
  'meta-provider',
  'meta-app',
  'meta-version',
];

/** Identity provider: https://goauthentik.io */
export const authentik = {
  name: 'authentik',
  words: ['authentik', 'goauthentik'],
  chart: {
    name: 'authentik',
    port: 80,
    podPort: 9000,
    mounts: mountsFirstOf('postgres'),
    monitor: true,
  },
  network: { api: true }, // it makes the outposts of its providers
  metrics: { port: 9300, path: '/metrics' },
  forwardAuth: {
    path: '/outpost.goauthentik.io/auth/traefik',
    headers: headers.map((header) => `X-authentik-${header}`),
  },
  oidc: {
    // Each client is an application there, and its name the slug of it.
    issuer: (client) => `/application/o/${client}/`,
    authorize: '/application/o/authorize/',
    token: '/application/o/token/',
    userInfo: '/application/o/userinfo/',
  },
  secrets: ['database_password', 'secret_key'],
  chartSecrets: ({ name }, { mounted }) => {
    const fromVault = (key: string, field: ServiceSecret): SecretKey => ({
      key,
      vault: ['services', name, field],
    });
    const secretKey = fromVault('AUTHENTIK_SECRET_KEY', 'secret_key');
    const password = fromVault('AUTHENTIK_POSTGRESQL__PASSWORD', 'database_password');
    const keys = [secretKey, ...(mounted.length > 0 ? [password] : [])];
    return [{ purpose: 'config', name: `${name}-config`, keys }];
  },
} as const satisfies Product;
