import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Standard output of a Node program, from a process of its own: Node caches modules, so this
 * process would never see an edit.
 */
export async function runNode(folder: string, ...command: readonly string[]): Promise<string> {
  // 64 MiB: the default of 1 MiB is too small for a lab of a thousand entities.
  const { stdout } = await run(process.execPath, command, {
    cwd: folder,
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}
