// Runs a program of the bench as the engine is run: in one file, with the code that V8 kept of the
// run before. Usage: node run-bundle.mjs FILE ARGUMENT
const { existsSync, readFileSync, writeFileSync } = process.getBuiltinModule('node:fs');
const { Script } = process.getBuiltinModule('node:vm');

const { setFlagsFromString } = process.getBuiltinModule('node:v8');

setFlagsFromString('--no-opt');
setFlagsFromString('--no-incremental-marking');
const [file = ''] = process.argv.slice(2);
const code = `${file}.v8`;
const text = readFileSync(file, 'latin1');
const cachedData = existsSync(code) ? readFileSync(code) : undefined;
const script = new Script(text, { filename: file, ...(cachedData && { cachedData }) });
// The packages that it reads are found from here, wherever the file lies.
const { filename, dirname } = import.meta;
script.runInThisContext()({}, process.getBuiltinModule, { exports: {} }, filename, dirname);
if (!cachedData || script.cachedDataRejected) writeFileSync(code, script.createCachedData());
