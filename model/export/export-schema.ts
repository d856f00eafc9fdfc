import * as z from 'zod';
import { entityKinds, kinds } from '../kinds/index.ts';
import type { EntityKind } from '../kinds/index.ts';
import { schemaPath } from './export-lab.ts';

/**
 * JSON Schema (draft 2020-12) of what `homelab export` prints, made from the schemas that check the
 * lab. References are ids such as `host:asgard-atlas`; amounts are whole mebibytes.
 */
export function exportSchema(): ExportSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Export of a homelab',
    description: 'What `homelab export` prints. Entities name each other by id.',
    type: 'object',
    properties: {
      $schema: { const: schemaPath },
      name: text('Short name of the lab.'),
      description: text('What the lab is, in a sentence.'),
      domain: text('Domain under which everything has its name.'),
      repository: text('Git repository that Argo CD reads.'),
      branch: text('Branch that Argo CD follows.'),
      owner: text('Who is asked about the lab.'),
      adminUser: text('Account that cloud-init creates and Ansible signs in with.'),
      alerts: text('How people are told of an alert; nobody is where it is missing.'),
      convention,
      entities: {
        type: 'array',
        description: 'By kind, then by name.',
        items: { oneOf: entityKinds.map((kind) => ({ $ref: `#/$defs/${kind}` })) },
      },
    },
    required: [
      '$schema',
      'name',
      'domain',
      'repository',
      'branch',
      'owner',
      'adminUser',
      'convention',
      'entities',
    ],
    additionalProperties: false,
    $defs: Object.fromEntries(entityKinds.map((kind) => [kind, entitySchema(kind)])),
  };
}

/** A JSON Schema with one definition for each kind. */
export interface ExportSchema {
  readonly [keyword: string]: unknown;
  readonly $defs: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

// --- internal ---

const text = (description: string) => ({ type: 'string', description });

const convention = {
  type: 'object',
  description: 'The naming convention in force.',
  properties: {
    version: { type: 'integer', minimum: 1 },
    codenames: {
      type: 'object',
      description: 'Codename to meaning, by kind.',
      additionalProperties: { type: 'object', additionalProperties: { type: 'string' } },
    },
    patterns: {
      type: 'object',
      description: 'By kind.',
      additionalProperties: { type: 'array', items: { type: 'string' } },
    },
  },
  required: ['version', 'codenames', 'patterns'],
  additionalProperties: false,
};

function entitySchema(kind: EntityKind): Record<string, unknown> {
  // Output: defaults are filled in. References and sizes describe themselves by `meta`, because
  // they are checks and no shapes.
  const {
    $schema: _,
    properties,
    required = [],
    ...rest
  } = z.toJSONSchema(kinds[kind].schema, { io: 'output', unrepresentable: 'any' });
  return {
    ...rest,
    properties: {
      id: { type: 'string', pattern: `^${kind}:`, description: 'Kind and name.' },
      kind: { const: kind },
      page: { type: 'string', pattern: '^/', description: 'Address of its page on the site.' },
      ...properties,
    },
    required: ['id', 'kind', 'page', ...required],
  };
}
