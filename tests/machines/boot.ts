// Starts machines of the lab of this repository, and keeps them until Ctrl-C, for whoever writes a
// role: `node tests/machines/boot.ts proxy-01 authentik-01` prints how to run a playbook on them.
import { rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { ownLab } from '../own-lab.ts';
import { ansibleFolder } from './ansible-folder.ts';
import { hindrance } from './can-boot.ts';
import { furnish, unlikeReal } from './furniture.ts';
import { makeHouse } from './house.ts';
import { sweep } from './sweep.ts';

const repository = join(import.meta.dirname, '../..');
const machines = process.argv.slice(2);
const why = (await hindrance())?.why;
if (why !== undefined || machines.length === 0) {
  process.stderr.write(`${why ?? 'usage: node tests/machines/boot.ts <machine>…'}\n`);
  process.exit(2);
}

await sweep();
const house = await makeHouse({
  lab: ownLab,
  machines,
  ansible: await ansibleFolder(),
  furnish,
  extra: unlikeReal,
});
// Edits of roles and playbooks count at once.
for (const part of ['roles', 'playbooks']) {
  await rm(join(house.checkout, 'ansible', part), { recursive: true, force: true });
  await symlink(join(repository, 'ansible', part), join(house.checkout, 'ansible', part));
}
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void house.remove().then(() => process.exit(0)));
process.stdout.write(`${house.howTo}\n`);
setInterval(() => {}, 3_600_000);
