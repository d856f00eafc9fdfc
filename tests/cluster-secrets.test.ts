import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { resolved } from '../generators/fixtures/resolved.ts';
import smallLab from '../generators/fixtures/small-lab/index.ts';
import { generateAll } from '../generators/index.ts';
import twoClusters from '../generators/k8s/fixtures/two-clusters.ts';
import watched from '../generators/k8s/fixtures/watched.ts';
import type { Lab } from '../model/index.ts';
import { ownLab } from './own-lab.ts';

interface Secret {
  readonly namespace: string;
  readonly name: string;
  readonly keys: readonly {
    readonly key: string;
    readonly vaultVar?: string;
    readonly value?: string;
  }[];
}

const labs: Readonly<Record<string, Lab>> = {
  'the own lab': ownLab,
  'the small lab': smallLab,
  'two clusters': twoClusters,
  watched,
};

test.for(Object.entries(labs))(
  'every Secret that the clusters of %s refer to has its keys, and each key a value in the vault',
  ([, lab]) => {
    const files = generateAll(resolved(lab));
    const read = (pattern: RegExp): string[] =>
      files.filter(({ path }) => pattern.test(path)).map(({ text }) => text);
    const vault: unknown = parse(read(/vault\.example\.yml$/)[0] ?? '');
    const secrets: Secret[] = read(/group_vars\/cluster_\w+\/secret-contract\.yml$/).flatMap(
      (text) => parse(text).homelab_cluster_secrets,
    );

    const named = new Set(secrets.map(({ name }) => name));
    const referred = new Set(read(/^k8s\/clusters\//).flatMap(secretsNamedIn));
    expect([...referred].filter((name) => !named.has(name))).toEqual([]);
    expect([...named].filter((name) => !referred.has(name))).toEqual([]);

    const namespaces = new Set(
      read(/^k8s\/bootstrap\/(.*\/)?namespaces\.yaml$/).flatMap((text) =>
        [...text.matchAll(/^  name: (.*)$/gm)].map(([, name]) => name),
      ),
    );
    expect(secrets.filter(({ namespace }) => !namespaces.has(namespace))).toEqual([]);

    for (const { name, keys } of secrets) {
      for (const { key, vaultVar, value } of keys)
        for (const found of value === undefined ? valuesIn(vault, vaultVar ?? '') : [value])
          expect(found, `${key} of ${name}`).toMatch(/^\w/);
    }
  },
);

// --- internal ---

/**
 * The Secrets that values and manifests expect to be there. Those that a controller makes, such as
 * certificates, are referred to in other ways.
 */
function secretsNamedIn(text: string): string[] {
  const patterns = [
    /existingSecret: ([\w-]+)$/gm,
    /existingSecret:\n +secretName: ([\w-]+)$/gm,
    /envFromSecrets:\n +- name: ([\w-]+)$/gm,
    /(?:secretRef|apiTokenSecretRef):\n +name: ([\w-]+)$/gm,
    /configSecret: ([\w-]+)$/gm,
    /'\$([a-z][\w-]*):\w+'/g,
  ];
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(([, name]) => name ?? []),
  );
}

/** What the templates in a text lead to. A text without one leads to nothing. */
function valuesIn(vault: unknown, text: string): unknown[] {
  const paths = [...text.matchAll(/\{\{ (.*?) \}\}/g)].map(([, path = '']) => path);
  return paths.length > 0 ? paths.map((path) => valueIn(vault, path)) : [undefined];
}

/** @example valueIn(vault, "vault_services['grafana'].admin_password") */
function valueIn(vault: unknown, path: string): unknown {
  const steps = path.split(/\['|'\]\.?|\./).filter((step) => step !== '');
  return steps.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, step) : undefined,
    vault,
  );
}
