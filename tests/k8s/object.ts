import { parseAllDocuments } from 'yaml';
import { z } from 'zod';
import type { OutputFile } from '../../generators/output.ts';

const objectSchema = z.looseObject({
  apiVersion: z.string(),
  kind: z.string(),
  metadata: z.looseObject({
    name: z.string(),
    namespace: z.string().optional(),
    annotations: z.record(z.string(), z.string()).optional(),
    labels: z.record(z.string(), z.string()).optional(),
    finalizers: z.array(z.string()).optional(),
    resourceVersion: z.string().optional(),
  }),
});

/** Any object of the Kubernetes API. */
export type KubeObject = z.infer<typeof objectSchema>;

export const asObject = (value: unknown): KubeObject => objectSchema.parse(value);

/** The objects of a generated file. */
export const objectsIn = ({ text }: OutputFile): KubeObject[] =>
  parseAllDocuments(text).map((document) => asObject(document.toJS()));

/** @example 'Middleware traefik/forward-auth-authentik' */
export const titleOf = ({ kind, metadata: { namespace, name } }: KubeObject): string =>
  namespace === undefined ? `${kind} ${name}` : `${kind} ${namespace}/${name}`;

/**
 * What kubectl reads from its standard input. Documents, because kubectl itself judges a List, by
 * rules of its own, and the server would see none of it.
 */
export const documentsOf = (objects: readonly KubeObject[]): string =>
  objects.map((object) => `---\n${JSON.stringify(object)}\n`).join('');
