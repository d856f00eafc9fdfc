import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { execa } from 'execa';
import { homeOf } from './cache.ts';
import { fits, type Tool } from './tool.ts';

/** A tool that is there. */
export interface Found {
  /** Folder that holds its programs. */
  readonly bin: string;
  readonly version: string;
  readonly from: 'PATH' | 'cache';
}

/** Looks for a tool on PATH, where any fitting version will do, then in the cache. */
export async function find(
  tool: Tool,
  cache: string,
  path: string = process.env['PATH'] ?? '',
): Promise<Found | undefined> {
  const isEnough = tool.suffices ?? ((found: string) => fits(found, tool.version));
  for (const bin of tool.ask ? path.split(delimiter) : []) {
    if (bin === '' || !(await hasAll(bin, tool.programs))) continue;
    const version = await versionIn(tool, bin);
    if (version !== undefined && isEnough(version)) return { bin, version, from: 'PATH' };
  }
  const bin = join(homeOf(tool, cache), 'bin');
  return (await hasAll(bin, tool.programs))
    ? { bin, version: tool.version, from: 'cache' }
    : undefined;
}

/** The version that the program in this folder says it has. */
export async function versionIn(tool: Tool, bin: string): Promise<string | undefined> {
  if (!tool.ask) return tool.version;
  const { stdout } = await execa(join(bin, tool.programs[0]), tool.ask.args, {
    env: tool.ask.env ?? {},
    reject: false,
    stdin: 'ignore',
    timeout: 60_000,
  });
  return tool.ask.answer.exec(String(stdout))?.[1];
}

// --- internal ---

async function hasAll(bin: string, programs: readonly string[]): Promise<boolean> {
  const found = await Promise.all(
    programs.map((program) =>
      access(join(bin, program), constants.X_OK).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.every(Boolean);
}
