import { compareText, namespaceOf, type SecretKey } from '../../model/index.ts';
import { writeYaml, type Data, type DataObject } from '../text/index.ts';
import { vaultReference } from '../vault-reference.ts';
import type { ClusterContext } from './context.ts';

/**
 * Every Secret that the values and manifests of a cluster refer to, with its keys and where in the
 * vault their values are; no value itself. Ansible, which reads them as variables of the cluster's
 * nodes, makes them before Argo CD starts; it follows the templates into the vault.
 */
export const secretContract = ({ secrets }: ClusterContext): Data => ({
  homelab_cluster_secrets: secrets
    .map(({ service, name, labels = {}, keys }) => ({
      namespace: namespaceOf(service),
      name,
      type: 'Opaque',
      labels,
      keys: keys.map(keyOf),
    }))
    .toSorted((a, b) => compareText(`${a.namespace}/${a.name}`, `${b.namespace}/${b.name}`)),
});

// --- internal ---

function keyOf(key: SecretKey): DataObject {
  if ('value' in key) return { ...key };
  if ('content' in key) return { key: key.key, value: writeYaml(key.content) };
  if ('vault' in key) return { key: key.key, vaultVar: vaultReference(key.vault) };
  const template = key.text.map((part) => (typeof part === 'string' ? part : vaultReference(part)));
  return { key: key.key, vaultVar: template.join('') };
}
