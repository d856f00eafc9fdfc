import { beforeAll, describe, expect, test } from 'vitest';
import { labs } from '../../generators/k8s/fixtures/labs.ts';
import { apiServerPrograms, startApiServer, type ApiServer } from './api-server.ts';
import { applyTree, statesOf, tryOut, type Applied } from './apply.ts';
import { misspelt, mistyped, oneOfEachKind, wrongValues } from './broken.ts';
import { definitionsFor, installDefinitions } from './definitions.ts';
import { emptying } from './emptied.ts';
import { titleOf } from './object.ts';
import { strayObjects } from './permissions.ts';
import { deadReferences } from './references.ts';
import { objectsOf, treesOf } from './tree.ts';

// A real API server of Kubernetes, with the definitions of the software of the tree, judges each
// object that is written. Nothing runs in it: what controllers and charts make is not there.

const clusters = Object.entries(labs).flatMap(([name, lab]) =>
  treesOf(lab).map((tree) => ({ name: `${name}, ${tree.cluster}`, tree })),
);
const programs = await apiServerPrograms();
const definitions = await definitionsFor(clusters.flatMap(({ tree }) => objectsOf(tree)));

describe.skipIf(!programs || !definitions)('a real API server', () => {
  let server: ApiServer;
  let forget: () => Promise<void>;
  beforeAll(async () => {
    if (!programs || !definitions) return;
    server = await startApiServer(programs);
    await installDefinitions(server, definitions);
    forget = await emptying(server);
    return server.stop;
  });

  describe.each(clusters)('with what is written for $name', ({ tree }) => {
    const objects = objectsOf(tree);
    let applied: Applied;
    beforeAll(async () => {
      await forget();
      applied = await applyTree(server, tree);
    });

    test('takes every object, in the order of the bootstrap', () => {
      expect(applied.refused).toEqual([]);
      expect(applied.objects.map(titleOf)).toEqual(objects.map(titleOf));
    });

    test('changes nothing when all is applied again', async () => {
      const again = await applyTree(server, tree);
      expect(again.refused).toEqual([]);
      expect(statesOf(again)).toEqual(statesOf(applied));
    });

    test('keeps every field as it is written', () => {
      // Else Argo CD would find the object out of sync for ever.
      expect(applied.objects).toMatchObject(objects);
    });

    test('has all that objects and values refer to', () => {
      expect(deadReferences(tree, applied.objects)).toEqual([]);
    });

    test('finds every object where its Application may put it', () => {
      expect(strayObjects(tree, applied.objects)).toEqual([]);
    });

    test('refuses a misspelt field and a wrong type in any kind', async () => {
      const whole = oneOfEachKind(objects);
      const broken = whole.flatMap((object) => [...misspelt(object), ...mistyped(object)]);
      // The whole ones show that nothing else is wrong with the broken ones.
      const { taken, refused } = await tryOut(server, [...whole, ...broken]);
      expect(taken.map((line) => line.replace(/^.*\//, ''))).toEqual(
        whole.map(({ metadata }) => metadata.name),
      );
      expect(refused).toHaveLength(broken.length);
    });
  });

  test('refuses values that no schema of types knows to be wrong, and says why', async () => {
    const { taken, refused } = await tryOut(server, wrongValues);
    expect(taken).toEqual([]);
    expect(refused.map(withoutAdvice).join('\n')).toMatchInlineSnapshot(`
      "Namespace "Not_A_Name" is invalid: metadata.name: Invalid value: "Not_A_Name"
      Namespace "lenient" is invalid: metadata.labels: Invalid value: "Jane Doe"
      Secret "secret" is invalid: data[a key]: Invalid value: "a key"
      PersistentVolumeClaim "claim" is invalid: spec.accessModes: Unsupported value: "ReadWriteSometimes": supported values: "ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod"
      PersistentVolume "volume" is invalid: spec.nfs.path: Invalid value: "not/from/the/top/../..": must be an absolute path
      StorageClass.storage.k8s.io "class" is invalid: volumeBindingMode: Unsupported value: "Whenever": supported values: "Immediate", "WaitForFirstConsumer"
      Service "service" is invalid: [spec.ports[0].port: Invalid value: 70000: must be between 1 and 65535, inclusive, spec.ports[0].targetPort: Invalid value: 70000: must be between 1 and 65535, inclusive]
      Ingress.networking.k8s.io "ingress" is invalid: spec.rules[0].host: Invalid value: "https://example.com"
      Application.argoproj.io "application" is invalid: spec.destination: Required value"
    `);
  });
});

// --- internal ---

/** What is wrong, without what would be right. */
const withoutAdvice = (line: string): string =>
  line.replace(/^Error from server \(Invalid\): /, '').replace(/: an? (?:lowercase|valid) .*$/, '');
