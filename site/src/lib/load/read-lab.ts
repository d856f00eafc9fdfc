import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What `homelab export` prints, as far as the site reads it. */
export interface ExportedLab {
  readonly entities: readonly { readonly id: string }[];
}

/**
 * The lab as JSON, from a process of its own: Node caches modules, so this process would never see an edit.
 *
 * @param repository Root of the repository.
 * @param lab Folder of another lab than `model/lab`.
 * @throws Error with the diagnostics of `homelab export` as its message when the lab is faulty.
 */
export async function readLab(repository: string, lab: string | undefined): Promise<ExportedLab> {
  const command = ['cli/main.ts', 'export', ...(lab === undefined ? [] : ['--lab', lab])];
  try {
    // 64 MiB: the default of 1 MiB is too small for a lab of a thousand entities.
    const { stdout } = await run(process.execPath, command, { cwd: repository, maxBuffer: 64 * 1024 * 1024 });
    const exported: unknown = JSON.parse(stdout);
    if (isExportedLab(exported)) return exported;
    throw new Error('`homelab export` printed no list of entities');
  } catch (error) {
    throw new Error(diagnosticsOf(error), { cause: error });
  }
}

// --- internal ---

const isExportedLab = (value: unknown): value is ExportedLab =>
  typeof value === 'object' &&
  value !== null &&
  'entities' in value &&
  Array.isArray(value.entities) &&
  value.entities.every((entity: unknown) => typeof entity === 'object' && entity !== null && 'id' in entity && typeof entity.id === 'string');

/** What the command said, without the stack trace of this process. */
const diagnosticsOf = (error: unknown): string => {
  if (typeof error === 'object' && error !== null && 'stderr' in error && typeof error.stderr === 'string' && error.stderr.trim() !== '')
    return error.stderr.trim();
  return error instanceof Error ? error.message : String(error);
};
