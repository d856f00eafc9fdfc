import { cp, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { withModule } from './go.ts';
import type { Tool } from './tool.ts';
import { versions } from './versions.ts';

/**
 * CustomResourceDefinitions of the software that runs in a cluster, as its makers write them: with
 * them an API server judges objects that Kubernetes alone does not know. One folder of files for
 * each, taken from the Go module of its release, since there is no program to build.
 */
export const crds: readonly Tool[] = [
  crdsOf('argo-cd', 'github.com/argoproj/argo-cd/v3', 'manifests/crds'),
  crdsOf('cert-manager', 'github.com/cert-manager/cert-manager', 'deploy/crds'),
  crdsOf('cloudnative-pg', 'github.com/cloudnative-pg/cloudnative-pg', 'config/crd/bases'),
  crdsOf(
    'prometheus-operator',
    'github.com/prometheus-operator/prometheus-operator',
    'example/prometheus-operator-crd',
  ),
  crdsOf(
    'traefik',
    'github.com/traefik/traefik/v3',
    'docs/content/reference/dynamic-configuration',
  ),
  crdsOf('velero', 'github.com/vmware-tanzu/velero', 'config/crd/v1/bases'),
];

// --- internal ---

type Software =
  | 'argo-cd'
  | 'cert-manager'
  | 'cloudnative-pg'
  | 'prometheus-operator'
  | 'traefik'
  | 'velero';

/** @param source Folder of the module that holds the files, beside others. */
function crdsOf(software: Software, module: string, source: string): Tool {
  const version = versions[software];
  const name = `${software}-crds`;
  return {
    name,
    version,
    programs: [name],
    takes: 'a few seconds',
    build: (folder) =>
      withModule(`${module}@v${version}`, (root) =>
        copyDefinitions(join(root, source), join(folder, 'bin', name)),
      ),
  };
}

/** `<group>_<plural>.yaml` of controller-gen; Argo CD says `<kind>-crd.yaml`. */
const isDefinition = (file: string): boolean => /^[\w.-]+_[a-z]+\.yaml$|-crd\.yaml$/.test(file);

async function copyDefinitions(from: string, to: string): Promise<void> {
  const files = (await readdir(from)).filter(isDefinition);
  if (files.length === 0) throw new Error(`${from} holds no CustomResourceDefinitions any more`);
  await mkdir(to, { recursive: true });
  for (const file of files) await cp(join(from, file), join(to, file));
}
