import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isLab, type Lab } from '../../model/index.ts';

const shipped = fileURLToPath(new URL('../../model/lab/', import.meta.url));
const door = new URL('../../model/index.ts', import.meta.url).href;

/** A change of a file of the shipped lab, as somebody makes it by hand. */
export interface Edit {
  /** @example 'services.ts' */
  readonly file: string;
  /** What is replaced; it stands there once. Default: nothing, the text is added at the end. */
  readonly from?: string;
  readonly to: string;
}

/** The shipped lab after some changes, one after the other. */
export async function editedLab(edits: readonly Edit[]): Promise<Lab> {
  const folder = mkdtempSync(join(tmpdir(), 'edited-lab-'));
  try {
    cpSync(shipped, folder, { recursive: true });
    for (const file of readdirSync(folder)) {
      const path = join(folder, file);
      const text = readFileSync(path, 'utf8').replaceAll("'../index.ts'", `'${door}'`);
      const own = edits.filter((edit) => edit.file === file);
      writeFileSync(path, own.reduce(edited, text));
    }
    const module: { default?: unknown } = await import(
      pathToFileURL(join(folder, 'index.ts')).href
    );
    if (!isLab(module.default)) throw new Error('the copy of the shipped lab exports no lab');
    return module.default;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Puts an entity that is planned to work. */
export function activated(file: string, name: string): Edit {
  const from = found(file, `name: '${name}',(?:(?!\\}\\);)[^])*?\\n  status: 'planned',\\n`);
  return { file, from, to: from.replace("  status: 'planned',\n", '') };
}

/** Takes an entity out. @param constant What it is called in its file. */
export const removed = (file: string, constant: string): Edit => ({
  file,
  from: found(file, `export const ${constant} = (?:(?!\\n\\}\\);)[^])*\\n\\}\\);\\n`),
  to: '',
});

// --- internal ---

function edited(text: string, { file, from, to }: Edit): string {
  if (from === undefined) return text + to;
  if (text.split(from).length !== 2)
    throw new Error(`model/lab/${file} does not say once: ${from}`);
  return text.replace(from, () => to);
}

/** The one text of a file of the shipped lab that a pattern fits. */
function found(file: string, pattern: string): string {
  const text = readFileSync(join(shipped, file), 'utf8');
  const [match] = new RegExp(pattern).exec(text) ?? [];
  if (match === undefined) throw new Error(`model/lab/${file} has nothing of the form ${pattern}`);
  return match;
}
