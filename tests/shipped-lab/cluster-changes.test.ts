import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { resolved } from '../../generators/fixtures/resolved.ts';
import { labs } from '../../generators/k8s/fixtures/labs.ts';
import { generateK8s } from '../../generators/k8s/index.ts';
import { resolve } from '../../model/index.ts';
import { apiServerPrograms, startApiServer, type ApiServer } from '../k8s/api-server.ts';
import { apply, applyTree } from '../k8s/apply.ts';
import { changedLines } from '../k8s/changed-lines.ts';
import { definitionsFor, installDefinitions } from '../k8s/definitions.ts';
import { emptying } from '../k8s/emptied.ts';
import { titleOf, type KubeObject } from '../k8s/object.ts';
import { goneBetween, remove } from '../k8s/prune.ts';
import { deadReferences } from '../k8s/references.ts';
import { objectsOf, treesOf, type ClusterTree } from '../k8s/tree.ts';
import { changes, largerVolume, secondSite } from './cluster-changes.ts';
import { editedLab } from './edited-lab.ts';

// What becomes of the cluster when somebody changes the shipped lab: which lines of its files, and
// whether an API server that holds the cluster of before takes those of after, and again those of
// before. A fresh server takes much that is refused here: some fields can't be changed.

const shipped = labs['the own lab'];
const [before] = treesOf(shipped);
if (!before) throw new Error('the shipped lab has no cluster');
const stories = await Promise.all(
  changes.map(async ({ title, edits }) => {
    const lab = resolved(await editedLab(edits));
    const trees = treesOf(lab);
    return {
      title,
      lab,
      after: trees.find(({ cluster }) => cluster === before.cluster),
      others: trees.filter(({ cluster }) => cluster !== before.cluster),
    };
  }),
);

test.each(stories)('$title: what changes', async ({ title, lab }) => {
  const text = changedLines(generateK8s(shipped), generateK8s(lab));
  const name = `${title.replaceAll(' ', '-')}.diff`;
  await expect(text).toMatchFileSnapshot(join(import.meta.dirname, 'changes', name));
});

test('the second site alone is refused, and the check says what its shares need', async () => {
  const { findings } = resolve(await editedLab(secondSite));
  expect(
    findings
      .filter(({ severity }) => severity === 'error')
      .map(({ rule, message, help }) => `${rule}: ${message}; ${help}`),
  ).toEqual([
    "nfs-driver-missing: cluster 'asgard-orion-cluster' has volumes on NFS (mantle-k8s-volumes), " +
      "but no active service in it is 'csi-driver-nfs'; mark 'csi-driver-nfs' as active",
  ]);
});

const larger = treesOf(resolved(await editedLab(largerVolume))).flatMap(objectsOf);
const programs = await apiServerPrograms();
const definitions = await definitionsFor(
  stories.flatMap(({ lab }) => treesOf(lab).flatMap(objectsOf)),
);

describe.skipIf(!programs || !definitions)('a running cluster', () => {
  let server: ApiServer;
  let forget: () => Promise<void>;
  beforeAll(async () => {
    if (!programs || !definitions) return;
    server = await startApiServer(programs);
    await installDefinitions(server, definitions);
    forget = await emptying(server);
    await changeTo(undefined, before);
    return server.stop;
  });

  test.each(stories)('takes it in and gives it up again: $title', async ({ after, others }) => {
    if (!after) throw new Error('the cluster is gone');
    const changed = await changeTo(before, after);
    expect(deadReferences(after, changed.objects)).toEqual([]);
    await changeTo(after, before);

    for (const other of others) {
      await forget();
      const fresh = await changeTo(undefined, other);
      expect(deadReferences(other, fresh.objects)).toEqual([]);
    }
    if (others.length > 0) {
      await forget();
      await changeTo(undefined, before);
    }
  });

  test('refuses a larger volume once there is one: a local disk does not grow', async () => {
    const claim = larger.find(({ metadata }) => metadata.name === 'grafana-data');
    if (!claim) throw new Error('the shipped lab has no grafana-data');
    await bind(claim);
    const { refused } = await apply(server, [claim], 'argocd-controller');
    expect(refused.join('\n')).toMatchInlineSnapshot(
      `"Error from server (Forbidden): persistentvolumeclaims "grafana-data" is forbidden: only dynamically provisioned pvc can be resized and the storageclass that provisions the pvc must support resize"`,
    );
  });

  /** As the provisioner of the class does when a pod first wants the volume. */
  async function bind({ metadata: { name, namespace = '' } }: KubeObject): Promise<void> {
    const patch = ['patch', 'persistentvolumeclaim', name, `--namespace=${namespace}`];
    const parts = [
      ['--patch={"spec":{"volumeName":"pvc-made-by-local-path"}}'],
      ['--patch={"status":{"phase":"Bound"}}', '--subresource=status'],
    ];
    for (const part of parts) {
      const { stderr } = await server.kubectl([...patch, '--type=merge', ...part]);
      expect(stderr).toBe('');
    }
  }

  /** As Argo CD does: what is new comes, what is gone goes. */
  async function changeTo(old: ClusterTree | undefined, next: ClusterTree) {
    const applied = await applyTree(server, next);
    expect(applied.refused).toEqual([]);
    if (old) await remove(server, goneBetween(old, next).removed);
    return applied;
  }
});

test('what stays behind: data, Secrets and namespaces, until somebody removes them', () => {
  const left = stories.flatMap(({ title, after }) =>
    after
      ? [
          ...namesLeft(before, after).map((name) => `${title}: ${name}`),
          ...namesLeft(after, before).map((name) => `${title}, and is undone: ${name}`),
        ]
      : [],
  );
  expect(left.join('\n')).toMatchInlineSnapshot(`
    "authentik moves into the cluster, and is undone: Namespace authentik
    authentik moves into the cluster, and is undone: Secret authentik/authentik-config
    authentik moves into the cluster, and is undone: PersistentVolumeClaim authentik/authentik-database
    a service comes, and is undone: Namespace wiki
    a service comes, and is undone: PersistentVolumeClaim wiki/wiki-pages
    a service goes: Namespace websites
    the second site comes and its storage is used, and is undone: PersistentVolumeClaim media/arr-stack-downloads
    the second site comes and its storage is used, and is undone: PersistentVolumeClaim media/arr-stack-library"
  `);
});

// --- internal ---

function namesLeft(old: ClusterTree, next: ClusterTree): string[] {
  return goneBetween(old, next).left.map(titleOf);
}
