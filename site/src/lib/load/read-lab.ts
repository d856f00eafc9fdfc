import { resolve } from 'node:path';
import { runNode } from './run-node.ts';

/** What `print-lab.ts` prints, as far as it is known here. */
export interface PrintedLab {
  readonly name: string;
  /** See `labSchema`. */
  readonly convention: unknown;
  readonly whole: object;
  readonly entities: readonly { readonly id: string; readonly name: string }[];
  readonly views: readonly { readonly view: string }[];
}

/**
 * The lab as data: what `homelab export` prints of its entities, and what the model derives from
 * them.
 *
 * @param repository Root of the repository.
 * @param lab Folder of another lab than `model/lab`.
 * @throws Error with the diagnostics of `homelab export` as its message when the lab is faulty.
 */
export async function readLab(repository: string, lab = 'model/lab'): Promise<PrintedLab> {
  try {
    const printed: unknown = JSON.parse(
      await runNode(repository, 'site/src/lib/load/print-lab.ts', resolve(repository, lab)),
    );
    if (isPrintedLab(printed)) return printed;
    throw new Error('print-lab.ts printed no lab');
  } catch (error) {
    // The command finds the words: where the fault stands and what to do.
    const fault = await runNode(repository, 'cli/main.ts', 'export', '--lab', lab).then(
      () => error,
      (said: unknown) => said,
    );
    throw new Error(diagnosticsOf(fault), { cause: error });
  }
}

/**
 * The lab as it is when the site starts, for what is set once: the title, and what prose may name.
 * `undefined` while the lab is faulty, which the pages report.
 */
export const labAtStart = (repository: string, lab?: string): Promise<PrintedLab | undefined> =>
  readLab(repository, lab).catch(() => undefined);

// --- internal ---

const isPrintedLab = (value: unknown): value is PrintedLab =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  'convention' in value &&
  'whole' in value &&
  typeof value.whole === 'object' &&
  value.whole !== null &&
  'entities' in value &&
  'views' in value &&
  Array.isArray(value.views) &&
  Array.isArray(value.entities) &&
  value.entities.every(
    (entity: unknown) =>
      typeof entity === 'object' &&
      entity !== null &&
      'id' in entity &&
      typeof entity.id === 'string' &&
      'name' in entity &&
      typeof entity.name === 'string',
  );

/** What the command said, without the stack trace of this process. */
const diagnosticsOf = (error: unknown): string => {
  if (
    typeof error === 'object' &&
    error !== null &&
    'stderr' in error &&
    typeof error.stderr === 'string' &&
    error.stderr.trim() !== ''
  )
    return error.stderr.trim();
  return error instanceof Error ? error.message : String(error);
};
