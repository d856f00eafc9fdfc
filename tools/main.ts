// `npm run tools`: makes sure that every native tool is there, and says where. Doing it again does
// nothing.
import process from 'node:process';
import { cacheFolder, find, install, tools } from './index.ts';

const cache = cacheFolder();
for (const tool of tools) {
  const name = `${tool.name} ${tool.version}`;
  try {
    let found = await find(tool, cache);
    if (!found) {
      process.stderr.write(`${name}: installing, ${tool.takes} …\n`);
      found = await install(tool, cache);
    }
    process.stdout.write(
      `${tool.name} ${found.version}: ${found.bin}${found.from === 'PATH' ? ' (on PATH)' : ''}\n`,
    );
  } catch (error) {
    process.exitCode = 1;
    process.stdout.write(`${name}: not installed\n`);
    process.stderr.write(`  ${error instanceof Error ? error.message : String(error)}\n`);
  }
}
