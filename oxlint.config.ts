import { defineConfig, type OxlintOverride } from 'oxlint';

// The house in one page: who may import whom, and why. Overrides of one rule replace each other, so
// each row lists all its bans. Rows are globs: a new kind, rule or generator is under the law from
// its first line.
const to = (...folders: string[]) => folders.map((folder) => `**/${folder}/**`);

/**
 * The rooms of the model, from the bottom up. A room may import those of the floors below its own,
 * through their doors.
 */
const floors = [
  ['diagnostics'],
  ['naming'],
  ['entity'],
  ['kinds'],
  ['graph', 'products'],
  ['relations', 'export'],
  ['rules'],
  ['resolve'],
];

const knowsNobody = {
  group: to('generators', 'cli', 'site'),
  message: 'model-knows-nobody: a lab is valid or not, whoever reads it.',
};
const zodAlone = {
  regex: '^([a-y@]|z[^o]|zo[^d])',
  message: 'zod-alone: the model starts fast and touches no disk.',
};
const ignoresLab = {
  regex: '^(?:[.][.]/)+(?:model/)?lab/',
  message:
    'engine-ignores-data: the engine works for any lab; a special case is a field or a rule.',
};
const allFloors = floors.map((floor) => floor.join(', ')).join(' ← ');
const oneWayDown = (...rooms: string[]) => ({
  group: [...to(...rooms), '../index.ts', '../../index.ts'],
  message: `one-way-down: ${allFloors}; what two rooms need stands in the lower one.`,
});
const roomDoor = {
  group: ['../*/*', '!../*/index.ts', '../../*/*', '!../../*/index.ts'],
  message: 'through-the-door: a room is known by its index.ts; if that lacks it, export it there.',
};
const labDoor = {
  group: to(...floors.flat()),
  message: 'through-the-door: a lab uses the public exports of model/index.ts.',
};
const door = {
  group: ['**/model/**', '!**/model/index.ts'],
  message: 'through-the-door: if model/index.ts lacks it, export it there.',
};
const used = {
  group: ['../[a-z]*/**', '!../text/**'],
  message: 'generators-stand-apart: syntax goes to text/, facts to the model.',
};
/**
 * Rooms of one generator, as diagrams/graph: apart from other generators, known by their doors.
 */
const roomOfGenerator = {
  group: ['../../[a-z]*/**', '!../../text/**', '../[a-z]*/*', '!../[a-z]*/index.ts'],
  message:
    'generators-stand-apart: syntax goes to text/, facts to the model; ' +
    'a room is known by its index.ts.',
};
const graphFirst = {
  group: to('views', 'mermaid'),
  message: 'one-way-down: graph ← views, mermaid; a graph is drawn the same whoever shows it.',
};
const generatorsDoor = {
  group: ['**/generators/*/**'],
  message:
    'through-the-door: generators/index.ts gives all files; ' +
    'a single target is nobody else’s business.',
};
const pure = {
  regex: '^node:',
  message: 'pure-generators: return text; only cli/ touches the disk.',
};
const commandsAbove = {
  group: ['../commands/**', '../run.ts', '../help.ts'],
  message: 'one-way-down: lab, output ← commands ← run.',
};
const cliLast = { group: to('cli'), message: 'cli-is-last: nothing imports the commands.' };
const textAlone = {
  group: ['../**'],
  message: 'text-knows-no-lab: it knows YAML and Mermaid, not hosts.',
};
const anyLab = {
  regex: '(^[.][.]|/model)/lab/',
  message:
    'any-lab: an import registers the codenames of model/lab for all fixtures; ' +
    'tests/own-lab.ts loads it.',
};
const testsOnly = {
  group: ['**/fixtures/**', '**/*.cases.ts', '**/cases.ts', '**/contract.ts'],
  message: 'tests-only: fixtures, cases and the contract suite serve tests.',
};

type Ban = { message: string; group?: string[]; regex?: string };
const restrict = (files: string[], ...bans: Ban[]): OxlintOverride => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [...bans, testsOnly] }] },
});

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  rules: {
    'import/no-cycle': 'error',
    'import/no-unassigned-import': 'off',
    'import/no-named-as-default-member': 'off',
    'import/no-named-as-default': 'off',
    'unicorn/prefer-node-protocol': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/consistent-type-imports': 'error',
    'no-console': 'error',
    // Loops over lists of awaits are meant to be one after the other where they are written so.
    'no-await-in-loop': 'off',
    'no-underscore-dangle': 'off',
    'no-shadow': 'off',
    'oxc/no-map-spread': 'off',
  },
  ignorePatterns: ['**/fixtures/compile/**', 'site/dist/**', 'site/.astro/**', 'dist/**'],
  overrides: [
    restrict(['model/*.ts'], knowsNobody, zodAlone, ignoresLab),
    ...floors.flatMap((floor, index) =>
      floor.map((room) => {
        const above = [
          ...floors.slice(index + 1).flat(),
          ...floor.filter((other) => other !== room),
        ];
        return restrict(
          [`model/${room}/**`],
          knowsNobody,
          zodAlone,
          ignoresLab,
          oneWayDown(...above),
          roomDoor,
        );
      }),
    ),
    restrict(['model/lab/**'], knowsNobody, zodAlone, labDoor),
    {
      files: ['generators/*/**', 'generators/*.ts'],
      rules: {
        'no-restricted-imports': ['error', { patterns: [door, pure, cliLast, testsOnly] }],
        'no-restricted-globals': ['error', 'process', 'Date'],
      },
    },
    restrict(['generators/*/**'], door, pure, cliLast, used),
    restrict(['generators/*/*/**'], door, pure, cliLast, roomOfGenerator),
    restrict(['generators/diagrams/graph/**'], door, pure, cliLast, roomOfGenerator, graphFirst),
    restrict(['generators/text/**'], textAlone, pure),
    restrict(['cli/**'], door, generatorsDoor),
    restrict(['cli/{lab,output}/**'], door, generatorsDoor, commandsAbove),
    restrict(['site/**'], door, generatorsDoor, cliLast),
    { files: ['cli/**', 'tools/**', '.ci/**'], rules: { 'no-console': 'off' } },
    {
      files: [
        '**/*.test.ts',
        '**/*.cases.ts',
        '**/fixtures/**',
        'tests/**',
        'generators/contract.ts',
        'tools/**',
      ],
      rules: {
        'no-restricted-imports': ['error', { patterns: [anyLab] }],
        'no-restricted-globals': 'off',
      },
    },
    {
      files: ['model/rules/**/*.cases.ts', 'model/rules/fixtures/**'],
      rules: { 'no-restricted-imports': ['error', { patterns: [anyLab, oneWayDown('resolve')] }] },
    },
  ],
});
