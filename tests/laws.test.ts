import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

// Who may import whom is written in oxlint.config.ts. Here each row of it is broken once, in a
// folder with nothing but files that import: a law that never fires looks like one that is kept.
const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'homelab-laws-'));

const forbidden: readonly (readonly [file: string, from: string, law: string])[] = [
  ['model/naming/a.ts', '../entity/index.ts', 'one-way-down'],
  ['model/entity/a.ts', '../relations/index.ts', 'one-way-down'],
  ['model/kinds/a.ts', '../rules/index.ts', 'one-way-down'],
  ['model/graph/a.ts', '../products/index.ts', 'one-way-down'],
  ['model/products/a.ts', '../graph/index.ts', 'one-way-down'],
  ['model/relations/a.ts', '../export/index.ts', 'one-way-down'],
  ['model/rules/a.ts', '../resolve/index.ts', 'one-way-down'],
  ['model/rules/access/a.ts', '../../resolve/index.ts', 'one-way-down'],
  ['model/rules/access/a.cases.ts', '../../index.ts', 'one-way-down'],
  ['model/kinds/b.ts', '../index.ts', 'one-way-down'],
  ['model/kinds/c.ts', '../entity/kind.ts', 'through-the-door'],
  ['model/kinds/d.ts', '../naming/index-lab.ts', 'through-the-door'],
  ['model/rules/access/b.ts', '../../kinds/vm.ts', 'through-the-door'],
  ['model/rules/access/c.ts', '../../naming/types/lab.ts', 'through-the-door'],
  ['model/kinds/e.ts', '../../generators/index.ts', 'model-knows-nobody'],
  ['model/a.ts', '../cli/run.ts', 'model-knows-nobody'],
  ['model/b.ts', '../tools/index.ts', 'model-knows-nobody'],
  ['model/kinds/f.ts', 'node:fs', 'zod-alone'],
  ['model/c.ts', './lab/index.ts', 'engine-ignores-data'],
  ['model/kinds/g.ts', '../lab/index.ts', 'engine-ignores-data'],
  ['model/rules/access/d.ts', '../fixtures/_base.ts', 'tests-only'],
  ['model/lab/a.ts', '../kinds/index.ts', 'through-the-door'],
  ['generators/k8s/a.ts', '../../model/kinds/index.ts', 'through-the-door'],
  ['generators/k8s/b.ts', '../tofu/index.ts', 'generators-stand-apart'],
  ['generators/k8s/charts/a.ts', '../../tofu/index.ts', 'generators-stand-apart'],
  ['generators/diagrams/views/a.ts', '../graph/graph.ts', 'through-the-door'],
  ['generators/diagrams/graph/a.ts', '../views/index.ts', 'one-way-down'],
  ['generators/k8s/c.ts', 'node:fs', 'pure-generators'],
  ['generators/k8s/d.ts', 'yaml', 'pure-generators'],
  ['generators/k8s/e.ts', '../../cli/run.ts', 'one-way-down'],
  ['generators/k8s/f.ts', '../../site/src/lib/address.ts', 'one-way-down'],
  ['generators/pictures/a.ts', '../tofu/index.ts', 'generators-stand-apart'],
  ['generators/pictures/b.ts', '../diagrams/generate.ts', 'generators-stand-apart'],
  ['generators/pictures/c.ts', 'elkjs', 'pure-generators'],
  ['generators/pictures/cards/a.ts', '../../diagrams/graph/index.ts', 'generators-stand-apart'],
  ['generators/pictures/cards/b.ts', '../svg/shapes.ts', 'through-the-door'],
  ['generators/pictures/svg/a.ts', '../cards/index.ts', 'one-way-down'],
  ['generators/pictures/views/a.ts', 'node:fs', 'pure-generators'],
  ['generators/text/a.ts', '../output.ts', 'text-knows-no-lab'],
  ['generators/k8s/g.ts', '../contract.ts', 'tests-only'],
  ['cli/a.ts', '../model/kinds/index.ts', 'through-the-door'],
  ['cli/commands/a.ts', '../../generators/k8s/index.ts', 'through-the-door'],
  ['cli/lab/a.ts', '../commands/index.ts', 'one-way-down'],
  ['cli/output/a.ts', '../run.ts', 'one-way-down'],
  ['cli/vault/a.ts', '../commands/index.ts', 'one-way-down'],
  ['cli/vault/b.ts', '../tofu/index.ts', 'one-way-down'],
  ['cli/tofu/a.ts', '../commands/index.ts', 'one-way-down'],
  ['cli/b.ts', '../site/astro.config.ts', 'one-way-down'],
  ['cli/c.ts', '../tests/own-lab.ts', 'one-way-down'],
  ['site/src/a.ts', '../../model/kinds/index.ts', 'through-the-door'],
  ['site/src/b.ts', '../../cli/run.ts', 'one-way-down'],
  ['site/src/c.ts', '../../tests/own-lab.ts', 'one-way-down'],
  ['site/src/d.ts', '../../generators/k8s/index.ts', 'through-the-door'],
  ['site/src/e.ts', '../../generators/pictures/svg/index.ts', 'through-the-door'],
  ['site/src/f.ts', '../../generators/pictures/graphs/layers.ts', 'through-the-door'],
  ['site/src/lib/names/a.ts', '../../../../model/index.ts', 'names-are-small'],
  ['site/src/lib/names/browser/a.ts', '../../../../../model/naming/parse.ts', 'names-are-small'],
  ['site/src/lib/names/b.ts', '../../../../cli/run.ts', 'one-way-down'],
  ['schema/a.ts', '../model/export/index.ts', 'through-the-door'],
  ['schema/b.ts', '../cli/run.ts', 'one-way-down'],
  ['tools/a.ts', '../model/index.ts', 'tools-stand-alone'],
  ['tests/a.test.ts', '../model/lab/index.ts', 'any-lab'],
];

const allowed: readonly (readonly [file: string, from: string])[] = [
  ['model/kinds/y.ts', '../naming/index.ts'],
  ['model/kinds/y.ts', './vm.ts'],
  ['model/naming/types/y.ts', '../environments.ts'],
  ['model/kinds/y.ts', 'zod'],
  ['model/rules/access/y.ts', '../_few.ts'],
  ['model/rules/access/y.ts', '../../relations/index.ts'],
  ['model/rules/access/y.cases.ts', '../fixtures/_base.ts'],
  ['model/lab/y.ts', '../index.ts'],
  ['generators/k8s/y.ts', '../../model/index.ts'],
  ['generators/k8s/y.ts', '../output.ts'],
  ['generators/k8s/y.ts', '../text/index.ts'],
  ['generators/k8s/y.ts', './charts/index.ts'],
  ['generators/k8s/charts/y.ts', '../guard.ts'],
  ['generators/diagrams/views/y.ts', '../graph/index.ts'],
  ['generators/diagrams/views/y.ts', '../../text/markdown.ts'],
  ['generators/pictures/y.ts', '../diagrams/index.ts'],
  ['generators/pictures/cards/y.ts', '../../diagrams/index.ts'],
  ['generators/pictures/cards/y.ts', '../svg/index.ts'],
  ['generators/pictures/icons/y.ts', 'node:fs'],
  ['generators/pictures/graphs/y.ts', 'elkjs/lib/elk.bundled.js'],
  ['generators/text/y.ts', './yaml.ts'],
  ['cli/commands/y.ts', '../../generators/index.ts'],
  ['cli/commands/y.ts', '../lab/index.ts'],
  ['cli/lab/y.ts', '../sources.ts'],
  ['site/src/y.ts', '../../model/index.ts'],
  ['site/src/y.ts', '../../generators/pictures/index.ts'],
  ['site/src/y.ts', '../../generators/pictures/graphs/index.ts'],
  ['site/src/y.ts', '../../generators/index.ts'],
  ['site/src/lib/names/y.ts', '../../../../model/naming/index.ts'],
  ['schema/y.ts', '../model/index.ts'],
  ['tools/y.ts', './run.ts'],
  ['tests/y.test.ts', '../cli/run.ts'],
];

afterAll(() => rmSync(folder, { recursive: true }));

/** What oxlint says of each file. */
const told = new Map<string, string>();

beforeAll(async () => {
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  copyFileSync(join(root, 'oxlint.config.ts'), join(folder, 'oxlint.config.ts'));
  const imports = Map.groupBy([...forbidden, ...allowed], ([file]) => file);
  for (const [file, lines] of imports) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    const text = lines.map(([, from], index) => `export type { T as T${index} } from '${from}';\n`);
    writeFileSync(join(folder, file), text.join(''));
  }
  const oxlint = join(root, 'node_modules/oxlint/bin/oxlint');
  const args = [oxlint, '-f', 'json', '--ignore-pattern', 'node_modules', '.'];
  const { stdout } = await execa(process.execPath, args, { cwd: folder, reject: false });
  const found: { diagnostics: { filename: string; message: string; help?: string }[] } =
    JSON.parse(stdout);
  for (const { filename, message, help } of found.diagnostics)
    told.set(filename, `${told.get(filename) ?? ''}${message} ${help ?? ''}\n`);
});

describe('a law', () => {
  test.each(forbidden)('%s may not import %s: %s', (file, _from, law) => {
    expect(told.get(file) ?? 'nothing').toContain(`${law}: `);
  });

  test.each(allowed)('%s may import %s', (file) => {
    expect(told.get(file) ?? 'nothing').toBe('nothing');
  });
});
