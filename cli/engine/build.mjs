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
import { stripTypeScriptTypes } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { build as esbuild, buildSync, stop } from 'esbuild';
import { cacheFolder, listName, put, stampOf } from './cache-files.mjs';

/** What decides about the engine beside the files that it is made of. */
const others = ['cli/engine/build.mjs', 'package.json', 'node_modules/.package-lock.json'];

/**
 * Bundles the program, and keeps the result if it can be told later on whether it still holds.
 *
 * @param {string} root Of the repository.
 * @returns {Promise<import('./load.mjs').Source>}
 * @throws if there is no esbuild, a source is one that Node refuses, or the folder can't be written
 *   to
 */
export async function build(root) {
  const folder = cacheFolder(root);
  mkdirSync(folder, { recursive: true });
  const began = timeIn(folder);
  const { text, map, inputs } = await bundleAsNode(root, 'cli/engine/program.ts', folder);
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
 * Node calls a CommonJS module. For programs of the bench: esbuild reads their TypeScript itself,
 * and accepts more of it than Node does.
 *
 * @param {string} root Of the repository.
 * @param {string} entry Relative to the root.
 * @param {string} folder Where the file is to lie.
 */
export const bundle = (root, entry, folder) => resultOf(buildSync(optionsFor(root, entry, folder)));

// --- internal ---

/**
 * The same of the sources as Node reads them, so that what it refuses is refused here, too.
 *
 * @param {string} root
 * @param {string} entry
 * @param {string} folder
 */
async function bundleAsNode(root, entry, folder) {
  try {
    const options = optionsFor(root, entry, folder);
    const define = { ...options.define, ...withoutCommonJs };
    const result = await esbuild({ ...options, define, plugins: [stripTypes] });
    refuseImports(result.metafile);
    const made = resultOf(result);
    refuseCommonJs(made.text);
    return made;
  } finally {
    await stop();
  }
}

/**
 * Node only strips types. What needs more than that, an `enum`, it refuses; a type that is imported
 * like a value, it looks for. Nothing is moved by it, so that places in the sources stay right.
 *
 * @type {import('esbuild').Plugin}
 */
const stripTypes = {
  name: 'strip-types',
  setup({ onLoad }) {
    withoutWarning(() => stripTypeScriptTypes(''));
    onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      contents: stripTypeScriptTypes(readFileSync(path, 'utf8'), { mode: 'strip' }),
      loader: 'js',
    }));
  },
};

/**
 * Does what Node warns of once, because it is new: whoever runs a command can't do anything about it.
 *
 * @param {() => void} work
 */
function withoutWarning(work) {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    work();
  } finally {
    process.emitWarning = emitWarning;
  }
}

/**
 * Refuses what esbuild finds and Node would not: a file that is imported by another name than its
 * own (`./command`), one that is no code, and JSON that is imported like code.
 *
 * @param {import('esbuild').Metafile} metafile
 */
function refuseImports({ inputs }) {
  for (const [importer, { imports }] of Object.entries(inputs)) {
    if (importer.includes('node_modules/')) continue;
    for (const { path, original = '', external, with: attributes } of imports) {
      if (external || !original.startsWith('.')) continue;
      const isExact = join(dirname(importer), original) === path;
      const isCode = ['.ts', '.mjs', '.js'].includes(extname(path));
      if (isExact && (isCode || (extname(path) === '.json' && attributes?.['type']))) continue;
      throw new Error(`Node would not import '${original}' in ${importer}`);
    }
  }
}

/** What a module of Node knows nothing of, unless it is CommonJS, which the engine is. */
const commonJs = ['__dirname', '__filename', 'exports', 'module', 'require'];
const withoutCommonJs = Object.fromEntries(commonJs.map((word) => [word, `no_${word}`]));

/** @param {string} text Of the engine. */
function refuseCommonJs(text) {
  const used = new RegExp(`(?<!typeof )\\bno_(${commonJs.join('|')})\\b`).exec(text)?.[1];
  if (used !== undefined) throw new Error(`a source uses '${used}', which no module has`);
}

/**
 * @param {string} root
 * @param {string} entry
 * @param {string} folder
 */
const optionsFor = (root, entry, folder) =>
  /** @satisfies {import('esbuild').BuildOptions} */ ({
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
    // What the package has for Node is CommonJS that requires more of it.
    alias: { yaml: join(root, 'node_modules/yaml/browser/index.js') },
    // Whatever the tsconfig.json says.
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true, alwaysStrict: true } },
    banner: { js: '(function (exports, require, module, engine_filename, engine_dirname) {' },
    footer: { js: '})' },
    define: {
      'import.meta.dirname': 'engine_dirname',
      'import.meta.filename': 'engine_filename',
    },
    logOverride: { 'empty-import-meta': 'error' },
    logLevel: 'silent',
    sourcemap: 'external',
    sourcesContent: false,
  });

/**
 * @param {import('esbuild').BuildResult<ReturnType<typeof optionsFor>>} result
 * @throws if it is not what the sources are
 */
function resultOf({ metafile, outputFiles }) {
  const [map, engine] = outputFiles;
  if (!map || !engine) throw new Error('esbuild wrote no file');
  const text = inAscii(engine.text);
  // Kinds are spoken of by the names of their functions. To keep the name of each function, as
  // esbuild can, would cost a fifth of a run.
  const { names: renamed } = JSON.parse(map.text);
  if (renamed.some((/** @type {string} */ name) => name.startsWith('define'))) {
    throw new Error('two functions have the name of a kind');
  }
  return { text, map: map.text, inputs: Object.keys(metafile.inputs) };
}

/**
 * The same program in ASCII, which is read and compiled the fastest. esbuild sees to texts; what it
 * leaves are comments, regular expressions, in which an escape says the same, and `String.raw`, in
 * which it would not.
 *
 * @param {string} text
 * @throws if `String.raw` holds other letters
 */
function inAscii(text) {
  if (/\braw`[^`]*[^`\0-\x7f]/.test(text)) throw new Error('String.raw holds more than ASCII');
  return text.replace(/[^\0-\x7f]/g, (unit) => {
    const code = unit.charCodeAt(0).toString(16);
    return `\\u${code.padStart(4, '0')}`;
  });
}

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
