import { environments, prefixes } from './environments.ts';

/** What a `{placeholder}` of a pattern may stand for. */
export interface Placeholder {
  /**
   * `one`: a single word. `many`: words joined by '-'; a pattern holds at most one such
   * placeholder. `three`: a date.
   */
  readonly words: 'one' | 'many' | 'three';
  /**
   * Regular expression of a right value, without groups that capture; absent when `oneOf` lists the
   * values.
   */
  readonly source?: string;
  /** The only right values. */
  readonly oneOf?: readonly string[];
  /** One sentence for the documents. */
  readonly meaning: string;
  /** One right value. */
  readonly example: string;
}

/** Words joined by '-'. */
export const words = '[a-z0-9]+(?:-[a-z0-9]+)*';

/** One word that begins with a letter. */
export const lettered = '[a-z][a-z0-9]*';

/** A label of a DNS name. */
export const label = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';

/** Placeholders that the patterns of any kind may use; a row may add some of its own. */
export const placeholders = {
  codename: {
    words: 'one',
    source: '[a-z]+',
    meaning: 'Codename of the entity itself, as registered.',
    example: 'atlas',
  },
  env: {
    words: 'one',
    oneOf: prefixes,
    meaning: 'Environment; production has none.',
    example: 'dev',
  },
  role: {
    words: 'many',
    // A role that began with an environment would read as a guest of that environment.
    source: `(?!(?:${environments.join('|')})(?:-|$))${words}`,
    meaning: 'What the guest does.',
    example: 'k8s-master',
  },
  nn: {
    words: 'one',
    source: String.raw`(?:0[1-9]|[1-9]\d)`,
    meaning: 'Running number in two digits, from 01.',
    example: '01',
  },
  purpose: { words: 'many', source: words, meaning: 'What it is for.', example: 'backups' },
  org: {
    words: 'one',
    source: '[a-z0-9]+',
    meaning: 'Name of the lab, the same in all of it.',
    example: 'homelab',
  },
  os: { words: 'many', source: words, meaning: 'Operating system.', example: 'debian' },
  version: {
    words: 'one',
    source: String.raw`[a-z0-9]+(?:\.[a-z0-9]+)*`,
    meaning: 'Version as its maker writes it.',
    example: '13',
  },
  date: {
    words: 'three',
    source: String.raw`20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`,
    meaning: 'A real date from the year 2000 on, YYYY-MM-DD.',
    example: '2026-09-28',
  },
  name: {
    words: 'many',
    source: words,
    meaning: 'Full name of the other entity.',
    example: 'k8s-master-01',
  },
  app: { words: 'many', source: words, meaning: 'Name of the application.', example: 'grafana' },
  domain: {
    words: 'many',
    source: String.raw`${label}(?:\.${label})*\.[a-z][a-z-]*[a-z]`,
    meaning: 'DNS domain.',
    example: 'example.com',
  },
} as const satisfies Record<string, Placeholder>;
