import { expect, test } from 'vitest';
import { outputs } from './fixtures/labs.ts';

test('from another cluster, Traefik asks it by its public name', () => {
  const far =
    'k8s/clusters/wano-orion-cluster/manifests/far-traefik/middleware-forward-auth-authentik.yaml';
  expect(outputs['two clusters'].find(({ path }) => path === far)?.text).toContain(
    'address: https://login.example.com/outpost.goauthentik.io/auth/traefik',
  );
});
