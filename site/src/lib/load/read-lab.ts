import { resolve } from 'node:path';
import { diagnosticsSchema, FaultyLabError } from '../faults/fault.ts';
import type { Fault } from '../faults/fault.ts';
import { runNode } from './run-node.ts';

/** What `print-lab.ts` prints, as far as it is known here. */
export interface PrintedLab {
  readonly name: string;
  /** Address of its Git repository. */
  readonly repository: string;
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
 * @throws FaultyLabError with what `homelab check` says when the lab is faulty.
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
    throw new FaultyLabError(await faultOf(repository, lab, error), error);
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
  'repository' in value &&
  typeof value.repository === 'string' &&
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

/** What the command says of a lab; of a good one, why it could not be printed. */
async function faultOf(repository: string, lab: string, error: unknown): Promise<Fault> {
  const check = (format: string): Promise<string> =>
    runNode(repository, 'cli/homelab.mjs', 'check', '--lab', lab, '--format', format).then(
      (text) => text,
      (refused: unknown) => outputOf(refused),
    );
  const [text, json] = await Promise.all([check('pretty'), check('json')]);
  const errors = diagnosticsSchema
    .parse(JSON.parse(json))
    .filter(({ severity }) => severity === 'error');
  const said = errors.length > 0 ? text.trim() : messageOf(error);
  return { text: said, errors, folder: repository };
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** Standard output of a program that ended with an exit code. */
function outputOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'stdout' in error && 'code' in error)
    if (error.code === 1 && typeof error.stdout === 'string') return error.stdout;
  throw error;
}
