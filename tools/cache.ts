import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import process from 'node:process';
import type { Tool } from './tool.ts';

/**
 * Where tools are kept, outside the checkout: `$XDG_CACHE_HOME/homelab-tools`, by default
 * `~/.cache/homelab-tools`.
 */
export function cacheFolder(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string {
  const cache = environment['XDG_CACHE_HOME'];
  // The XDG specification wants relative paths ignored.
  return join(cache && isAbsolute(cache) ? cache : join(homedir(), '.cache'), 'homelab-tools');
}

/** Home of one version of a tool. @example '~/.cache/homelab-tools/opentofu-1.12.6' */
export const homeOf = (tool: Tool, cache: string): string =>
  join(cache, `${tool.name}-${tool.version}`);
