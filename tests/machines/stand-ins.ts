import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import type { Machine } from './machine.ts';

/**
 * Starts a small program that stands for something the house does not have, as a unit of the
 * machine: `programs/<name>.py`.
 */
export async function standIn(machine: Machine, name: string, ...args: string[]): Promise<void> {
  const program = `/opt/stand-ins/${name}.py`;
  const source = join(import.meta.dirname, 'programs', `${name}.py`);
  await cp(source, join(machine.root, program));
  const unit = ['--quiet', `--unit=stand-in-${name}`, '--property=Type=notify'];
  const start = ['python3', program, ...args];
  const { code, said } = await machine.run('systemd-run', ...unit, ...start);
  if (code !== 0) throw new Error(`the stand-in ${name} did not start: ${said}`);
}
