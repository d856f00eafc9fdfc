import { AppProject, Application } from '@kubernetes-models/argo-cd/argoproj.io/v1alpha1';
import { Certificate, ClusterIssuer } from '@kubernetes-models/cert-manager/cert-manager.io/v1';
import {
  Middleware,
  ServersTransport,
  TLSStore,
} from '@kubernetes-models/traefik/traefik.io/v1alpha1';
import { Ingress, NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1';
import { StorageClass } from 'kubernetes-models/storage.k8s.io/v1';
import {
  ConfigMap,
  Namespace,
  PersistentVolume,
  PersistentVolumeClaim,
  Service,
} from 'kubernetes-models/v1';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import * as z from 'zod';
import { outputs } from './fixtures/labs.ts';
import { isYaml } from './fixtures/parsed.ts';
import { unreadFields } from './fixtures/unread-fields.ts';

const models = new Map(
  [
    AppProject,
    Application,
    Certificate,
    ClusterIssuer,
    ConfigMap,
    Ingress,
    Middleware,
    Namespace,
    NetworkPolicy,
    PersistentVolume,
    PersistentVolumeClaim,
    ServersTransport,
    Service,
    StorageClass,
    TLSStore,
  ].map((model) => [`${model.apiVersion} ${model.kind}`, model]),
);

/** Kinds that nobody publishes a schema package for, as far as we write them. */
const schemas = new Map([
  [
    'velero.io/v1 Schedule',
    z.strictObject({
      apiVersion: z.string(),
      kind: z.string(),
      metadata: z.object({ name: z.string(), namespace: z.string() }),
      spec: z.strictObject({
        schedule: z.string().regex(/^\d+ (?:\d+|\*) (?:1|\*) \* (?:0|\*)$/),
        useOwnerReferencesInBackup: z.boolean(),
        template: z.strictObject({
          includedNamespaces: z.array(z.string()),
          labelSelector: z.strictObject({ matchLabels: z.record(z.string(), z.string()) }),
          storageLocation: z.string(),
          ttl: z.string().regex(/^\d+h0m0s$/),
          defaultVolumesToFsBackup: z.boolean(),
          snapshotVolumes: z.boolean(),
        }),
      }),
    }),
  ],
]);

/**
 * Fields that exist, but that the generated schemas lost: they take a field of this name for a
 * description of the schema.
 */
const forgotten = new Set(['AppProject/spec/description']);

/** What the schema of its kind has against an object: faults, and fields that it does not know. */
function complaints(object: {
  apiVersion: string;
  kind: string;
  [field: string]: unknown;
}): string[] {
  const kind = `${object.apiVersion} ${object.kind}`;
  const own = schemas.get(kind);
  if (own) return own.safeParse(object).error?.issues.map(({ message }) => message) ?? [];
  const model = models.get(kind);
  if (!model) return [`no schema for ${object.apiVersion} ${object.kind}`];
  const instance = new model();
  Object.assign(instance, object);
  try {
    const unknown = unreadFields(instance, (watched) => watched.validate());
    return unknown
      .filter((path) => !forgotten.has(`${object.kind}${path}`))
      .map((path) => `unknown field ${path}`);
  } catch (error) {
    return [String(error)];
  }
}

/**
 * Objects for the operator of Prometheus, of which no package has the schemas. Its rules are read
 * by promtool (`tests/monitoring/`).
 */
const isOfOperator = (text: string): boolean =>
  text.includes('\napiVersion: monitoring.coreos.com/');

// A lab without a cluster has none.
const inCluster = Object.entries(outputs).map(
  ([name, files]) =>
    [name, files.filter((file) => file.path.startsWith('k8s/') && isYaml(file))] as const,
);

describe.each(inCluster.filter(([, files]) => files.length > 0))(
  'objects of the lab: %s',
  (_name, files) => {
    test.each(
      files
        .filter(({ path, text }) => !path.includes('/values/') && !isOfOperator(text))
        .map(({ path, text }) => ({ path, text })),
    )('$path fits its schema', ({ text }) => {
      for (const document of parseAllDocuments(text))
        expect(complaints(document.toJS())).toEqual([]);
    });
  },
);

test('the check finds wrong types, missing fields and unknown fields', () => {
  const claim = { apiVersion: 'v1', kind: 'PersistentVolumeClaim', metadata: { name: 'a' } };
  expect(complaints({ ...claim, spec: { accessModes: 'ReadWriteOnce' } }).join()).toContain(
    'accessModes',
  );
  expect(complaints({ ...claim, spec: { storageClasName: 'local-ssd' } })).toEqual([
    'unknown field /spec/storageClasName',
  ]);
  expect(complaints({ ...claim, sepc: {} })).toEqual(['unknown field /sepc']);
  const application = {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: { name: 'a' },
    spec: { project: 'apps' },
  };
  expect(complaints(application).join()).toContain('destination');
});
