// Makes the engine: the program, the model and zod as one file, which Node reads faster than 400.
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
  const { text, map, inputs } = bundle(root, 'cli/engine/program.ts', folder);
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
  const isOld = [...listed.inputs, ...listed.others].every(([, , , changed]) => changed < began);
  const isFound = listed.inputs.every(([, size]) => size >= 0);
  if (isOld && isFound) put(join(folder, listName), JSON.stringify(listed));
  removeOld(folder, name);
  return { file, text, inputs };
}

/**
 * Makes one file of a program and all that it imports, as the text of a function that is called as
 * Node calls a CommonJS module.
 *
 * @param {string} root Of the repository.
 * @param {string} entry Relative to the root.
 * @param {string} folder Where the file is to lie.
 */
export function bundle(root, entry, folder) {
  const { metafile, outputFiles } = buildSync({
    absWorkingDir: root,
    entryPoints: [entry],
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
    banner: { js: '(function (exports, require, module, __filename, __dirname) {' },
    footer: { js: '})' },
    define: { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' },
    logOverride: { 'empty-import-meta': 'error' },
    logLevel: 'silent',
    sourcemap: 'external',
    sourcesContent: false,
  });
  const [map, engine] = outputFiles;
  if (!map || !engine) throw new Error('esbuild wrote no file');
  // Kinds are spoken of by the names of their functions. To keep the name of each function, as
  // esbuild can, would cost a fifth of a run.
  const { names: renamed } = JSON.parse(map.text);
  if (renamed.some((/** @type {string} */ name) => name.startsWith('define'))) {
    throw new Error('two functions have the name of a kind');
  }
  return { text: engine.text, map: map.text, inputs: Object.keys(metafile.inputs) };
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
