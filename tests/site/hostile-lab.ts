import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What an author may write and a page may get wrong: markup, right-to-left text, no end. */
export const hostileTexts = {
  script: `<script>window.ran = 'script'</script><img src=x onerror="window.ran = 'image'">`,
  rightToLeft: 'خادم الوسائط في غرفة المعيشة',
  emoji: '👩‍🚀 the family’s 🦑 photos & films 🏳️‍🌈',
  long: `${'Nebuchadnezzar'.repeat(22)}!`,
} as const;

/**
 * Writes the small lab of the fixtures with each of these texts as a description.
 *
 * @param checkout Root of the repository whose engine it uses.
 */
export function writeHostileLab(folder: string, checkout: string): void {
  const url = (path: string): string => JSON.stringify(pathToFileURL(join(checkout, path)).href);
  const vms = Object.entries(hostileTexts).map(
    ([name, description], index) => `
export const ${name} = defineVm({
  name: 'wiki-0${index + 1}',
  description: ${JSON.stringify(description)},
  host: atlas,
  vmId: ${1901 + index},
  cores: 1,
  memory: gib(1),
  image: debian,
  disks: [{ pool: atlasBedrock, size: gib(8) }],
  networks: [styx],
});`,
  );
  const text = `
import { defineLab, defineVm, gib } from ${url('model/index.ts')};
import lab from ${url('generators/fixtures/small-lab/index.ts')};
import { atlas, atlasBedrock, debian, styx } from ${url('generators/fixtures/small-lab/sites.ts')};
${vms.join('\n')}
const vms = { ${Object.keys(hostileTexts).join(', ')} };
export default defineLab({ ...lab, parts: [...lab.parts, vms] });
`;
  writeFileSync(join(folder, 'index.ts'), text);
}
