import { join } from 'node:path';
import {
  cacheFolder,
  find,
  install,
  opentofu,
  proxmoxProvider,
  type Tool,
} from '../tools/index.ts';
import type { Programs } from './workspace.ts';

/**
 * OpenTofu and its Proxmox provider: those that are there, else built into the cache of tools.
 * @param tell Is told what is built, since that takes minutes.
 * @throws Error that says what is missing on this machine
 */
export async function programs(tell: (line: string) => void): Promise<Programs> {
  return { tofu: await needed(opentofu, tell), provider: await needed(proxmoxProvider, tell) };
}

// --- internal ---

async function needed(tool: Tool, tell: (line: string) => void): Promise<string> {
  const found = await find(tool, cacheFolder());
  if (!found) tell(`${tool.name} ${tool.version} is built first, ${tool.takes}`);
  const { bin } = found ?? (await install(tool, cacheFolder()));
  return join(bin, tool.programs[0]);
}
