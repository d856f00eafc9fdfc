import {
  entitiesIn,
  inOrder,
  locate,
  resolve,
  type Diagnostic,
  type ResolvedLab,
} from '../../model/index.ts';
import { guestFolders, k8sFiles, loadLab, unusedFiles } from '../lab/index.ts';
import { sources } from '../sources.ts';

/** What is known of a lab after it was loaded and checked. */
export interface Inspection {
  /** Present if there is no error. */
  readonly lab: ResolvedLab | undefined;
  /** In the order of files and lines. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many entities the lab has; `undefined` if it could not be loaded. */
  readonly entities: number | undefined;
}

/** Loads and checks the lab in a folder. Mistakes of the author come back as diagnostics. */
export async function inspect(folder: string | undefined): Promise<Inspection> {
  const loaded = await loadLab(folder);
  if ('diagnostic' in loaded)
    return { lab: undefined, diagnostics: [loaded.diagnostic], entities: undefined };
  const { lab, findings } = resolve(loaded.lab, loaded.recording);
  const unused = unusedFiles(loaded.place);
  // Where a file of the lab is left out, or an entity is, one may be missed that is there.
  const folders =
    lab && unused.length === 0
      ? [...guestFolders(lab, loaded.place), ...(await k8sFiles(lab, loaded.place))]
      : [];
  return {
    lab,
    diagnostics: inOrder([...locate(findings, sources), ...unused, ...folders]),
    entities: Array.isArray(loaded.lab.parts) ? entitiesIn(loaded.lab.parts).size : undefined,
  };
}
