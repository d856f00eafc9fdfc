import { neededTool } from '../../tools/index.ts';
import type { ApiServer } from './api-server.ts';
import type { KubeObject } from './object.ts';

/** API groups that Kubernetes does not know by itself, and whose definitions we have. */
const software = {
  'argoproj.io': 'argo-cd',
  'cert-manager.io': 'cert-manager',
  'acme.cert-manager.io': 'cert-manager',
  'postgresql.cnpg.io': 'cloudnative-pg',
  'monitoring.coreos.com': 'prometheus-operator',
  'traefik.io': 'traefik',
  'velero.io': 'velero',
} as const;

/**
 * Folders with the definitions of all kinds of the software that these objects are for; `undefined`
 * where `npm run tools` has not run. Not of all software: some take the server seconds.
 */
export async function definitionsFor(
  objects: readonly KubeObject[],
): Promise<readonly string[] | undefined> {
  const groups = new Set(objects.map(({ apiVersion }) => apiVersion.replace(/\/?[^/]*$/, '')));
  const names = Object.entries(software).flatMap(([group, name]) =>
    groups.has(group) ? [`${name}-crds`] : [],
  );
  const folders = await Promise.all([...new Set(names)].map(neededTool));
  const found = folders.filter((folder) => folder !== undefined);
  return found.length === folders.length ? found : undefined;
}

/** Teaches a fresh server these definitions. Its charts would, in a real cluster. */
export async function installDefinitions(
  { kubectl }: ApiServer,
  folders: readonly string[],
): Promise<void> {
  if (folders.length === 0) return;
  const files = folders.map((folder) => `--filename=${folder}`);
  // Made, not applied: who owns which of ten thousand fields takes the server most of its time.
  const steps = [
    ['create', '--validate=false', ...files],
    ['wait', '--for=condition=Established', '--timeout=120s', ...files],
  ];
  for (const step of steps) {
    const { failed, stderr } = await kubectl(step);
    if (failed) throw new Error(stderr);
  }
}
