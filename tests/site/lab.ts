import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { repository } from './astro.ts';

/**
 * Writes the small lab of the fixtures with one more VM, `wiki-01` on `asgard-atlas`, into a
 * folder; `memory` is TypeScript.
 *
 * @param checkout Root of the repository whose engine it uses. Default: this one.
 */
export function writeLabWithWiki(folder: string, memory: string, checkout = repository): void {
  const url = (path: string): string => JSON.stringify(pathToFileURL(join(checkout, path)).href);
  writeFileSync(
    join(folder, 'index.ts'),
    `
import { defineLab, defineVm, gib } from ${url('model/index.ts')};
import lab from ${url('generators/fixtures/small-lab/index.ts')};
import { atlas, atlasBedrock, debian, styx } from ${url('generators/fixtures/small-lab/sites.ts')};

export const wiki = defineVm({
  name: 'wiki-01',
  host: atlas,
  vmId: 1901,
  cores: 2,
  memory: ${memory},
  image: debian,
  disks: [{ pool: atlasBedrock, size: gib(20) }],
  networks: [styx],
});

export default defineLab({ ...lab, parts: [...lab.parts, { wiki }] });
`,
  );
}
