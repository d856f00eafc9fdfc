import { extname, join } from 'node:path';
import {
  type Cluster,
  type Diagnostic,
  isLive,
  nearest,
  type ResolvedLab,
  servicesOn,
  storageApp,
} from '../../model/index.ts';
import { sources } from '../sources.ts';
import type { LabFolder } from './folder.ts';
import { overrideFiles } from './override-files.ts';
import { entriesIn, repositoryOf } from './tree.ts';

/**
 * Files that somebody wrote into `k8s` where no Application looks for them, or those of every
 * cluster do. Only of a lab in `model/lab`: of any other nobody knows its repository.
 */
export async function k8sFiles(lab: ResolvedLab, place: LabFolder): Promise<Diagnostic[]> {
  const repository = repositoryOf(place);
  if (repository === undefined) return [];
  const [apps, extras, overrides] = ['apps', 'extras', 'overrides'].map((name) =>
    join(repository, 'k8s', name),
  );
  return [
    ...own(lab, apps ?? ''),
    ...byCluster(lab, extras ?? '', objectsOf),
    ...byCluster(lab, overrides ?? '', valuesOf),
    ...(await replaced(lab, overrides ?? '')),
  ];
}

// --- internal ---

/** Starts the generators only where somebody overrides something. */
async function replaced(lab: ResolvedLab, folder: string): Promise<Diagnostic[]> {
  const files = overrideFiles(lab, folder);
  if (files.length === 0) return [];
  const { overrides } = await import('./overrides.ts');
  return overrides(lab, files);
}

/** What is wrong with the folder of a cluster. */
type Inside = (folder: string, cluster: Cluster, apps: readonly string[]) => Diagnostic[];

/** Argo CD reads no other for values; and it is what we write ourselves. */
const YAML = '.yaml';

/** Explains a folder. */
const isSign = ({ name }: { readonly name: string }): boolean => name === 'README.md';

const namesOf = (clusters: readonly Cluster[]): string[] => clusters.map(({ name }) => name);

/** Applications of a cluster, also those that are only planned: their files wait for them. */
const appsOf = (lab: ResolvedLab, cluster: Cluster): string[] => [
  ...servicesOn(lab, cluster).map(({ name }) => name),
  storageApp,
];

function byCluster(lab: ResolvedLab, folder: string, inside: Inside): Diagnostic[] {
  return entriesIn(folder)
    .filter((entry) => !isSign(entry))
    .flatMap(({ name, isFolder }) => {
      const path = join(folder, name);
      if (!isFolder) return [inNoCluster(lab, folder, name)];
      const cluster = lab.clusters.find((other) => other.name === name);
      return cluster ? inside(path, cluster, appsOf(lab, cluster)) : [noCluster(lab, path, name)];
    });
}

/** Values: a file for each Application. */
const valuesOf: Inside = (folder, cluster, apps) =>
  entriesIn(folder)
    .filter((entry) => !isSign(entry))
    .flatMap(({ name, isFolder }) => {
      const app = name.slice(0, name.length - extname(name).length);
      const path = join(folder, name);
      if (isFolder) return [unread(path, 'it is a folder', moveOrRemove(path))];
      if (!apps.includes(app)) return [noApp(path, app, cluster, apps, extname(name))];
      return extname(name) === YAML
        ? []
        : [unread(path, `its name does not end in '${YAML}'`, move(path, folder, app + YAML))];
    });

/** Plain objects: a folder for each Application. */
const objectsOf: Inside = (folder, cluster, apps) =>
  entriesIn(folder)
    .filter((entry) => !isSign(entry))
    .flatMap(({ name, isFolder }) => {
      const path = join(folder, name);
      if (isFolder) return apps.includes(name) ? [] : [noApp(path, name, cluster, apps, '')];
      const why = 'it lies in the folder of no application';
      const help = `put it into a folder with the name of its application: ${listed(apps)}`;
      return [unread(path, why, help)];
    });

/** Applications of the author: files, and folders of clusters with files. */
function own(lab: ResolvedLab, folder: string): Diagnostic[] {
  const names = namesOf(lab.clusters);
  return entriesIn(folder)
    .filter(({ name, isFolder }) => isFolder && !names.includes(name))
    .map(({ name }) => {
      const path = join(folder, name);
      const shown = sources.show(path);
      return diagnostic(
        path,
        `the lab has no cluster '${name}': Argo CD of every cluster reads '${shown}'`,
        lab.clusters.length > 0
          ? `name the folder after a cluster (${listed(names)}), or put its files beside it`
          : `define the cluster, or run rm -r ${shown}`,
      );
    });
}

function inNoCluster(lab: ResolvedLab, folder: string, name: string): Diagnostic {
  const path = join(folder, name);
  const [only, ...others] = namesOf(lab.clusters.filter(isLive));
  if (only === undefined) return noCluster(lab, path, undefined);
  const right = others.length === 0 ? only : '<cluster>';
  const made = join(folder, right);
  return unread(
    path,
    'it lies in the folder of no cluster',
    `mkdir -p ${sources.show(made)} && ${move(path, made, name)}`,
  );
}

function noCluster(lab: ResolvedLab, path: string, name: string | undefined): Diagnostic {
  const near = name === undefined ? undefined : nearest(name, namesOf(lab.clusters));
  const why = `the lab has no cluster${name === undefined ? '' : ` '${name}'`}`;
  if (near === undefined) return unread(path, why, remove(path));
  return unread(path, why, `did you mean '${near}'? ${moveAll(path, join(path, '..', near))}`);
}

function noApp(
  path: string,
  app: string,
  cluster: Cluster,
  apps: readonly string[],
  ending: string,
): Diagnostic {
  const why = `cluster '${cluster.name}' has no application '${app}'`;
  const near = nearest(app, apps);
  if (near === undefined)
    return unread(path, why, `name one of ${listed(apps)}, or ${remove(path)}`);
  const right = near + (ending === '' ? '' : YAML);
  return unread(path, why, `did you mean '${near}'? ${move(path, join(path, '..'), right)}`);
}

const unread = (path: string, why: string, help: string): Diagnostic =>
  diagnostic(path, `nothing reads '${sources.show(path)}': ${why}`, help);

const diagnostic = (path: string, message: string, help: string): Diagnostic => ({
  rule: 'k8s-file-unread',
  severity: 'error',
  file: sources.show(path),
  line: 1,
  column: 1,
  message,
  help,
});

const move = (path: string, folder: string, name: string): string =>
  `mv ${sources.show(path)} ${sources.show(join(folder, name))}`;

const moveAll = (from: string, to: string): string =>
  `mkdir -p ${sources.show(to)} && mv ${sources.show(from)}/* ${sources.show(to)}`;

const remove = (path: string): string => `run rm -r ${sources.show(path)}`;

const moveOrRemove = (path: string): string =>
  `put values into one file '${sources.show(path)}${YAML}', or run rm -r ${sources.show(path)}`;

const listed = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ');
