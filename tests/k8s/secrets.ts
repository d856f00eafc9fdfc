import { parse } from 'yaml';
import { z } from 'zod';
import type { OutputFile } from '../../generators/output.ts';
import type { KubeObject } from './object.ts';

const contractSchema = z.strictObject({
  homelab_cluster_secrets: z.array(
    z.strictObject({
      namespace: z.string(),
      name: z.string(),
      type: z.string(),
      labels: z.record(z.string(), z.string()),
      keys: z.array(
        z.union([
          z.strictObject({ key: z.string(), value: z.string() }),
          z.strictObject({ key: z.string(), vaultVar: z.string() }),
        ]),
      ),
    }),
  ),
});

/** The Secrets that the role `k8s_secrets` makes of a contract, with made-up values of the vault. */
export const secretsOf = ({ text }: OutputFile): KubeObject[] =>
  contractSchema
    .parse(parse(text))
    .homelab_cluster_secrets.map(({ namespace, name, type, labels, keys }) => ({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name, namespace, labels: { ...labels, ...owned } },
      type,
      data: Object.fromEntries(
        keys.map((entry) => [entry.key, base64('value' in entry ? entry.value : 'made-up')]),
      ),
    }));

// --- internal ---

/** By this the role knows its own again. */
const owned = { 'app.kubernetes.io/managed-by': 'ansible' };

const base64 = (text: string): string => Buffer.from(text).toString('base64');
