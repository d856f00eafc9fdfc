import { describe, expect, test } from 'vitest';
import { labs } from '../../generators/k8s/fixtures/labs.ts';
import { asObject, type KubeObject } from './object.ts';
import { strayObjects } from './permissions.ts';
import { deadReferences } from './references.ts';
import { objectsOf, treesOf, type ClusterTree } from './tree.ts';

// What the tests of a real API server ask of its objects finds something where there is something.

const [tree] = treesOf(labs['two clusters']);
if (!tree) throw new Error('two clusters are none');
const live = objectsOf(tree);

describe('a reference', () => {
  test('leads somewhere as long as all is there', () => {
    expect(deadReferences(tree, live)).toEqual([]);
  });

  test('to a Secret without the key, or in another namespace, is told', () => {
    const withoutKeys = live.map((object) =>
      object.kind === 'Secret' ? { ...object, data: {} } : object,
    );
    expect(deadReferences(tree, withoutKeys)).toContain(
      'ClusterIssuer letsencrypt: no Secret cert-manager/cloudflare-api-token with a key api-token',
    );
    const elsewhere = live.map((object) =>
      object.kind === 'Secret' ? inNamespace(object, 'elsewhere') : object,
    );
    expect(deadReferences(tree, elsewhere)).toContain(
      'k8s/clusters/asgard-orion-cluster/values/authentik.yaml: ' +
        'no Secret authentik/authentik-config',
    );
  });

  test('to a Service that is not there is told', () => {
    const withoutServices = live.filter(({ kind }) => kind !== 'Service');
    expect(deadReferences(tree, withoutServices)).toContain(
      'Ingress traefik/wiki: no Service traefik/wiki with a port 443',
    );
  });

  test('to a namespace that is not there is told, whoever selects it', () => {
    const policy = asObject({
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: { name: 'from-nowhere', namespace: 'traefik' },
      spec: {
        ingress: [
          {
            from: [
              { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': 'nowhere' } } },
            ],
          },
        ],
      },
    });
    expect(deadReferences(withObject(tree, policy), live)).toEqual([
      'NetworkPolicy traefik/from-nowhere: no Namespace nowhere',
    ]);
  });
});

describe('an object', () => {
  test('is where its Application may put it', () => {
    expect(strayObjects(tree, live)).toEqual([]);
  });

  test('in another namespace, in none against its project, or nowhere is told', () => {
    const configMap = { apiVersion: 'v1', kind: 'ConfigMap' };
    const far = asObject({ ...configMap, metadata: { name: 'far', namespace: 'far-away' } });
    const own = classOf('own-class');
    const wider = [far, own, classOf('lost')].reduce(withObject, tree);
    expect(strayObjects(wider, [...live, far, own])).toEqual([
      'shop, ConfigMap far-away/far: not in namespace shop',
      'shop, StorageClass own-class: not permitted by project apps',
      'shop, StorageClass lost: is not there under this name and namespace',
    ]);
  });
});

// --- internal ---

/** The tree with an object more of one of its applications. */
const withObject = (before: ClusterTree, object: KubeObject): ClusterTree => ({
  ...before,
  apps: before.apps.map((app) =>
    app.name === 'shop' ? { ...app, objects: [...app.objects, object] } : app,
  ),
});

const inNamespace = (object: KubeObject, namespace: string): KubeObject => ({
  ...object,
  metadata: { ...object.metadata, namespace },
});

const classOf = (name: string): KubeObject =>
  asObject({ apiVersion: 'storage.k8s.io/v1', kind: 'StorageClass', metadata: { name } });
