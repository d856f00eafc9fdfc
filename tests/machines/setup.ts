import { hindrance } from './can-boot.ts';
import { debianRoot } from './root.ts';
import { sweep } from './sweep.ts';

/** Once for all tests on machines: else each file would make the Debian of its own at first. */
export default async function setup(): Promise<void> {
  if (await hindrance()) return;
  await sweep();
  await debianRoot();
}
