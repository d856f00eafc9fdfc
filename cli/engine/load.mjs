// Loads the program as one file, with the code that V8 compiled in an earlier run. Only a cache:
// where something is missing, stale, damaged or not writable, Node runs the sources.
import { cacheFolder, listName, put, stampOf } from './cache-files.mjs';

/** @import { Listed, Stamp } from './cache-files.mjs' */

export { cacheFolder };

// An `import` of a module of Node reads all that it exports, which costs a fifth of the start.
const { readFileSync } = process.getBuiltinModule('node:fs');
const { registerHooks } = process.getBuiltinModule('node:module');
const { join } = process.getBuiltinModule('node:path');
const { pathToFileURL } = process.getBuiltinModule('node:url');
const { debuglog } = process.getBuiltinModule('node:util');
const { cachedDataVersionTag } = process.getBuiltinModule('node:v8');
const { Script } = process.getBuiltinModule('node:vm');
const { crc32 } = process.getBuiltinModule('node:zlib');

/**
 * @typedef {typeof import('./program.ts')} Program
 *
 * @typedef {object} Source The engine as text.
 * @property {string} file
 * @property {string} text
 * @property {readonly string[]} inputs What it was made of, relative to the root.
 *
 * @typedef {object} Call
 * @property {string} root Of the repository.
 * @property {readonly string[]} argv
 */

/**
 * The model of the engine, for the lab that it imports.
 *
 * @type {object}
 */
export let model = {};

/**
 * The program; `undefined` where the sources have to be run. `keep` writes down the code that V8
 * compiled, unless it is there already.
 *
 * @param {Call} call
 * @returns {Promise<(Program & { readonly keep: () => void }) | undefined>}
 */
export async function load(call) {
  if (process.env['HOMELAB_ENGINE'] === 'off') return undefined;
  try {
    const { root } = call;
    const source = readFresh(root) ?? (await (await import('./build.mjs')).build(root));
    return evaluate(source, call);
  } catch (error) {
    debuglog('homelab')('the sources run: %o', error);
    return undefined;
  }
}

// --- internal ---

/**
 * The engine on disk, if all that it was made of is as it was then.
 *
 * @param {string} root
 * @returns {Source | undefined}
 */
function readFresh(root) {
  const folder = cacheFolder(root);
  try {
    /** @type {Listed} */
    const { engine, inputs, others } = JSON.parse(readFileSync(join(folder, listName), 'utf8'));
    if (![...inputs, ...others].every((stamp) => isSame(root, stamp))) return undefined;
    if (!isSame(folder, engine)) return undefined;
    const file = join(folder, engine[0]);
    return { file, text: readFileSync(file, 'latin1'), inputs: inputs.map(([path]) => path) };
  } catch {
    return undefined;
  }
}

/**
 * @param {string} folder
 * @param {Stamp} stamp
 */
function isSame(folder, [path, size, modified, changed]) {
  const [, ...now] = stampOf(folder, path);
  return now[0] === size && now[1] === modified && now[2] === changed;
}

/**
 * @param {Source} source
 * @param {Call} call
 * @returns {Program & { readonly keep: () => void }}
 */
function evaluate(source, call) {
  const { file, text } = source;
  const codeFile = codeFileOf(file, call);
  const code = readCode(codeFile);
  const script = new Script(text, { filename: file, ...(code && { cachedData: code }) });
  /** @type {{ exports: Program }} */
  const module = Object.assign(Object.create(null), { exports: {} });
  // What the engine requires: modules of Node, and this one, because code of `vm` can't import.
  const importFile = importerOf(source, call);
  const require = (/** @type {string} */ id) =>
    id.endsWith('/import-file.mjs') ? { importFile } : process.getBuiltinModule(id);
  script.runInThisContext()(module.exports, require, module, file, join(call.root, 'cli'));
  const keep = () => {
    if (code && !script.cachedDataRejected) return;
    // A function is compiled when it is first called: only now it is all there for the next run.
    writeCode(codeFile, script.createCachedData());
  };
  return { ...module.exports, keep };
}

/**
 * Where the compiled code of a command is kept. V8 takes it only with the flags, and on the kind of
 * processor, with which it was made; the tag stands for both.
 *
 * @param {string} file
 * @param {Call} call
 */
function codeFileOf(file, { argv }) {
  const asksHelp = argv.some((word) => word === '--help' || word === '-h');
  const command = !asksHelp && /^[a-z-]+$/.exec(argv[0] ?? '')?.[0];
  const platform = `${process.version}-${process.arch}-${cachedDataVersionTag().toString(16)}`;
  return file.replace(/cjs$/, `${platform}.${command || 'help'}.v8`);
}

/** How many bytes the checksum takes. */
const SEAL = 4;

/**
 * The code, if it is whole: V8 looks at its beginning only, and dies of a damaged rest.
 *
 * @param {string} file
 */
function readCode(file) {
  try {
    const sealed = readFileSync(file);
    const code = sealed.subarray(0, -SEAL);
    return crc32(code) === sealed.readUInt32LE(code.length) ? code : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} file
 * @param {Buffer} code
 */
function writeCode(file, code) {
  const seal = Buffer.alloc(SEAL);
  seal.writeUInt32LE(crc32(code));
  try {
    put(file, Buffer.concat([code, seal]));
  } catch (error) {
    debuglog('homelab')('no code is kept: %o', error);
  }
}

/**
 * How the engine imports a lab. One that imports the model gets that of the engine. One that
 * imports another file of the engine would get a copy of it, whose entities nobody knows: then the
 * sources run in place of this process. A lab that does so only while it runs (`await import`) is
 * read a second time, and prints twice what it prints.
 *
 * @param {Source} source
 * @param {Call} call
 * @returns {typeof import('./import-file.mjs').importFile}
 */
function importerOf({ inputs }, call) {
  const { exit } = process; // a lab that is read has another one
  const base = pathToFileURL(join(call.root, '/')).href;
  return (url, running) => {
    model = running;
    const files = new Set(inputs);
    registerHooks({
      load: (url, context, next) => {
        if (!url.startsWith(base)) return next(url, context);
        const path = decodeURIComponent(url.slice(base.length).replace(/[?#].*$/, ''));
        if (path === 'model/index.ts') return facade();
        if (files.has(path)) runSources(call, exit);
        return next(url, context);
      },
    });
    return import(url);
  };
}

/**
 * A module that hands on what the model exports.
 *
 * @returns {import('node:module').LoadFnOutput}
 */
function facade() {
  const source = `import { model } from ${JSON.stringify(import.meta.url)};
export const { ${Object.keys(model).join(', ')} } = model;`;
  return { format: 'module', source, shortCircuit: true };
}

/**
 * @param {Call} call
 * @param {(code: number) => never} exit
 */
function runSources({ root, argv }, exit) {
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const args = [...process.execArgv, join(root, 'cli/homelab.mjs'), ...argv];
  const env = { ...process.env, HOMELAB_ENGINE: 'off' };
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env });
  process.removeAllListeners('exit'); // what they have to say, the other process has said
  exit(status ?? 3);
}
