import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { resolved } from '../generators/fixtures/resolved.ts';
import { veleroPlugin, type Cluster, type Service } from '../model/index.ts';
import { tools } from '../tools/index.ts';
import { versions } from '../tools/versions.ts';
import { ownLab } from './own-lab.ts';

// Renovate finds what its patterns match and is silent about the rest: here they are applied to the
// files that they are for, and must find every version. The rest of what is pinned (package.json,
// workflows, go.mod) Renovate knows by itself.
const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Manager {
  readonly managerFilePatterns: readonly string[];
  readonly matchStrings: readonly string[];
  readonly depNameTemplate?: string;
  readonly datasourceTemplate?: string;
}

/** A version in a file, and where newer ones are published. */
interface Dependency {
  readonly datasource: string;
  readonly registryUrl?: string | undefined;
  readonly depName: string;
  readonly currentValue: string;
}

const { customManagers }: { customManagers: Manager[] } = JSON.parse(read('.github/renovate.json'));
const forTools = managersOf('tools/versions.ts');
const forLab = managersOf('model/lab/**/*.ts');

const patterns = customManagers.flatMap(({ matchStrings }) => matchStrings);
test.for(patterns)('%s is for RE2, which looks neither ahead nor back', (pattern) => {
  expect(pattern).not.toMatch(/\(\?<?[=!]|\\[1-9]|\\k</);
});

describe('the native tools', () => {
  const found = dependenciesFor(forTools);
  const sources = globSync('tools/*.ts', {
    cwd: root,
    exclude: ['**/versions.ts', '**/*.test.ts'],
  });

  test('are all found, with their versions', () => {
    expect(found.map(({ currentValue }) => currentValue)).toEqual(Object.values(versions));
  });

  test('are looked up under the name by which they are installed', () => {
    const code = sources.map(read).join('\n');
    for (const { datasource, depName } of found) {
      expect(code, depName).toContain(datasource === 'pypi' ? `\`${depName}==` : depName);
    }
  });

  test('have their versions in tools/versions.ts and nowhere else', () => {
    const all: readonly string[] = Object.values(versions);
    for (const { name, version } of tools) {
      const isPinned = all.some((pinned) => `${pinned}.`.startsWith(`${version}.`));
      expect(isPinned, `${name} ${version}`).toBe(true);
    }
    for (const path of sources) expect(read(path), path).not.toMatch(/: '\d+\.\d+\.\d+/);
  });

  test('agree with the modules that they are built from', () => {
    const modules = {
      tofu: `github.com/opentofu/opentofu v${versions.opentofu}`,
      tflint: `github.com/terraform-linters/tflint v${versions.tflint}`,
      'proxmox-provider': `github.com/bpg/terraform-provider-proxmox v${versions['proxmox-provider']}`,
      etcd: `go.etcd.io/etcd/server/v3 v${versions.etcd}`,
      kubernetes: `k8s.io/kubernetes v${versions.kubernetes}`,
      prometheus: `github.com/prometheus/prometheus v${versions.prometheus}`,
      versitygw: `github.com/versity/versitygw v${versions.versitygw}`,
    };
    for (const [module, required] of Object.entries(modules))
      expect(read(`tools/${module}/go.mod`)).toContain(`\nrequire ${required}\n`);
  });

  test('are of one release in all their parts', () => {
    expect(parts('etcd', /^require go[.]etcd[.]io\/\S+ v(\S+)$/gm)).toEqual([versions.etcd]);
    expect(parts('kubernetes', /=> k8s[.]io\/\S+ v(\S+)$/gm)).toEqual([
      versions.kubernetes.replace(/^1/, '0'),
    ]);
  });
});

describe('the charts, images and clusters of the lab', () => {
  test('are all found, with their versions, and what a product brings along', () => {
    const { services, clusters } = resolved(ownLab);
    const { repository, tag } = veleroPlugin;
    const ofProducts = [{ datasource: 'docker', depName: repository, currentValue: tag }];
    const wanted = [...services.flatMap(pinnedBy), ...clusters.map(ofCluster), ...ofProducts];
    // Renovate reads text, so a constant in place of one of these strings hides the version.
    const hint = "write `repository: '…', name: '…', version: '…'` or `repository: '…', tag: '…'`";
    expect(lines(dependenciesFor(forLab)), hint).toEqual(lines(wanted));
  });

  test.for<[text: string, line: string]>([
    [
      "{ repository: 'https://a.example/b', name: 'c', version: 'v1.2.3' }",
      'helm c v1.2.3 from https://a.example/b',
    ],
    [
      "{\n  repository: 'https://a.example',\n  name: 'c',\n  version: '1.2.3',\n}",
      'helm c 1.2.3 from https://a.example',
    ],
    ["{ repository: 'a.example/b', name: 'c', version: '1.2.3' }", 'docker a.example/b/c 1.2.3'],
    [
      "{ repository: 'oci://a.example/b', name: 'c', version: '1.2.3' }",
      'docker a.example/b/c 1.2.3',
    ],
    [
      "{ repository: 'oci://a.example:5000/b', name: 'c', version: '1.2.3' }",
      'docker a.example:5000/b/c 1.2.3',
    ],
    ["{ repository: 'a.example/b/c', tag: '1.2.3-alpine' }", 'docker a.example/b/c 1.2.3-alpine'],
    [
      `{ repository: 'a.example:5000/b',\n  tag: '1.2@sha256:${'0a'.repeat(32)}' }`,
      'docker a.example:5000/b 1.2',
    ],
    ["{ version: 'v1.36.3+k3s1' }", 'github-releases k3s-io/k3s v1.36.3+k3s1'],
    ["{ repository: 'a.example/b', name: argo, version: '1.2.3' }", ''],
  ])('of the form %j are found as %j', ([text, line]) => {
    expect(lines(forLab.flatMap((manager) => dependenciesIn(text, manager))).join()).toBe(line);
  });
});

// --- internal ---

/** Versions that a pattern finds in the module of a tool, each once. */
const parts = (module: string, pattern: RegExp): string[] => [
  ...new Set(
    Array.from(read(`tools/${module}/go.mod`).matchAll(pattern), ([, found = '']) => found),
  ),
];

function managersOf(pattern: string): Manager[] {
  return customManagers.filter(({ managerFilePatterns }) => managerFilePatterns.includes(pattern));
}

/** What these managers find in the files that they are for. */
function dependenciesFor(managers: readonly Manager[]): Dependency[] {
  return managers.flatMap((manager) => {
    const { managerFilePatterns } = manager;
    const files = managerFilePatterns.flatMap((pattern) => globSync(pattern, { cwd: root }));
    return files.toSorted().flatMap((path) => dependenciesIn(read(path), manager));
  });
}

/** As Renovate does it: the named groups of each match, and templates that are filled from them. */
function dependenciesIn(text: string, manager: Manager): Dependency[] {
  const { depNameTemplate, datasourceTemplate } = manager;
  const matches = manager.matchStrings.flatMap((pattern) => [
    ...text.matchAll(new RegExp(pattern, 'g')),
  ]);
  return matches.map(({ groups = {} }) => {
    const filled = depNameTemplate?.replace(/\{{3}(\w+)\}{3}/g, (_, group) => groups[group] ?? '');
    return {
      datasource: datasourceTemplate ?? groups['datasource'] ?? '',
      registryUrl: groups['registryUrl'],
      depName: filled ?? groups['depName'] ?? '',
      currentValue: groups['currentValue'] ?? '',
    };
  });
}

/** What Renovate should know of a service. */
const pinnedBy = ({ chart, image }: Service): Dependency[] => [
  ...(chart ? [ofChart(chart)] : []),
  ...(image ? [ofImage(image)] : []),
];

function ofChart({ repository, name, version }: NonNullable<Service['chart']>): Dependency {
  if (/^https?:/.test(repository)) {
    return { datasource: 'helm', registryUrl: repository, depName: name, currentValue: version };
  }
  const depName = `${repository.replace('oci://', '')}/${name}`;
  return { datasource: 'docker', depName, currentValue: version };
}

const ofCluster = ({ version }: Cluster): Dependency => ({
  datasource: 'github-releases',
  depName: 'k3s-io/k3s',
  currentValue: version,
});

const ofImage = ({ repository, tag }: NonNullable<Service['image']>): Dependency => ({
  datasource: 'docker',
  depName: repository,
  currentValue: tag.replace(/@.*/, ''),
});

/** One line each, sorted, none twice. */
function lines(dependencies: readonly Dependency[]): string[] {
  const all = dependencies.map(({ datasource, registryUrl, depName, currentValue }) =>
    [datasource, depName, currentValue, ...(registryUrl ? ['from', registryUrl] : [])].join(' '),
  );
  return [...new Set(all)].toSorted();
}
