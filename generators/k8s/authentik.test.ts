import { expect, test } from 'vitest';
import { outputs } from './fixtures/labs.ts';

const cluster = 'k8s/clusters/asgard-orion-cluster';
const middleware = `${cluster}/manifests/traefik/middleware-forward-auth-authentik.yaml`;

const textOf = (name: keyof typeof outputs, path: string): string => outputs[name].find((file) => file.path === path)?.text ?? '';
const addressIn = (text: string): string | undefined => /address: (\S+)/.exec(text)?.[1];

test('on its VM, Traefik asks it by the DNS name of the VM and answers for it', () => {
  expect(addressIn(textOf('shipped', middleware))).toBe('http://authentik-01.asgard.example.com:9000/outpost.goauthentik.io/auth/traefik');
  expect(textOf('shipped', `${cluster}/manifests/traefik/service-authentik.yaml`)).toContain('externalName: authentik-01.asgard.example.com');
  expect(textOf('shipped', `${cluster}/values/traefik.yaml`)).toContain('allowExternalNameServices: true');
});

test('in the cluster, Traefik asks its Service, and its chart makes the Ingress', () => {
  expect(addressIn(textOf('moved authentik', middleware))).toBe(
    'http://authentik-server.authentik.svc.cluster.local/outpost.goauthentik.io/auth/traefik',
  );
  expect(textOf('moved authentik', `${cluster}/manifests/traefik/service-authentik.yaml`)).toBe('');
  expect(textOf('moved authentik', `${cluster}/values/traefik.yaml`)).not.toContain('allowExternalNameServices');
  expect(textOf('moved authentik', `${cluster}/values/authentik.yaml`)).toContain('- login.example.com');
});

test('from another cluster, Traefik asks it by its public name', () => {
  const far = 'k8s/clusters/wano-orion-cluster/manifests/far-traefik/middleware-forward-auth-authentik.yaml';
  expect(addressIn(textOf('two clusters', far))).toBe('https://login.example.com/outpost.goauthentik.io/auth/traefik');
});

test('moving it touches only what has to do with it', () => {
  const before = new Map(outputs.shipped.map(({ path, text }) => [path, text]));
  const after = new Map(outputs['moved authentik'].map(({ path, text }) => [path, text]));
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path)).toSorted();
  expect(changed.map((path) => path.replace(`${cluster}/`, ''))).toEqual([
    'k8s/bootstrap/namespaces.yaml',
    'apps/authentik.yaml',
    'manifests/authentik/persistentvolumeclaim-authentik-database.yaml',
    'manifests/traefik/ingress-authentik.yaml',
    'manifests/traefik/middleware-forward-auth-authentik.yaml',
    'manifests/traefik/service-authentik.yaml',
    'projects/platform.yaml',
    'values/authentik.yaml',
    'values/traefik.yaml',
  ]);
});
