import type { ApiServer } from './api-server.ts';

/**
 * Makes a server forget what it was told since now, but for definitions of kinds. Behind its back:
 * nobody is there who would clear a namespace or take a finalizer away.
 *
 * @example
 * const forget = await emptying(server);
 * // … objects are applied …
 * await forget();
 */
export async function emptying(server: ApiServer): Promise<() => Promise<void>> {
  const before = new Set(await keysIn(server));
  return async () => {
    const made = (await keysIn(server)).filter((key) => !before.has(key) && !isOfServer(key));
    for (let start = 0; start < made.length; start += most) {
      const deletions = made.slice(start, start + most).map((key) => `del ${JSON.stringify(key)}`);
      // No condition, these operations if it holds, none if not: each part ends with an empty line.
      const { failed, stderr } = await server.etcdctl(['txn'], `\n${deletions.join('\n')}\n\n\n`);
      if (failed) throw new Error(stderr);
    }
  };
}

// --- internal ---

/** As many operations as etcd takes at once. */
const most = 100;

async function keysIn({ etcdctl }: ApiServer): Promise<string[]> {
  const { stdout, stderr, failed } = await etcdctl([
    'get',
    '/registry/',
    '--prefix',
    '--keys-only',
  ]);
  if (failed) throw new Error(stderr);
  return stdout.split('\n').filter((key) => key !== '');
}

/** What the server itself writes, some of it later than at its start. */
const isOfServer = (key: string): boolean =>
  /^\/registry\/(?:apiextensions\.k8s\.io|apiregistration\.k8s\.io|leases|masterleases|ranges|services\/specs\/default)\//.test(
    key,
  );
