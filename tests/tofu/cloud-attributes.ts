import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Block, block, blocks } from './hcl.ts';

/** What a resource, or a block within it, may have. */
export interface Attributes {
  readonly required?: readonly string[];
  readonly optional?: readonly string[];
  /** Of inner blocks, as far as our modules use them. */
  readonly within?: Readonly<Record<string, Attributes>>;
}

interface CloudAttributes {
  readonly providers: Readonly<Record<string, Readonly<Record<'source' | 'version', string>>>>;
  readonly resources: Readonly<Record<string, Attributes>>;
}

/** Where no provider can be had, its schema is this list. It says where it comes from. */
export const cloud: CloudAttributes = JSON.parse(
  readFileSync(join(import.meta.dirname, 'cloud-attributes.json'), 'utf8'),
);

/** What a block has and may not have, or lacks. @example ['knows no secret', 'lacks ttl'] */
export function faultsIn(body: Block, attributes: Attributes, path = ''): string[] {
  const { required = [], optional = [], within = {} } = attributes;
  const known = new Set([...required, ...optional, ...(path === '' ? meta : [])]);
  const { dynamic, ...written } = body;
  const made = Object.entries(block(dynamic)).map(([name, all]) => [name, contents(all)] as const);
  const parts = [...Object.entries(written), ...made];
  const names = new Set(parts.map(([name]) => name));
  return [
    ...[...names].flatMap((name) => (known.has(name) ? [] : [`knows no ${path}${name}`])),
    ...required.flatMap((name) => (names.has(name) ? [] : [`lacks ${path}${name}`])),
    ...parts.flatMap(([name, value]) => {
      const inner = within[name];
      if (!inner) return [];
      return blocks(value).flatMap((each) => faultsIn(each, inner, `${path}${name}.`));
    }),
  ];
}

// --- internal ---

/** What OpenTofu itself reads of a resource. */
const meta = ['count', 'depends_on', 'for_each', 'lifecycle', 'provider'];

const contents = (bodies: unknown): Block[] =>
  blocks(bodies).flatMap(({ content }) => blocks(content));
