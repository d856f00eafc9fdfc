import { declaredDuring, fieldFindings } from '../diagnostics/index.ts';
import { exportsIn, isPromise } from '../graph/index.ts';
import { isEntity, isLab } from '../kinds/index.ts';

/** What running the files of a lab showed, beside what they export. {@link record} makes one. */
export interface Recording {
  /** Folder of the lab, an absolute path. What files elsewhere declare may be for other labs. */
  readonly folder: string;
  /** Everything that `define*` functions returned meanwhile. */
  readonly declared: readonly object[];
  /** What promises in place of entities became. One that takes too long is left out. */
  readonly settled: ReadonlyMap<object, unknown>;
}

/**
 * Runs the files of a lab and keeps a record of it for `resolve`, which can then tell what the lab
 * declares and does not export. What is declared later can't be known: by a call that nobody awaits
 * and that takes longer than the files, for example.
 *
 * @param folder of the lab, an absolute path without links
 * @param load imports the lab; its module exports it by default
 * @example
 * const file = '/homelab/model/lab/index.ts';
 * const { module, recording } = await record('/homelab/model/lab', () => import(file));
 * const { lab, findings } = resolve(module.default, recording);
 */
export async function record<M extends object>(
  folder: string,
  load: () => Promise<M>,
): Promise<{ readonly module: M; readonly recording: Recording }> {
  const settled = new Map<object, unknown>();
  const { result: module, declared } = await declaredDuring(async (soFar) => {
    const loaded = await load();
    await settle(promisesIn(loaded, soFar), settled);
    return loaded;
  });
  return { module, recording: { folder, declared, settled } };
}

// --- internal ---

/** Promises as parts and exports of the lab, and in fields of what it declares. */
function promisesIn(module: object, declared: readonly object[]): PromiseLike<unknown>[] {
  const lab = 'default' in module && isLab(module.default) ? module.default : undefined;
  const exported = Array.isArray(lab?.parts) ? exportsIn(lab.parts).promises : [];
  // A promise is a wrong value for any field, so that only faulty entities need a look.
  const faulty = declared.filter((entity) => fieldFindings(entity).length > 0);
  return [...exported.map(({ promise }) => promise), ...faulty.flatMap(promisesUnder)];
}

function promisesUnder(value: object): PromiseLike<unknown>[] {
  return Object.values(value).flatMap((inner: unknown) => {
    if (isPromise(inner)) return [inner];
    return typeof inner === 'object' && inner !== null && !isEntity(inner)
      ? promisesUnder(inner)
      : [];
  });
}

/** In milliseconds. Only a lab with a mistake waits at all. */
const PATIENCE = 1000;

/** Throws what a promise fails with. */
async function settle(
  promises: readonly PromiseLike<unknown>[],
  settled: Map<object, unknown>,
): Promise<void> {
  if (promises.length === 0) return;
  const wait = async (promise: PromiseLike<unknown>): Promise<void> => {
    if (settled.has(promise)) return;
    const value = await promise;
    settled.set(promise, value);
    await Promise.all(exportsIn([value]).promises.map((inner) => wait(inner.promise)));
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE);
  });
  await Promise.race([Promise.all(promises.map(wait)), patience]).finally(() =>
    clearTimeout(timer),
  );
}
