import type { KubeObject } from './object.ts';

/** One object of each kind. */
export const oneOfEachKind = (objects: readonly KubeObject[]): KubeObject[] =>
  [...Map.groupBy(objects, ({ apiVersion, kind }) => `${apiVersion} ${kind}`).values()].flatMap(
    ([first]) => first ?? [],
  );

/** Copies of an object with one field more that no kind has: at the top, and one below it. */
export const misspelt = (object: KubeObject): KubeObject[] => [
  { ...object, misspelt: 'here' },
  ...bodyOf(object)
    .filter(([, body]) => isRecord(body))
    .slice(0, 1)
    .map(([field, body]) => ({ ...object, [field]: { ...Object(body), misspelt: { in: field } } })),
];

/** Copies of an object in which one field is a number that no kind has there. */
export const mistyped = (object: KubeObject): KubeObject[] =>
  bodyOf(object).map(([field]) => ({ ...object, [field]: 7 }));

/** Objects of the right shape, each with one value that makes no sense. */
export const wrongValues: readonly KubeObject[] = [
  { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'Not_A_Name' } },
  {
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: 'lenient', labels: { owner: 'Jane Doe' } },
  },
  {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: inDefault('secret'),
    data: { 'a key': 'bWFkZS11cA==' },
  },
  {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: inDefault('claim'),
    spec: {
      accessModes: ['ReadWriteSometimes'],
      resources: { requests: { storage: '5Gi' } },
    },
  },
  {
    apiVersion: 'v1',
    kind: 'PersistentVolume',
    metadata: { name: 'volume' },
    spec: {
      accessModes: ['ReadWriteMany'],
      capacity: { storage: '5Gi' },
      nfs: { server: 'nas.example.com', path: 'not/from/the/top/../..' },
    },
  },
  {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: { name: 'class' },
    provisioner: 'nfs.csi.k8s.io',
    volumeBindingMode: 'Whenever',
  },
  {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: inDefault('service'),
    spec: { type: 'ExternalName', externalName: '192.0.2.300', ports: [{ port: 70_000 }] },
  },
  {
    apiVersion: 'networking.k8s.io/v1',
    kind: 'Ingress',
    metadata: inDefault('ingress'),
    spec: { rules: [{ host: 'https://example.com' }] },
  },
  {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: inDefault('application'),
    spec: { project: 'apps' },
  },
];

// --- internal ---

function inDefault(name: string) {
  return { name, namespace: 'default' };
}

const isRecord = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fields of an object beside those that all objects have. */
const bodyOf = (object: KubeObject): [string, unknown][] =>
  Object.entries(object).filter(([field]) => !['apiVersion', 'kind', 'metadata'].includes(field));
