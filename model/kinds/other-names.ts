import { label, lettered, words } from '../naming/index.ts';
import type { Row } from '../naming/index.ts';

/** What the machines of an Ansible group share. */
export const groupKinds = [
  'location',
  'cluster',
  'vlan',
  'service',
  'role',
  'environment',
] as const;

const snake = '[a-z0-9]+(?:_[a-z0-9]+)*';
const day = String.raw`20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])`;
const time = String.raw`(?:[01]\d|2[0-3])[0-5]\d[0-5]\d`;
const title = String.raw`[^\s\[\]](?:[^\[\]\n]*[^\s\[\]])?`;

/** Names of what is no entity of the model: derived ones, and those that people give elsewhere. */
export const otherNames = {
  namespace: {
    pattern: ['{codename}-ns', '{app}'],
    article: 'a Kubernetes namespace',
    examples: ['media', 'freya-ns'],
    level: 'load',
    limits: ['kubernetes-name'],
    codename: { theme: 'deities', example: 'freya' },
    notes: 'The application alone, or a codename for what many applications share.',
    placeholders: {
      app: {
        words: 'many',
        source: `(?!.*-ns$)${words}`,
        meaning: 'Name of the application.',
        example: 'media',
      },
    },
  },
  claim: {
    pattern: '{app}-{purpose}',
    article: 'a persistent volume claim',
    examples: ['sonarr-config'],
    level: 'load',
    limits: ['kubernetes-name'],
    notes: 'The purpose is a single word.',
    placeholders: {
      purpose: {
        words: 'one',
        source: lettered,
        meaning: 'What it holds, as one word.',
        example: 'config',
      },
    },
  },
  snapshot: {
    pattern: '{name}-{timestamp}',
    article: 'a snapshot',
    examples: ['k8s-master-01-20250928T180000Z'],
    level: 'documented',
    limits: ['file-name'],
    notes: 'The moment is in UTC, to the second.',
    placeholders: {
      timestamp: {
        words: 'one',
        source: `${day}T${time}Z`,
        meaning: 'Moment in UTC.',
        example: '20250928T180000Z',
      },
    },
  },
  'service-account': {
    pattern: 'sa-{purpose}',
    article: 'a service account',
    examples: ['sa-github-runner'],
    level: 'documented',
    limits: ['kubernetes-name'],
    notes: 'What acts, never a person.',
  },
  'user-group': {
    pattern: '{codename}-group',
    article: 'a user group',
    examples: ['olympians-group'],
    level: 'documented',
    limits: ['dns-label'],
    codename: { theme: 'peoples and fellowships', example: 'olympians' },
    notes: 'In the identity provider.',
  },
  'home-assistant': {
    pattern: '{location}-{codename}-ha',
    article: 'a Home Assistant instance',
    examples: ['asgard-pixie-ha'],
    level: 'documented',
    limits: ['dns-label'],
    codename: { theme: 'household spirits', example: 'pixie' },
    notes: 'One per home.',
  },
  'iot-asset': {
    pattern: 'IOT-{TYPE}-{ID}',
    article: 'an IoT asset tag',
    examples: ['IOT-CAM-001'],
    level: 'documented',
    limits: ['file-name'],
    notes: 'The one upper-case kind: it is printed on a label.',
    placeholders: {
      TYPE: { words: 'one', source: '[A-Z]+', meaning: 'Device type.', example: 'CAM' },
      ID: {
        words: 'one',
        source: String.raw`\d{3}`,
        meaning: 'Running number in three digits.',
        example: '001',
      },
    },
  },
  'iot-host': {
    pattern: '{type}-{room}-{position}',
    article: 'an IoT hostname',
    examples: ['cam-livingroom-ceiling'],
    level: 'documented',
    limits: ['dns-label'],
    notes: 'Where it hangs, so that one finds it.',
    placeholders: {
      type: { words: 'one', source: lettered, meaning: 'Device type.', example: 'cam' },
      room: {
        words: 'one',
        source: lettered,
        meaning: 'Room, as one word.',
        example: 'livingroom',
      },
      position: {
        words: 'one',
        source: lettered,
        meaning: 'Place in the room.',
        example: 'ceiling',
      },
    },
  },
  'host-fqdn': {
    pattern: '{codename}.{location}.{domain}',
    article: "a host's internal DNS name",
    examples: ['atlas.asgard.example.com'],
    level: 'load',
    limits: ['fqdn'],
    notes: 'Derived, never written.',
    codenameOf: 'host',
  },
  'guest-fqdn': {
    pattern: '{name}.{location}.{domain}',
    article: "a guest's internal DNS name",
    examples: ['k8s-master-01.asgard.example.com'],
    level: 'load',
    limits: ['fqdn'],
    notes: 'Derived, never written.',
  },
  'public-dns': {
    pattern: '{label}.{domain}',
    article: 'a public DNS name',
    examples: ['dash.example.com'],
    level: 'load',
    limits: ['fqdn'],
    notes:
      'Generic or abstract: it tells nothing of hosts, guests, clusters, locations or products.',
    placeholders: {
      label: {
        words: 'one',
        source: label,
        meaning: 'A generic or abstract word.',
        example: 'dash',
      },
    },
  },
  'ansible-group': {
    pattern: '{group}_{member}',
    article: 'an Ansible group',
    examples: ['location_asgard', 'vlan_styx_servers_vlan'],
    level: 'load',
    limits: ['ansible-group'],
    notes:
      'Derived: hyphens become underscores, and the name stays whole. ' +
      'Must not be the name of a host. ' +
      'Groups that every lab has, such as vms, are fixed.',
    placeholders: {
      group: {
        words: 'one',
        oneOf: groupKinds,
        meaning: 'What the hosts of the group share.',
        example: 'location',
      },
      member: {
        words: 'one',
        source: snake,
        meaning: 'Which one of them: its name in snake_case.',
        example: 'asgard',
      },
    },
  },
  'ansible-role': {
    pattern: '{snake}',
    article: 'an Ansible role',
    examples: ['k3s_server'],
    level: 'documented',
    limits: ['file-name'],
    notes: 'Name of its folder. Ansible forbids hyphens in the variables of a role.',
    placeholders: {
      snake: {
        words: 'one',
        source: `(?=[a-z])${snake}`,
        meaning: 'Words joined by underscores.',
        example: 'k3s_server',
      },
    },
  },
  'tofu-module': {
    pattern: '{kebab}',
    article: 'an OpenTofu module',
    examples: ['proxmox-vm'],
    level: 'documented',
    limits: ['file-name'],
    notes: 'Name of its folder.',
    placeholders: {
      kebab: {
        words: 'many',
        source: words,
        meaning: 'Words joined by hyphens.',
        example: 'proxmox-vm',
      },
    },
  },
  branch: {
    pattern: '{change}/{topic}',
    article: 'a Git branch',
    examples: ['feat/add-godzilla'],
    level: 'documented',
    limits: ['file-name'],
    notes: 'Short-lived, merged into main.',
    placeholders: {
      change: {
        words: 'one',
        oneOf: ['feat', 'fix', 'docs', 'refactor', 'test', 'build', 'ci', 'chore'],
        meaning: 'Kind of change, as in Conventional Commits.',
        example: 'feat',
      },
      topic: { words: 'many', source: words, meaning: 'What changes.', example: 'add-godzilla' },
    },
  },
  'git-tag': {
    pattern: 'v{semver}',
    article: 'a Git or image tag',
    examples: ['v1.4.0'],
    level: 'documented',
    limits: ['file-name'],
    notes: 'Semantic versioning.',
    placeholders: {
      // https://semver.org: no leading zeros.
      semver: {
        words: 'one',
        source: String.raw`(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-[0-9A-Za-z.-]+)?`,
        meaning: 'Semantic version.',
        example: '1.4.0',
      },
    },
  },
  dashboard: {
    pattern: '[{Area}] - {Specifics}',
    article: 'a Grafana dashboard',
    examples: ['[Kubernetes] - Cluster Overview'],
    level: 'documented',
    limits: ['file-name'],
    notes: 'For people: words and blanks.',
    placeholders: {
      Area: { words: 'one', source: title, meaning: 'Part of the lab.', example: 'Kubernetes' },
      Specifics: {
        words: 'many',
        source: title,
        meaning: 'What is shown.',
        example: 'Cluster Overview',
      },
    },
  },
  alert: {
    pattern: '[{Severity}] - {Service} - {Condition}',
    article: 'an alert',
    examples: ['[Critical] - Proxmox - Host Down'],
    level: 'documented',
    limits: ['file-name'],
    notes: 'For people: words and blanks.',
    placeholders: {
      Severity: {
        words: 'one',
        oneOf: ['Critical', 'Warning', 'Info'],
        meaning: 'How urgent.',
        example: 'Critical',
      },
      Service: {
        words: 'one',
        source: '[A-Z][A-Za-z0-9 ]*',
        meaning: 'What raises it.',
        example: 'Proxmox',
      },
      Condition: {
        words: 'one',
        source: '[A-Z][A-Za-z0-9 %/]*',
        meaning: 'What is wrong.',
        example: 'Host Down',
      },
    },
  },
} as const satisfies Readonly<Record<string, Row>>;

/** Every kind of such names, in the order of the documents. */
export const otherKinds: readonly OtherKind[] = Object.keys(otherNames).filter(isOtherName);

/** Whether a word is one of them. */
export function isOtherName(word: string): word is OtherKind {
  return Object.hasOwn(otherNames, word);
}

type OtherNames = typeof otherNames;
type OtherKind = keyof OtherNames;

declare module '../naming/index.ts' {
  interface Names extends OtherNames {}
}
