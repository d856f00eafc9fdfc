// `npm run tools`: makes sure that every native tool is there, and says where. Doing it again does
// nothing.
import process from 'node:process';
import { cacheFolder, find, install, tools, type Tool } from './index.ts';
import { type Outcome, table } from './table.ts';

const outcomes: Outcome[] = [];
for (const tool of tools) outcomes.push(await settled(tool));
process.stdout.write(`${table(outcomes).join('\n')}\n`);
if (outcomes.some(({ found }) => !found)) process.exitCode = 1;

// --- internal ---

/** A tool that is there, or that is now installed; what went wrong is said at once. */
async function settled(tool: Tool): Promise<Outcome> {
  const cache = cacheFolder();
  const name = `${tool.name} ${tool.version}`;
  try {
    const found = await find(tool, cache);
    if (found) return { tool, found };
    process.stderr.write(`${name}: installing, ${tool.takes} …\n`);
    return { tool, found: await install(tool, cache) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${name}: not installed\n  ${reason}\n`);
    return { tool, found: undefined };
  }
}
