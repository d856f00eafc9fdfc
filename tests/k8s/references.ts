import { parse } from 'yaml';
import { at, listOf, textsOf } from '../../generators/k8s/fixtures/parsed.ts';
import { titleOf, type KubeObject } from './object.ts';
import type { ClusterTree } from './tree.ts';

/**
 * References of objects and values that lead to nothing, a line each. A server asks for none of
 * them. Those for which parsed files are enough are followed in
 * `generators/k8s/references.test.ts`.
 *
 * @param live All objects as the server keeps them.
 */
export function deadReferences({ apps }: ClusterTree, live: readonly KubeObject[]): string[] {
  const has = existing(live);
  return apps.flatMap((app) => {
    const sources = [
      ...app.objects.map((object) => ({ from: titleOf(object), data: object })),
      ...app.values.map(({ path, text }) => ({ from: path, data: asUnknown(parse(text)) })),
    ];
    return sources.flatMap(({ from, data }) =>
      [
        ...secretsIn(data).map(({ name, key }) =>
          has.secret(app.namespace, name, key)
            ? undefined
            : `no Secret ${app.namespace}/${name}${key === undefined ? '' : ` with a key ${key}`}`,
        ),
        ...backendsIn(data).map(({ name, port }) =>
          has.port(app.namespace, name, port)
            ? undefined
            : `no Service ${app.namespace}/${name} with a port ${port}`,
        ),
        ...textsOf(data, 'kubernetes.io/metadata.name').map((name) =>
          has.namespace(name) ? undefined : `no Namespace ${name}`,
        ),
      ].flatMap((complaint) => (complaint === undefined ? [] : [`${from}: ${complaint}`])),
    );
  });
}

// --- internal ---

const asUnknown = (value: unknown): unknown => value;

/** What is there, by what others say of it. */
function existing(live: readonly KubeObject[]) {
  const ofKind = (kind: string) => live.filter((object) => object.kind === kind);
  const find = (kind: string, namespace: string, name: string) =>
    ofKind(kind).find(({ metadata }) => metadata.namespace === namespace && metadata.name === name);
  const namespaces = new Set([
    'kube-system',
    ...ofKind('Namespace').map(({ metadata }) => metadata.name),
  ]);
  return {
    namespace: (name: string) => namespaces.has(name),
    secret: (namespace: string, name: string, key: string | undefined) => {
      const data = at(find('Secret', namespace, name), 'data');
      return key === undefined ? data !== undefined : at(data, key) !== undefined;
    },
    port: (namespace: string, name: string, port: string) =>
      listOf(at(find('Service', namespace, name), 'spec', 'ports')).some((offered) =>
        [at(offered, 'port'), at(offered, 'name')].map(String).includes(port),
      ),
  };
}

interface SecretReference {
  readonly name: string;
  readonly key?: string;
}

/**
 * Secrets that must be there before: those that controllers make, such as certificates, are named
 * in other fields.
 */
function secretsIn(data: unknown): SecretReference[] {
  if (typeof data === 'string')
    // The way of Argo CD, inside of a text.
    return Array.from(data.matchAll(/'\$([a-z0-9-]+):(\w+)'/g), ([, name = '', key = '']) => ({
      name,
      key,
    }));
  if (typeof data !== 'object' || data === null) return [];
  const inner = Object.entries(data).flatMap(([field, value]) =>
    field === 'configMapKeyRef' ? [] : secretsIn(value),
  );
  return [...secretsHere(data), ...inner];
}

/** The ways of Kubernetes, its custom resources and its charts. */
function secretsHere(data: object): SecretReference[] {
  const text = (...path: string[]): string | undefined => {
    const found = at(data, ...path);
    return typeof found === 'string' ? found : undefined;
  };
  const [name, key] = [text('name'), text('key')];
  const whole = [
    text('existingSecret'),
    text('existingSecret', 'secretName'),
    text('secretRef', 'name'),
    ...listOf(at(data, 'envFromSecrets')).map((entry) => String(at(entry, 'name'))),
  ].filter((found) => found !== undefined);
  const keys = ['userKey', 'passwordKey'].map((field) => text(field));
  return [
    ...(name !== undefined && key !== undefined ? [{ name, key }] : []),
    ...whole.map((name) => ({ name })),
    ...whole.flatMap((name) => keys.flatMap((key) => (key === undefined ? [] : [{ name, key }]))),
  ];
}

/** Services that an Ingress leads to. */
const backendsIn = (data: unknown): { name: string; port: string }[] =>
  at(data, 'kind') !== 'Ingress'
    ? []
    : listOf(at(data, 'spec', 'rules'))
        .flatMap((rule) => listOf(at(rule, 'http', 'paths')))
        .map((path) => at(path, 'backend', 'service'))
        .map((service) => ({
          name: String(at(service, 'name')),
          port: String(at(service, 'port', 'number') ?? at(service, 'port', 'name')),
        }));
