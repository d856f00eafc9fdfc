#!/usr/bin/env node
// The command line. JavaScript, because a first file in TypeScript costs Node its parser before any
// cache is on. The program is cli/engine/program.ts.

if (!process.features.typescript) {
  process.stderr.write(`error: this Node (${process.version}) can't run TypeScript: homelab needs 24
  = help: npm brings the right one: \`npm run homelab -- <command>\`
`);
  process.exit(2);
}

const { enableCompileCache } = process.getBuiltinModule('node:module');
const { dirname, join } = process.getBuiltinModule('node:path');
const { setFlagsFromString } = process.getBuiltinModule('node:v8');
const { cacheFolder, load } = await import('./engine/load.mjs');

// A run is over before the best code that V8 can make would pay, and nobody waits for its pauses.
setFlagsFromString('--no-opt');
setFlagsFromString('--no-incremental-marking');
const root = dirname(import.meta.dirname);
const argv = process.argv.slice(2);
const engine = await load({ root, argv });
// For the files of a lab; where the sources run, for them as well.
enableCompileCache(join(cacheFolder(root), 'modules'));
const { main } = engine ?? (await import('./engine/program.ts'));
if ((await main(argv)) === 0) engine?.keep();
