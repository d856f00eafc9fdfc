import { environments, prefixes } from './environments.ts';

/** What a `{placeholder}` of a pattern may stand for. */
export interface Placeholder {
  /** `one`: a single word. `many`: words joined by '-'; a pattern holds at most one such placeholder. `three`: a date. */
  readonly words: 'one' | 'many' | 'three';
  /** Regular expression of a right value, without groups that capture; absent when `oneOf` lists the values. */
  readonly source?: string;
  /** The only right values. */
  readonly oneOf?: readonly string[];
  /** One sentence for the documents. */
  readonly meaning: string;
  /** One right value. */
  readonly example: string;
}

const word = '[a-z0-9]+';
const words = '[a-z0-9]+(?:-[a-z0-9]+)*';
const lettered = '[a-z][a-z0-9]*';
const label = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
const snake = '[a-z0-9]+(?:_[a-z0-9]+)*';
const date = String.raw`20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
const clock = String.raw`(?:[01]\d|2[0-3])[0-5]\d[0-5]\d`;
const title = String.raw`[^\s\[\]](?:[^\[\]\n]*[^\s\[\]])?`;

// The codename of an entity of a registered kind; `{codename}` is that of the named entity itself.
const codename = <const E extends string>(kind: string, example: E) =>
  ({ words: 'one', source: '[a-z]+', meaning: `Codename of the ${kind}, as registered.`, example }) as const;

/** Every placeholder that a pattern may use. A key `kind.placeholder` narrows a placeholder for one kind. */
export const placeholders = {
  codename: codename('entity itself', 'atlas'),
  location: codename('location', 'asgard'),
  host: codename('host', 'atlas'),
  cluster: codename('cluster', 'orion'),
  vlan: codename('VLAN', 'styx'),
  pool: codename('storage pool', 'bedrock'),
  env: { words: 'one', oneOf: prefixes, meaning: 'Environment; production has none.', example: 'dev' },
  // A role that began with an environment would read as a guest of that environment.
  role: { words: 'many', source: `(?!(?:${environments.join('|')})(?:-|$))${words}`, meaning: 'What the guest does.', example: 'k8s-master' },
  nn: { words: 'one', source: String.raw`(?:0[1-9]|[1-9]\d)`, meaning: 'Running number in two digits, from 01.', example: '01' },
  purpose: { words: 'many', source: words, meaning: 'What it is for.', example: 'backups' },
  org: { words: 'one', source: word, meaning: 'Name of the lab, the same in all of it.', example: 'homelab' },
  os: { words: 'many', source: words, meaning: 'Operating system.', example: 'debian' },
  version: { words: 'one', source: String.raw`[a-z0-9]+(?:\.[a-z0-9]+)*`, meaning: 'Version as its maker writes it.', example: '13' },
  date: { words: 'three', source: date, meaning: 'A real date from the year 2000 on, YYYY-MM-DD.', example: '2026-09-28' },
  type: {
    words: 'one',
    oneOf: ['cloud-vm', 'vm', 'lxc', 'cluster', 'host', 'pool', 'dataset', 'service', 'bucket'],
    meaning: 'Kind of what is backed up.',
    example: 'vm',
  },
  name: { words: 'many', source: words, meaning: 'Full name of the other entity.', example: 'k8s-master-01' },
  frequency: { words: 'one', oneOf: ['hourly', 'daily', 'weekly', 'monthly'], meaning: 'How often it runs.', example: 'daily' },
  app: { words: 'many', source: words, meaning: 'Name of the application.', example: 'grafana' },
  domain: { words: 'many', source: String.raw`${label}(?:\.${label})*\.[a-z][a-z-]*[a-z]`, meaning: 'DNS domain.', example: 'example.com' },
  label: { words: 'one', source: label, meaning: 'A generic or abstract word.', example: 'dash' },
  timestamp: {
    words: 'one',
    source: String.raw`20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])T${clock}Z`,
    meaning: 'Moment in UTC.',
    example: '20250928T180000Z',
  },
  room: { words: 'one', source: lettered, meaning: 'Room, as one word.', example: 'livingroom' },
  position: { words: 'one', source: lettered, meaning: 'Place in the room.', example: 'ceiling' },
  TYPE: { words: 'one', source: '[A-Z]+', meaning: 'Device type.', example: 'CAM' },
  ID: { words: 'one', source: String.raw`\d{3}`, meaning: 'Running number in three digits.', example: '001' },
  group: {
    words: 'one',
    oneOf: ['location', 'cluster', 'vlan', 'service', 'role', 'environment'],
    meaning: 'What the hosts of the group share.',
    example: 'location',
  },
  member: { words: 'one', source: snake, meaning: 'Which one of them: its name in snake_case.', example: 'asgard' },
  snake: { words: 'one', source: `(?=[a-z])${snake}`, meaning: 'Words joined by underscores.', example: 'k3s_server' },
  kebab: { words: 'many', source: words, meaning: 'Words joined by hyphens.', example: 'proxmox-vm' },
  change: {
    words: 'one',
    oneOf: ['feat', 'fix', 'docs', 'refactor', 'test', 'build', 'ci', 'chore'],
    meaning: 'Kind of change, as in Conventional Commits.',
    example: 'feat',
  },
  topic: { words: 'many', source: words, meaning: 'What changes.', example: 'add-godzilla' },
  // https://semver.org: no leading zeros.
  semver: {
    words: 'one',
    source: String.raw`(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z.-]+)?`,
    meaning: 'Semantic version.',
    example: '1.4.0',
  },
  Area: { words: 'one', source: title, meaning: 'Part of the lab.', example: 'Kubernetes' },
  Specifics: { words: 'many', source: title, meaning: 'What is shown.', example: 'Cluster Overview' },
  Severity: { words: 'one', oneOf: ['Critical', 'Warning', 'Info'], meaning: 'How urgent.', example: 'Critical' },
  Service: { words: 'one', source: '[A-Z][A-Za-z0-9 ]*', meaning: 'What raises it.', example: 'Proxmox' },
  Condition: { words: 'one', source: '[A-Z][A-Za-z0-9 %/]*', meaning: 'What is wrong.', example: 'Host Down' },
  'namespace.app': { words: 'many', source: `(?!.*-ns$)${words}`, meaning: 'Name of the application.', example: 'media' },
  'claim.purpose': { words: 'one', source: lettered, meaning: 'What it holds, as one word.', example: 'config' },
  'iot-host.type': { words: 'one', source: lettered, meaning: 'Device type.', example: 'cam' },
} as const satisfies Record<string, Placeholder>;

/** A key of `placeholders`. */
export type PlaceholderId = keyof typeof placeholders;

/** The placeholder called `name` in patterns of `kind`; undefined if there is none. */
export function placeholderOf(kind: string, name: string): Placeholder | undefined {
  return lookup[`${kind}.${name}`] ?? (name.includes('.') ? undefined : lookup[name]);
}

// --- internal ---

// Without a prototype, so that `{constructor}` finds nothing.
const lookup: Readonly<Record<string, Placeholder>> = Object.assign(Object.create(null), placeholders);
