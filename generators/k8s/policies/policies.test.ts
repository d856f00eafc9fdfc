import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { namespaceOf } from '../../../model/index.ts';
import { labs } from '../fixtures/labs.ts';
import { isAllowed } from '../fixtures/network/is-allowed.ts';
import { isShut } from '../fixtures/network/needs.ts';
import { dns, stranger } from '../fixtures/network/pods.ts';
import { allowedIn, neededIn, policiesOf } from '../fixtures/network/reach.ts';
import { tableOf, tablesOf } from '../fixtures/network/table.ts';

const clusters = Object.entries(labs).flatMap(([name, lab]) =>
  lab.clusters.map((cluster) => ({ name, lab, cluster, title: cluster.name })),
);

describe.each(clusters)('$name: $title', ({ lab, cluster }) => {
  const shut = lab.services.filter((service) => isShut(cluster, service));
  const namespaces = [...new Set(shut.map(namespaceOf))];
  const policies = policiesOf(lab, cluster);

  test('what the model needs gets through, and nothing else', () => {
    expect(tableOf(allowedIn(lab, cluster))).toBe(tableOf(neededIn(lab, cluster)));
  });

  test('each namespace is shut once, and each service has its policy', () => {
    expect(
      policies.map(({ metadata }) => `${metadata.namespace}/${metadata.name}`).toSorted(),
    ).toEqual(
      [
        ...namespaces.map((namespace) => `${namespace}/default-deny`),
        ...shut.map((service) => `${namespaceOf(service)}/${service.name}`),
      ].toSorted(),
    );
  });

  test('who bears no label in a shared namespace may look up names, and nothing else', () => {
    const shared = namespaces.filter(
      (namespace) => shut.filter((service) => namespaceOf(service) === namespace).length > 1,
    );
    for (const from of shared.map(stranger)) {
      const can = (to: Parameters<typeof isAllowed>[1]['to'], port: number) =>
        isAllowed(policies, { from, to, protocol: 'TCP', port });
      expect([can(dns, 53), can(dns, 443), can('outside', 443)]).toEqual([true, false, false]);
      expect(isAllowed(policies, { from: 'outside', to: from, protocol: 'TCP', port: 443 })).toBe(
        false,
      );
    }
  });
});

test.each([
  ['small', 'small-lab'],
  ['two clusters', 'two-clusters'],
] as const)('who reaches whom in the lab: %s', async (name, file) => {
  await expect(tablesOf(labs[name])).toMatchFileSnapshot(
    join(import.meta.dirname, `../snapshots/${file}-reach.txt`),
  );
});
