import { describe, expect, test } from 'vitest';
import { claimName, mountedVolumes, namespaceOf } from '../../model/index.ts';
import { labs } from './fixtures/labs.ts';
import {
  allTexts,
  at,
  listOf,
  nameOf,
  namespaceIn,
  parsedClusters,
  textsOf,
} from './fixtures/parsed.ts';
import { generateK8s } from './index.ts';

// The API server does not ask whether a name leads anywhere: these tests do.

const clusters = Object.entries(labs).flatMap(([lab, resolvedLab]) => {
  const files = generateK8s(resolvedLab);
  return [...parsedClusters(files)].map(([cluster, parsed]) => ({
    lab,
    resolvedLab,
    cluster,
    parsed,
    paths: new Set(files.map(({ path }) => path)),
  }));
});

/** The Application that a file of values or manifests belongs to. */
const appOf = (path: string): string => path.replace(/\.yaml$/, '').split('/')[4] ?? '';

/**
 * What the charts append to their full name for the Service that others use; seen in what Helm
 * renders.
 */
const mainService: Readonly<Record<string, string>> = {
  'argo-cd': '-server',
  authentik: '-server',
  'kube-prometheus-stack': '-prometheus',
};

const belongsTo = 'app.kubernetes.io/instance';

describe.each(clusters)('$lab: $cluster', ({ resolvedLab, cluster, parsed, paths }) => {
  const { root, namespaces, projects, apps, values, manifests } = parsed;
  const folder = `k8s/clusters/${cluster}`;
  const extras = `k8s/extras/${cluster}`;
  const sources = apps.flatMap((app) => listOf(at(app, 'spec', 'sources')));
  const ofKind = (kind: string) =>
    manifests.map(({ data }) => data).filter((object) => object['kind'] === kind);
  const fullNames = (kind: string) =>
    ofKind(kind).map((object) => `${namespaceIn(object)}/${nameOf(object)}`);
  const namespaceOfApp = new Map(
    apps.map((app) => [nameOf(app), String(at(app, 'spec', 'destination', 'namespace'))]),
  );
  const namespaceOfFile = (path: string) =>
    namespaceOfApp.get(appOf(path)) ?? `no Application for ${path}`;

  test('the root Application leads to the projects, the Applications and those of the author', () => {
    expect(listOf(at(root, 'spec', 'sources')).map((source) => at(source, 'path'))).toEqual([
      `${folder}/projects`,
      `${folder}/apps`,
      'k8s/apps',
    ]);
    expect(namespaces).toContain(namespaceIn(root));
  });

  test('every Application reads generated values that exist, then overrides that may not', () => {
    const files = sources
      .map((source) => listOf(at(source, 'helm', 'valueFiles')).map(String))
      .filter((list) => list.length > 0);
    expect(files.map(([generated]) => generated).toSorted()).toEqual(
      values.map(({ path }) => `$values/${path}`).toSorted(),
    );
    for (const [generated, override, ...more] of files) {
      expect(override).toBe(generated?.replace(`${folder}/values`, `k8s/overrides/${cluster}`));
      expect(more).toEqual([]);
    }
    expect([...paths].filter((path) => path.startsWith('k8s/overrides'))).toEqual([]);
  });

  test('every folder of manifests is read by its Application, and no other folder', () => {
    const read = sources
      .flatMap((source) => at(source, 'path') ?? [])
      .map(String)
      .filter((path) => path !== extras);
    const written = new Set(manifests.map(({ path }) => path.slice(0, path.lastIndexOf('/'))));
    expect(read.toSorted()).toEqual([...written].toSorted());
    for (const path of written)
      expect(namespaceOfApp.has(path.slice(path.lastIndexOf('/') + 1)), path).toBe(true);
  });

  test('every Application reads what the author adds to it, and nothing of the others', () => {
    expect(paths).toContain(`${extras}/README.md`);
    for (const app of apps) {
      const added = listOf(at(app, 'spec', 'sources')).filter(
        (source) => at(source, 'path') === extras,
      );
      expect(
        added.map((source) => at(source, 'directory')),
        nameOf(app),
      ).toEqual([{ recurse: true, include: `${nameOf(app)}/*` }]);
    }
  });

  test('the Applications of the author are those of this cluster', () => {
    const folders = resolvedLab.clusters.map(({ name }) => name);
    const others = folders.filter((name) => name !== cluster).map((name) => `${name}/*`);
    const excluded = others.length > 0 ? { exclude: `{${others.join(',')}}` } : {};
    expect(at(listOf(at(root, 'spec', 'sources')).at(-1), 'directory')).toEqual({
      recurse: true,
      ...excluded,
    });
    expect(projects.map(nameOf)).toContain('own');
  });

  test('every project allows what its Applications read and where they go', () => {
    const byName = new Map(projects.map((project) => [nameOf(project), project]));
    for (const app of apps) {
      const project = byName.get(String(at(app, 'spec', 'project')));
      const repositories = listOf(at(app, 'spec', 'sources')).map((source) =>
        at(source, 'repoURL'),
      );
      expect(at(project, 'spec', 'sourceRepos'), nameOf(app)).toEqual(
        expect.arrayContaining(repositories),
      );
      expect(at(project, 'spec', 'destinations'), nameOf(app)).toContainEqual(
        at(app, 'spec', 'destination'),
      );
      expect(namespaceIn(app)).toBe(namespaceIn(root));
    }
  });

  test('every namespace is made before the Secrets in it, or by Kubernetes', () => {
    for (const namespace of namespaceOfApp.values())
      expect([...namespaces, 'kube-system']).toContain(namespace);
  });

  test('every object lies in the namespace of its Application, or in none', () => {
    const scoped = new Set(['ClusterIssuer', 'PersistentVolume', 'StorageClass']);
    for (const { path, data } of manifests) {
      expect(at(data, 'metadata', 'namespace'), path).toBe(
        scoped.has(String(data['kind'])) ? undefined : namespaceOfFile(path),
      );
    }
  });

  test('every claim that values mount exists beside them, and each is mounted but those the check warns of', () => {
    const mounted = values.flatMap(({ path, data }) =>
      textsOf(data, 'existingClaim').map((claim) => `${namespaceOfFile(path)}/${claim}`),
    );
    const told = resolvedLab.services.filter(({ runsOn }) => runsOn.name === cluster);
    const lost = told.flatMap((service) =>
      service.volumes
        .filter((volume) => !mountedVolumes(service).includes(volume))
        .map((volume) => `${namespaceOf(service)}/${claimName(resolvedLab, service, volume)}`),
    );
    expect([...mounted, ...lost].toSorted()).toEqual(fullNames('PersistentVolumeClaim').toSorted());
  });

  test('every storage class and every volume that a claim names exists', () => {
    const wanted = [...values, ...manifests].flatMap(({ data }) =>
      textsOf(data, 'storageClassName'),
    );
    expect(ofKind('StorageClass').map(nameOf)).toEqual(expect.arrayContaining(wanted));
    const bound = ofKind('PersistentVolume').map((volume) => [
      nameOf(volume),
      ...['namespace', 'name'].map((field) => at(volume, 'spec', 'claimRef', field)),
    ]);
    const claims = ofKind('PersistentVolumeClaim').filter(
      (claim) => at(claim, 'spec', 'volumeName') !== undefined,
    );
    expect(bound).toEqual(
      claims.map((claim) => [at(claim, 'spec', 'volumeName'), namespaceIn(claim), nameOf(claim)]),
    );
  });

  test('every middleware and transport that Traefik is told of exists, and each is used', () => {
    const told = [...values, ...manifests]
      .flatMap(({ data }) => allTexts(data))
      .filter((text) => text.endsWith('@kubernetescrd'));
    const made = [...ofKind('Middleware'), ...ofKind('ServersTransport')].map(
      (object) => `${namespaceIn(object)}-${nameOf(object)}@kubernetescrd`,
    );
    expect([...new Set(told)].toSorted()).toEqual(made.toSorted());
  });

  test('every Ingress has a class that a proxy of the cluster makes', () => {
    const classes = values.flatMap(({ data }) => at(data, 'ingressClass', 'name') ?? []);
    const wanted = [...values, ...manifests].flatMap(({ data }) => [
      ...textsOf(data, 'ingressClassName'),
      ...textsOf(data, 'className'),
    ]);
    expect(classes).toEqual(expect.arrayContaining(wanted));
  });

  test('every plain Ingress leads to a Service beside it, on a port of it', () => {
    const ports = new Map(
      ofKind('Service').map((service) => [
        `${namespaceIn(service)}/${nameOf(service)}`,
        at(service, 'spec', 'ports', 0, 'port'),
      ]),
    );
    for (const ingress of ofKind('Ingress')) {
      const service = at(ingress, 'spec', 'rules', 0, 'http', 'paths', 0, 'backend', 'service');
      expect(
        ports.get(`${namespaceIn(ingress)}/${String(at(service, 'name'))}`),
        nameOf(ingress),
      ).toBe(at(service, 'port', 'number'));
    }
  });

  test('the certificate has an issuer, and the proxy beside it uses it', () => {
    const secrets = ofKind('Certificate').map(
      (certificate) =>
        `${namespaceIn(certificate)}/${String(at(certificate, 'spec', 'secretName'))}`,
    );
    const used = ofKind('TLSStore').map(
      (store) =>
        `${namespaceIn(store)}/${String(at(store, 'spec', 'defaultCertificate', 'secretName'))}`,
    );
    expect(used).toEqual(secrets);
    const issuers = ofKind('ClusterIssuer').map(nameOf);
    expect(issuers).toEqual(
      expect.arrayContaining(
        ofKind('Certificate').map((certificate) => at(certificate, 'spec', 'issuerRef', 'name')),
      ),
    );
  });

  test('every name inside of the cluster is that of a Service which an Application makes', () => {
    const chartOf = new Map(
      apps.map((app) => [nameOf(app), String(at(app, 'spec', 'sources', 0, 'chart'))]),
    );
    const made = values.map(({ path, data }) => {
      const base = String(at(data, 'fullnameOverride') ?? at(data, 'global', 'fullnameOverride'));
      return `${base}${mainService[chartOf.get(appOf(path)) ?? ''] ?? ''}.${namespaceOfFile(path)}`;
    });
    const texts = [...values, ...manifests].flatMap(({ data }) => allTexts(data));
    for (const text of texts)
      for (const [, name] of text.matchAll(/([\w.-]+)\.svc\.cluster\.local/g))
        expect(made).toContain(name);
  });

  test('every object of a service says to which one it belongs', () => {
    for (const { path, data } of manifests.filter(({ path }) => appOf(path) !== 'storage'))
      expect(at(data, 'metadata', 'labels', belongsTo), path).toBe(appOf(path));
  });

  test('every object says who manages it, its environment, its owner and its repository', () => {
    for (const object of [root, ...projects, ...apps, ...manifests.map(({ data }) => data)]) {
      const labels = at(object, 'metadata', 'labels');
      const ours = Object.keys(Object(labels)).filter((key) => key !== belongsTo);
      expect(ours, nameOf(object)).toEqual([
        'app.kubernetes.io/managed-by',
        'environment',
        'owner',
        'repo',
        ...(object['kind'] === 'ConfigMap' ? ['grafana_dashboard'] : []),
      ]);
      for (const label of allTexts(labels))
        expect(label).toMatch(/^[A-Za-z0-9]([\w.-]{0,61}[A-Za-z0-9])?$/);
    }
  });
});
