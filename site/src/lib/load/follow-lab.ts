import type { AstroConfig } from 'astro';
import type { LoaderContext } from 'astro/loaders';
import { FaultyLabError } from '../faults/fault.ts';
import { report } from '../faults/report.ts';
import { readLab } from './read-lab.ts';
import type { PrintedLab } from './read-lab.ts';
import { inRepository } from './repository.ts';
import { follow } from './watch.ts';

/** An entry of a collection, before its schema has seen it. */
export interface Entry {
  readonly id: string;
  readonly data: Record<string, unknown>;
}

/**
 * Fills a collection from the lab. `HOMELAB_LAB` names the folder of another lab than `model/lab`.
 * In dev it follows edits; a faulty edit is reported and the old pages stay. A faulty lab fails a
 * build.
 *
 * @param words What the entries are. @example 'views'
 */
export async function followLab(
  { config, store, parseData, generateDigest, watcher, logger }: LoaderContext,
  words: string,
  entriesOf: (lab: PrintedLab) => readonly Entry[],
): Promise<void> {
  const sync = async () => {
    const entries = entriesOf(await sharedLab(config));
    for (const { id, data } of entries)
      store.set({ id, data: await parseData({ id, data }), digest: generateDigest(data) });
    const present = new Set(entries.map(({ id }) => id));
    // The store outlives the process.
    for (const id of store.keys()) if (!present.has(id)) store.delete(id);
    logger.info(`${present.size} ${words}`);
    report({ hasPages: true });
  };
  // Each collection meets the same fault; it is told once.
  const keepOldPages = (error: unknown) => {
    if (error === told) return;
    told = error;
    const reason = error instanceof Error ? error.message : String(error);
    logger.error(`the lab is faulty, the pages stay as they were:\n${reason}`);
    if (error instanceof FaultyLabError)
      report({ fault: error.fault, hasPages: store.keys().length > 0 });
  };
  if (!watcher) return sync(); // only `astro dev` has one
  await sync().catch(keepOldPages);
  follow(watcher, labFolders(config), sync, keepOldPages);
}

type Root = Pick<AstroConfig, 'root'>;

/** Folders that the lab, its facts and its pictures are made of. */
export function labFolders(config: Root): string[] {
  const own = process.env['HOMELAB_LAB'];
  const folders = ['model', 'generators', ...(own === undefined ? [] : [own])];
  return folders.map((folder) => inRepository(config, folder));
}

/** The lab as it is now. Who asks while it is read gets the same reading. */
export function sharedLab(config: Root): Promise<PrintedLab> {
  reading ??= readLab(inRepository(config, ''), process.env['HOMELAB_LAB']).finally(() => {
    reading = undefined;
  });
  return reading;
}

// --- internal ---

let told: unknown;
let reading: Promise<PrintedLab> | undefined;
