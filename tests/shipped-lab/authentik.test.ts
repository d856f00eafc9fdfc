import { expect, test } from 'vitest';
import { resolved } from '../../generators/fixtures/resolved.ts';
import { parsedClusters } from '../../generators/k8s/fixtures/parsed.ts';
import { freshCluster, syncRoot } from '../../generators/k8s/fixtures/root-sync.ts';
import { generateK8s } from '../../generators/k8s/index.ts';
import type { Lab } from '../../model/index.ts';
import { ownLab } from '../own-lab.ts';
import { movedAuthentik } from './moved-authentik.ts';

const cluster = 'k8s/clusters/asgard-orion-cluster';
const middleware = `${cluster}/manifests/traefik/middleware-forward-auth-authentik.yaml`;

const outputOf = (lab: Lab) =>
  new Map(generateK8s(resolved(lab)).map(({ path, text }) => [path, text]));
const before = outputOf(ownLab);
const movedLab = await movedAuthentik();
const after = outputOf(movedLab);

const textIn = (output: ReadonlyMap<string, string>, path: string): string =>
  output.get(path) ?? '';
const addressIn = (text: string): string | undefined => /address: (\S+)/.exec(text)?.[1];

test('on its VM, Traefik asks it by the DNS name of the VM and answers for it', () => {
  expect(addressIn(textIn(before, middleware))).toBe(
    'http://authentik-01.asgard.example.com:9000/outpost.goauthentik.io/auth/traefik',
  );
  expect(textIn(before, `${cluster}/manifests/traefik/service-authentik.yaml`)).toContain(
    'externalName: authentik-01.asgard.example.com',
  );
  expect(textIn(before, `${cluster}/values/traefik.yaml`)).toContain(
    'allowExternalNameServices: true',
  );
});

test('in the cluster, Traefik asks its Service, and its chart makes the Ingress', () => {
  expect(addressIn(textIn(after, middleware))).toBe(
    'http://authentik-server.authentik.svc.cluster.local/outpost.goauthentik.io/auth/traefik',
  );
  expect(textIn(after, `${cluster}/manifests/traefik/service-authentik.yaml`)).toBe('');
  expect(textIn(after, `${cluster}/values/authentik.yaml`)).toContain('- login.example.com');
});

test('moving it touches only what has to do with it', () => {
  const changed = [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => before.get(path) !== after.get(path))
    .toSorted();
  expect(changed.map((path) => path.replace(`${cluster}/`, ''))).toEqual([
    'ansible/inventory/group_vars/cluster_asgard_orion_cluster/secret-contract.yml',
    'k8s/bootstrap/asgard-orion-cluster/namespaces.yaml',
    'apps/authentik.yaml',
    'manifests/authentik/networkpolicy-authentik.yaml',
    'manifests/authentik/networkpolicy-default-deny.yaml',
    'manifests/authentik/persistentvolumeclaim-authentik-database.yaml',
    'manifests/prometheus/networkpolicy-prometheus.yaml',
    'manifests/prometheus/probe-port-authentik.yaml',
    'manifests/prometheus/scrapeconfig-service-authentik.yaml',
    'manifests/traefik/ingress-authentik.yaml',
    'manifests/traefik/middleware-forward-auth-authentik.yaml',
    'manifests/traefik/networkpolicy-traefik.yaml',
    'manifests/traefik/service-authentik.yaml',
    'manifests/velero/schedule-authentik-daily.yaml',
    'projects/platform.yaml',
    'values/authentik.yaml',
  ]);
});

test.each([
  ['as it ships', false],
  ['with a health check of Applications', true],
])('a running cluster takes it in while the tunnel is down: Argo CD %s', (_, healthCheck) => {
  const tunnelIsDown = { healthCheck, isReady: (name: string) => name !== 'cloudflared' };
  const fine = { phase: 'Succeeded', waitsFor: [], conditions: [] };
  const running = syncRoot(freshCluster, treeOf(ownLab), tunnelIsDown);
  expect([...running.live.keys()]).not.toContain('Application/authentik');
  const moved = syncRoot(running, treeOf(movedLab), tunnelIsDown);
  expect(moved).toMatchObject(fine);
  expect([...moved.live.keys()]).toContain('Application/authentik');
  const back = syncRoot(moved, treeOf(ownLab), tunnelIsDown);
  expect(back).toMatchObject(fine);
  expect([...back.live.keys()]).toEqual([...running.live.keys()]);
});

// --- internal ---

function treeOf(lab: Lab) {
  const tree = parsedClusters(generateK8s(resolved(lab))).get('asgard-orion-cluster');
  if (!tree) throw new Error('the shipped lab lacks its cluster');
  return tree;
}
