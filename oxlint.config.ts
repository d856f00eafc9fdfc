import { defineConfig, type OxlintOverride } from 'oxlint';

// The house in one page: who may import whom, and why. Overrides of one rule replace each other, so
// each row lists all its bans. Rows are globs: a new kind, rule or generator is under the law from
// its first line.
const to = (...folders: string[]) => folders.map((folder) => `**/${folder}/**`);

/**
 * A pattern for whatever begins with none of some words, whose first letters differ. A group with an
 * exception (`!`) would except for all groups of its row, and oxlint's regular expressions look
 * neither ahead nor back.
 */
const otherThan = (...words: string[]): string => {
  const first = `[^${words.map((word) => word.charAt(0)).join('')}.]`;
  const ways = words.flatMap((word) =>
    Array.from(word.slice(1), (letter, at) => `${word.slice(0, at + 1)}[^${letter}.]`),
  );
  return `(?:${[first, ...ways].join('|')})`;
};
const notItsIndex = `(?:[^/]+/|${otherThan('index')}|index[^.])`;

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
  group: to('generators', 'cli', 'site', 'schema', 'tests', 'tools'),
  message: 'model-knows-nobody: a lab is valid or not, whoever reads it.',
};
const zodAlone = {
  regex: '^([a-y@]|z[^o]|zo[^d])',
  message: 'zod-alone: the model starts fast and touches no disk.',
};
const ignoresLabIn = (folder: string) => ({
  regex: `^${folder}(?:model/)?lab/`,
  message:
    'engine-ignores-data: the engine works for any lab; a special case is a field or a rule.',
});
const ignoresLab = ignoresLabIn('(?:[.][.]/)+');
const allFloors = floors.map((floor) => floor.join(', ')).join(' ← ');
const oneWayDown = (...rooms: string[]) => ({
  group: [...to(...rooms), '../index.ts', '../../index.ts'],
  message: `one-way-down: ${allFloors}; what two rooms need stands in the lower one.`,
});
const roomDoorIn = (folders: string) => ({
  regex: `^${folders}[^./][^/]*/${notItsIndex}`,
  message: 'through-the-door: a room is known by its index.ts; if that lacks it, export it there.',
});
const roomDoor = roomDoorIn('(?:[.][.]/){1,2}');
const labDoor = {
  group: to(...floors.flat()),
  message: 'through-the-door: a lab uses the public exports of model/index.ts.',
};
const door = {
  regex: `/model/${notItsIndex}`,
  message: 'through-the-door: if model/index.ts lacks it, export it there.',
};
const standApart = 'generators-stand-apart: syntax goes to text/, facts to the model.';
const used = { regex: `^[.][.]/${otherThan('text/')}[^/]*/`, message: standApart };
/** Pictures and Mermaid show the same graph, which stands in diagrams/. */
const usedByPictures = (up: string) => [
  { regex: `^${up}${otherThan('text/', 'diagrams/')}[^/]*/`, message: standApart },
  { regex: `^${up}diagrams/${notItsIndex}`, message: standApart },
];
/**
 * Rooms of one generator, as diagrams/graph: apart from other generators, known by their doors.
 */
const roomOfGenerator = [
  { regex: `^[.][.]/[.][.]/${otherThan('text/')}[^/]*/`, message: standApart },
  roomDoorIn('[.][.]/'),
];
const graphFirst = {
  group: to('views', 'mermaid'),
  message: 'one-way-down: graph ← views, mermaid; a graph is drawn the same whoever shows it.',
};
/** The whole model is ten times what a page may load for its names. */
const namingAlone = {
  regex: `/model/(?:${otherThan('naming')}|naming/${notItsIndex})`,
  message: 'names-are-small: the page of names loads model/naming/index.ts, and nothing above it.',
};
const generatorsDoor = {
  group: ['**/generators/*/**'],
  message:
    'through-the-door: generators/index.ts gives all files; ' +
    'a single target is nobody else’s business.',
};
/**
 * Pages lay pictures out for the window of their reader. Graphs have a door of their own, since the
 * engine of their layout is loaded with them.
 */
const picturesDoor = [
  `/generators/${otherThan('pictures/')}[^/]*/`,
  `/generators/pictures/${otherThan('index', 'graphs/')}`,
  `/generators/pictures/graphs/${notItsIndex}`,
].map((regex) => ({ regex, message: generatorsDoor.message }));
const pure = {
  regex: '^[a-z@]',
  message: 'pure-generators: return text; cli/ touches the disk, text/ writes what tools read.',
};
/** What stands beside the pipeline or at its end is read by nothing in it. */
const nothingOf = (...rooms: string[]) => ({
  group: to(...rooms),
  message:
    'one-way-down: model ← generators ← cli, site ← rehearsal; schema, tests and tools serve them.',
});
const alone = {
  group: ['../**'],
  message: 'tools-stand-alone: they run where nothing else is installed yet.',
};
const commandsAbove = {
  group: ['../commands/**', '../run.ts', '../help.ts'],
  message: 'one-way-down: lab, output, vault ← tofu ← commands ← run.',
};
const tofuAbove = { group: ['../tofu/**'], message: commandsAbove.message };
const nothingButItself = {
  regex: '^[.][.]/(?:[.][.]/)*(?:model|generators|cli|tools)/',
  message: 'proxmox-knows-no-lab: it answers as Proxmox VE does, whoever asks.',
};
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
const ofGenerators = [door, pure, nothingOf('cli', 'site', 'schema', 'tests', 'tools')];
const ofCommands = [
  door,
  generatorsDoor,
  nothingOf('rehearsal', 'site', 'schema', 'tests', 'tools'),
];
const testsOnly = {
  group: ['**/fixtures/**', '**/*.cases.ts', '**/cases.ts', '**/contract.ts'],
  message: 'tests-only: fixtures, cases and the contract suite serve tests.',
};

type Ban = { message: string; group?: string[]; regex?: string };
const restrict = (files: string[], ...bans: Ban[]): OxlintOverride => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [...bans, testsOnly] }] },
});

/** The rooms of pictures, from the bottom up. */
const pictureFloors = [['text', 'icons'], ['svg'], ['cards'], ['overview', 'graphs'], ['views']];
const pictureRoom = (room: string, floor: number): OxlintOverride => {
  const above = pictureFloors.slice(floor + 1).flat();
  const bans = [
    ...ofGenerators.filter((ban) => ban !== pure || !readsPackages.has(room)),
    ...usedByPictures('[.][.]/[.][.]/'),
    roomDoorIn('[.][.]/'),
    {
      group: to(...above),
      message: `one-way-down: ${pictureFloors.map((rooms) => rooms.join(', ')).join(' ← ')}.`,
    },
  ];
  return restrict([`generators/pictures/${room}/**`], ...bans);
};
/** Icons are data that packages hold, and a layout engine is a function: both without a choice. */
const readsPackages = new Set(['icons', 'graphs']);

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
    restrict(['model/*.ts'], knowsNobody, zodAlone, ignoresLabIn('[.]/')),
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
        'no-restricted-imports': ['error', { patterns: [...ofGenerators, testsOnly] }],
        'no-restricted-globals': ['error', 'process', 'Date'],
      },
    },
    restrict(['generators/*/**'], ...ofGenerators, used),
    restrict(['generators/*/*/**'], ...ofGenerators, ...roomOfGenerator),
    restrict(['generators/diagrams/graph/**'], ...ofGenerators, ...roomOfGenerator, graphFirst),
    restrict(['generators/pictures/*.ts'], ...ofGenerators, ...usedByPictures('[.][.]/')),
    ...pictureFloors.flatMap((rooms, floor) => rooms.map((room) => pictureRoom(room, floor))),
    restrict(['generators/text/**'], textAlone, pure),
    restrict(['rehearsal/**'], door, generatorsDoor, nothingOf('site', 'schema', 'tests')),
    restrict(['rehearsal/proxmox/**'], nothingButItself),
    restrict(['cli/**'], ...ofCommands),
    restrict(['cli/{lab,output,tofu}/**'], ...ofCommands, commandsAbove),
    restrict(['cli/vault/**'], ...ofCommands, commandsAbove, tofuAbove),
    restrict(['site/**'], door, ...picturesDoor, nothingOf('cli', 'tests', 'tools')),
    restrict(
      ['site/src/lib/names/**'],
      namingAlone,
      generatorsDoor,
      nothingOf('cli', 'tests', 'tools'),
    ),
    restrict(['schema/**'], door, nothingOf('cli', 'site', 'tests', 'tools')),
    restrict(['tools/**'], alone),
    { files: ['cli/**', 'tools/**', '.ci/**'], rules: { 'no-console': 'off' } },
    {
      files: [
        '**/*.test.ts',
        '**/*.cases.ts',
        '**/fixtures/**',
        'tests/**',
        'generators/contract.ts',
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
