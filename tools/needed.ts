import process from 'node:process';
import { toolPath } from './tool-path.ts';

/**
 * A program that a test needs: its full path, or `undefined` after saying what is skipped. With
 * `CI=true` nothing may be skipped, so it throws.
 *
 * @example
 * const tofu = await neededTool('tofu');
 * test.skipIf(!tofu)('…', () => { … });
 */
export async function neededTool(program: string): Promise<string | undefined> {
  const path = await toolPath(program);
  if (path !== undefined) return path;
  const message = `${program} is not installed: run npm run tools`;
  if (process.env['CI'] === 'true') throw new Error(message);
  process.stderr.write(`Tests skipped: ${message}\n`);
  return undefined;
}
