import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyRepository } from '../copy-repository.ts';
import { compiler, walkIn } from './walk.ts';

// A generator, a view and a command, in one copy.
const copy = copyRepository();
afterAll(() => rmSync(copy, { recursive: true }));
const { read, write, output, follow } = walkIn(copy);

beforeAll(async () => {
  follow('Add a generator', { target: 'homepage' }, ({ write: add, insert }) => {
    add('generators/<target>/index.ts', generator);
    const index = 'generators/index.ts';
    insert(index, 'import', "import { generateHomepage } from './homepage/index.ts';\n");
    insert(index, /(?<=const generators.*= \[)/, 'generateHomepage, ');
    insert('.gitattributes', /$/, 'homepage/** linguist-generated\n');
  });
  follow('Add a view', { view: 'zones' }, ({ write: add, insert }) => {
    add('generators/diagrams/views/<view>.ts', view);
    const index = 'generators/diagrams/views/index.ts';
    insert(index, 'import', "import { zones } from './zones.ts';\n");
    insert(index, /(?<=return \[)/, '\n    zones(lab, relations),');
  });
  follow('Add a command', { command: 'count' }, ({ write: add, insert }) => {
    add('cli/commands/<command>.ts', command);
    insert('cli/commands/index.ts', /(?<=new Map\(\[)/, commandEntry);
    insert(
      'README.md',
      /(?<=## Commands\n\n.*\n.*\n)/,
      '| `npm run homelab -- count` | counts |\n',
    );
  });
  await output('cli/main.ts', 'generate');
});

test('all of it compiles, and keeps the directions of the house', async () => {
  // What the commands reach: the rest, tests above all, is as it was.
  const project = { extends: './tsconfig.json', include: ['cli/main.ts'] };
  write('tsconfig.commands.json', JSON.stringify(project));
  await Promise.all([
    output(...compiler, 'tsconfig.commands.json'),
    output('node_modules/oxlint/bin/oxlint', 'generators', 'cli'),
  ]);
});

test('a generator writes its file, and a second run changes nothing', async () => {
  expect(read('homepage/hosts.yaml')).toMatch(/^# Generated .*\n---\n/);
  await output('cli/main.ts', 'generate', '--check');
});

test('a generator is found by the contract suite', async () => {
  const suite = ['run', 'generators/generators.test.ts', '-t', 'generateHomepage'];
  expect(await output('node_modules/vitest/vitest.mjs', ...suite)).toMatch(/Tests +\d+ passed/);
});

test('a view is written, and a command runs', async () => {
  expect(read('site/src/content/diagrams/zones.mmd')).toContain('accTitle: Zones of ');
  expect(await output('cli/main.ts', 'count')).toMatch(/^\d+ entities$/);
  expect(await output('cli/main.ts', 'count', '--help')).toContain('Counts what the lab declares.');
});

// --- internal ---

const generator = `import { isLive, type ResolvedLab } from '../../model/index.ts';
import type { OutputFile } from '../output.ts';
import { yamlFile } from '../text/index.ts';

export function generateHomepage(lab: ResolvedLab): OutputFile[] {
  const names = lab.hosts.filter(isLive).map(({ name }) => name);
  return [{ path: 'homepage/hosts.yaml', text: yamlFile([names]) }];
}
`;

const view = `import type { ResolvedLab } from '../../../model/index.ts';
import { graphOf, render, type Diagram, type Relations } from '../graph/index.ts';

export function zones(lab: ResolvedLab, relations: Relations): Diagram {
  const graph = graphOf(lab.zones, relations.all);
  return render(lab, graph, {
    view: 'zones',
    title: \`Zones of \${lab.name}\`,
    description: 'Every zone.',
  });
}
`;

const command = `import type { Command } from '../command.ts';
import { labOption } from '../lab/index.ts';
import { writeOut } from '../terminal.ts';
import { inspect } from './inspect.ts';

export const count: Command = {
  options: { lab: labOption },
  about: ['Counts what the lab declares.'],
  examples: [['homelab count', 'how much is it?']],
  async run(args) {
    const { entities } = await inspect(args.text('lab'));
    writeOut(\`\${entities ?? 0} entities\\n\`);
    return entities === undefined ? 1 : 0;
  },
};
`;

const commandEntry = `
  ['count', { summary: 'count', load: async () => (await import('./count.ts')).count }],`;
