import { execFile } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Standard output of a Node program, from a process of its own: Node caches modules, so this
 * process would never see an edit.
 *
 * @param repository Its root, where the program runs.
 */
export async function runNode(repository: string, ...command: readonly string[]): Promise<string> {
  // 256 MiB: the pictures of a thousand guests take a tenth of it; the default is 1 MiB.
  const { stdout } = await run(process.execPath, command, {
    cwd: repository,
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: join(repository, 'node_modules/.cache/homelab/site'),
    },
    maxBuffer: 256 * 1024 * 1024,
  });
  return stdout;
}
