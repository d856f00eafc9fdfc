import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  defineLab,
  defineService,
  isOidcWired,
  knownCharts,
  type Service,
} from '../model/index.ts';
import { resolved } from './fixtures/resolved.ts';
import * as guests from './fixtures/small-lab/guests.ts';
import smallLab from './fixtures/small-lab/index.ts';
import { traefik } from './fixtures/small-lab/services.ts';
import * as sites from './fixtures/small-lab/sites.ts';
import { generateAll } from './index.ts';

// The model says which services get a client of OpenID Connect, and a rule forbids the others.
// What is written has to agree.

const signIn = (hostname: string) => ({ hostname, via: traefik, auth: 'own' }) as const;
const providers = {
  authentik: defineService({
    name: 'authentik',
    runsOn: guests.workbench,
    port: 9000,
    expose: signIn('login'),
  }),
  keycloak: defineService({
    name: 'keycloak',
    runsOn: guests.workbench,
    port: 8443,
    expose: signIn('accounts'),
  }),
};

/** Where something hands a service its client. */
function clientsIn(boards: Service, provider: Service) {
  const lab = defineLab({ ...smallLab, parts: [sites, guests, { traefik, provider, boards }] });
  const files = generateAll(resolved(lab));
  const textOf = (end: string): string => files.find(({ path }) => path.endsWith(end))?.text ?? '';
  const contract: unknown = parse(textOf('/secret-contract.yml'));
  const secrets: readonly { name: string; keys: readonly { vaultVar?: string }[] }[] =
    Object(contract).homelab_cluster_secrets;
  const secret = secrets.find(({ keys }) =>
    keys.some(({ vaultVar }) => vaultVar?.includes("vault_oidc_clients['boards']")),
  );
  const values = textOf('/values/boards.yaml');
  const vault: unknown = parse(textOf('/vault.example.yml'));
  return {
    secret: secret !== undefined,
    valuesNameSecret: values.includes(secret?.name ?? 'nothing'),
    valuesNameProvider:
      values.includes('https://login.example.com/') ||
      values.includes('https://accounts.example.com/'),
    vault: Object(Object(vault).vault_oidc_clients).boards !== undefined,
  };
}

describe.each(Object.entries(providers))('through %s', (_name, provider) => {
  test.for([...knownCharts, 'unknown'])(
    'the chart %s gets a client everywhere or nowhere',
    (name) => {
      const boards = defineService({
        name: 'boards',
        runsOn: guests.orion,
        port: 80,
        chart: { repository: 'https://example.com/charts', name, version: '1.0.0' },
        image: { repository: 'example.com/boards', tag: '1.0.0' },
        expose: { hostname: 'leaf', via: traefik, auth: { mode: 'oidc', by: provider } },
      });
      const wired = isOidcWired(boards, provider);
      expect(clientsIn(boards, provider)).toEqual({
        secret: wired,
        valuesNameSecret: wired,
        valuesNameProvider: wired,
        vault: wired,
      });
    },
  );

  test('the role of a service on a guest finds its client in the vault', () => {
    const boards = defineService({
      name: 'boards',
      runsOn: guests.proxy,
      port: 80,
      expose: { hostname: 'leaf', via: traefik, auth: { mode: 'oidc', by: provider } },
    });
    expect(isOidcWired(boards, provider)).toBe(true);
    expect(clientsIn(boards, provider)).toMatchObject({ secret: false, vault: true });
  });
});

test('some charts are given one', () => {
  const wired = knownCharts.filter((name) => {
    const chart = { repository: 'https://example.com/charts', name, version: '1.0.0' };
    return isOidcWired(
      defineService({ name: 'boards', runsOn: guests.orion, chart }),
      providers.authentik,
    );
  });
  expect(wired).toEqual(['argo-cd', 'grafana']);
});
