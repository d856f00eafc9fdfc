import { z } from 'zod';
import type { ApiServer } from './api-server.ts';
import { asObject, documentsOf, titleOf, type KubeObject } from './object.ts';
import { managedBy, type ClusterTree } from './tree.ts';

/** What the server did with objects. */
export interface Applied {
  /** The objects as the server keeps them. */
  readonly objects: readonly KubeObject[];
  /** What it has against the others, a line each. */
  readonly refused: readonly string[];
}

/**
 * Applies objects one after the other, as Argo CD and our roles do: the server merges them, and
 * refuses fields that it does not know.
 *
 * @param manager Under whose name the server notes who wrote which field.
 */
export async function apply(
  { kubectl }: ApiServer,
  objects: readonly KubeObject[],
  manager: 'homelab-ansible' | 'argocd-controller',
): Promise<Applied> {
  const asked = [...serverSide, `--field-manager=${manager}`, '--output=json'];
  const { stdout, stderr } = await kubectl(asked, documentsOf(objects));
  return { objects: stdout === '' ? [] : itemsOf(JSON.parse(stdout)), refused: faultsIn(stderr) };
}

/** Asks the server what it would do with objects: the names of those that it takes, a line each. */
export async function tryOut(
  { kubectl }: ApiServer,
  objects: readonly KubeObject[],
): Promise<{ readonly taken: readonly string[]; readonly refused: readonly string[] }> {
  const asked = [...serverSide, '--dry-run=server', '--output=name'];
  const { stdout, stderr } = await kubectl(asked, documentsOf(objects));
  return { taken: linesOf(stdout), refused: faultsIn(stderr) };
}

/** Applies all that is written for a cluster, in the order of the bootstrap. */
export async function applyTree(server: ApiServer, tree: ClusterTree): Promise<Applied> {
  const first = await apply(server, tree.bootstrap, 'homelab-ansible');
  const then = await apply(server, managedBy(tree), 'argocd-controller');
  return {
    objects: [...first.objects, ...then.objects],
    refused: [...first.refused, ...then.refused],
  };
}

/** Each object as it stands in the database; what differs after a change, and only then. */
export const statesOf = ({ objects }: Applied): Record<string, unknown> =>
  Object.fromEntries(objects.map((object) => [titleOf(object), stateOf(object)]));

// --- internal ---

/**
 * Of a claim what everybody sees of it: the server writes one once more at its first update, even
 * if that changes nothing.
 */
function stateOf(object: KubeObject): unknown {
  const { resourceVersion, ...metadata } = object.metadata;
  return object.kind === 'PersistentVolumeClaim' ? { ...object, metadata } : resourceVersion;
}

const serverSide = ['apply', '--server-side', '--validate=strict', '--filename=-'];

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');

const faultsIn = (stderr: string): string[] => linesOf(stderr).filter((line) => !isAdvice(line));

const isAdvice = (line: string): boolean => /^\s*Warning: /.test(line);

const listSchema = z.object({ kind: z.literal('List'), items: z.array(z.unknown()) });

/** A single object comes without a list around it. */
function itemsOf(answer: unknown): KubeObject[] {
  const list = listSchema.safeParse(answer);
  return list.success ? list.data.items.map(asObject) : [asObject(answer)];
}
