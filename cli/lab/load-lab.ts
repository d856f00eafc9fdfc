import { Console } from 'node:console';
import { realpathSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as model from '../../model/index.ts';
import type { Diagnostic, Lab, Recording } from '../../model/index.ts';
import { importFile } from '../engine/import-file.mjs';
import { root } from '../root.ts';
import { exportedLab } from './exported-lab.ts';
import { findFolder, type LabFolder } from './folder.ts';
import { ExitError } from './exit-error.ts';

/** A lab and where it was read. */
export interface LoadedLab {
  readonly lab: Lab;
  readonly place: LabFolder;
  /** What its files declared while they ran. */
  readonly recording: Recording;
}

/**
 * Runs the files of a lab and returns what its `index.ts` exports by default, not checked yet.
 * Never throws for a mistake of the author: it comes back as a diagnostic with its place.
 *
 * @param folder as the user gave it, relative to the working folder; default: the lab of this
 *   repository
 */
export async function loadLab(
  folder: string | undefined,
): Promise<LoadedLab | { readonly diagnostic: Diagnostic }> {
  const found = findFolder(folder);
  if ('diagnostic' in found) return found;
  const place = {
    folder: realpathSync(found.folder),
    index: join(realpathSync(found.folder), 'index.ts'),
  };
  try {
    const { module, recording } = await importLab(place);
    const exported = exportedLab(module, place.index);
    return 'lab' in exported ? { ...exported, place, recording } : exported;
  } catch (error) {
    // Carries much that a lab without faults has no use for.
    const { importDiagnostic } = await import('./import-diagnostic.ts');
    return { diagnostic: importDiagnostic(error, place) };
  }
}

// --- internal ---

async function importLab({
  folder,
  index,
}: LabFolder): Promise<{ readonly module: object; readonly recording: Recording }> {
  if (!folder.startsWith(root + sep)) readAsModules(folder);
  const [before, exit] = [globalThis.console, process.exit];
  // Standard output is the result, also when a lab prints something.
  globalThis.console = new Console(process.stderr, process.stderr);
  process.exit = refuseToExit;
  try {
    const load = (): Promise<object> => importFile(pathToFileURL(index).href, model);
    return await model.record(folder, load);
  } finally {
    globalThis.console = before;
    process.exit = exit;
  }
}

/** A lab that ends the program would look like one without faults. */
function refuseToExit(): never {
  throw new ExitError('the lab calls process.exit() while it is read');
}

/**
 * A lab outside of any package would be tried as CommonJS first, with a warning; its files are
 * modules wherever they lie.
 */
function readAsModules(folder: string): void {
  const inside = pathToFileURL(folder + sep).href;
  registerHooks({
    load: (url, context, next) =>
      next(
        url,
        url.startsWith(inside) && url.endsWith('.ts')
          ? { ...context, format: 'module-typescript' }
          : context,
      ),
  });
}
