import { existsSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';

/** What a house of this process is called: networks and folders of machines begin with it. */
export const houseId = (process: number, count: number): string => `hl${process}n${count}`;

/**
 * Removes what houses left behind whose process is gone: one that was killed can't remove anything
 * itself.
 */
export async function sweep(): Promise<void> {
  const { stdout } = await execa('ip', ['netns', 'list']);
  const networks = stdout.split('\n').map((line) => line.split(' ')[0] ?? '');
  for (const network of networks.filter(isLeft)) {
    const { stdout: pids } = await execa('ip', ['netns', 'pids', network], {
      reject: false,
    });
    await execa('kill', ['-KILL', ...pids.split('\n')], { reject: false });
    await execa('ip', ['netns', 'delete', network], { reject: false });
  }
  for (const folder of readdirSync(tmpdir())) {
    if (!isLeft(folder.replace('homelab-', ''))) continue;
    await execa('umount', [join(tmpdir(), folder, 'root')], { reject: false });
    await rm(join(tmpdir(), folder), { recursive: true, force: true }).catch(() => {});
  }
}

// --- internal ---

function isLeft(name: string): boolean {
  const [, process] = /^hl(\d+)n\d+/.exec(name) ?? [];
  return process !== undefined && !existsSync(`/proc/${process}`);
}
