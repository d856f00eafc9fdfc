// Makes the engine: the program, the model and zod as one file that Node reads faster than 400.
import { hash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { cacheFolder, listName, put, stampOf } from './cache-files.mjs';

/** What decides about the engine beside the files that it is made of. */
const others = ['cli/engine/build.mjs', 'package.json', 'node_modules/.package-lock.json'];

/**
 * Bundles the program, and keeps the result if it can be told later on whether it still holds.
 *
 * @param {string} root Of the repository.
 * @returns {import('./load.mjs').Source}
 * @throws if there is no esbuild, a source is faulty, or the folder can't be written to
 */
export function build(root) {
  const folder = cacheFolder(root);
  mkdirSync(folder, { recursive: true });
  const began = timeIn(folder);
  const { text, map, inputs } = bundle(root, folder);
  const name = `engine-${hash('sha256', text).slice(0, 16)}`;
  const file = join(folder, `${name}.cjs`);
  // Another process that just made the same engine has listed its file by the time of its change.
  if (!existsSync(file) || readFileSync(file, 'latin1') !== text) {
    put(`${file}.map`, map);
    put(file, text);
  }
  /** @type {import('./cache-files.mjs').Listed} */
  const listed = {
    engine: stampOf(folder, `${name}.cjs`),
    inputs: inputs.map((path) => stampOf(root, path)),
    others: others.map((path) => stampOf(root, path)),
  };
  // What was changed since then may be in the engine as it was before, and listed as it is now.
  if ([...listed.inputs, ...listed.others].every(([, , , changed]) => changed < began)) {
    put(join(folder, listName), JSON.stringify(listed));
  }
  removeOld(folder, name);
  return { file, text, inputs };
}

// --- internal ---

/**
 * The time by the clock that stamps the files of a folder.
 *
 * @param {string} folder
 */
function timeIn(folder) {
  const file = join(folder, `clock.${process.pid}.tmp`);
  writeFileSync(file, '');
  const { ctimeMs } = statSync(file);
  rmSync(file);
  return ctimeMs;
}

/**
 * @param {string} root
 * @param {string} folder
 */
function bundle(root, folder) {
  const { metafile, outputFiles } = buildSync({
    absWorkingDir: root,
    entryPoints: ['cli/engine/program.ts'],
    outfile: join(folder, 'engine.cjs'),
    write: false,
    metafile: true,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'esnext',
    external: ['*/import-file.mjs'],
    // What Node does with TypeScript, whatever the tsconfig.json says.
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true, alwaysStrict: true } },
    keepNames: true, // a kind is spoken of by the name of its function
    define: { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' },
    logOverride: { 'empty-import-meta': 'error' },
    logLevel: 'silent',
    sourcemap: 'external',
    sourcesContent: false,
  });
  const [map, engine] = outputFiles;
  if (!map || !engine) throw new Error('esbuild wrote no file');
  return { text: engine.text, map: map.text, inputs: Object.keys(metafile.inputs) };
}

/**
 * Removes earlier engines and the compiled files of labs. Who still wants one runs the sources.
 *
 * @param {string} folder
 * @param {string} name Of the engine that stays.
 */
function removeOld(folder, name) {
  const old = readdirSync(folder).filter(
    (entry) => entry !== listName && !entry.startsWith(name) && !entry.endsWith('.tmp'),
  );
  for (const entry of old) rmSync(join(folder, entry), { recursive: true, force: true });
}
