import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from '@cdktn/hcl2json';

/** Where all of it is. */
export const tofuFolder = join(import.meta.dirname, '../../tofu');

/** A block of HCL: its attributes, and lists of its inner blocks by their names. */
export type Block = Readonly<Record<string, unknown>>;

export interface Resource {
  /** @example 'aws_s3_bucket' */
  readonly type: string;
  /** @example 'modules/s3-backup-bucket/main.tf: aws_s3_bucket.this' */
  readonly label: string;
  readonly block: Block;
}

/** Every `.tf` file of `tofu/` that people write, by its path there. */
export const hclFiles = (): Promise<[file: string, hcl: Block][]> =>
  Promise.all(
    globSync('**/*.tf', { cwd: tofuFolder, exclude: ['**/.terraform/**'] })
      .toSorted()
      .map(async (file): Promise<[string, Block]> => [file, await parsed(file)]),
  );

/** A file of `tofu/`, parsed. */
export async function parsed(file: string): Promise<Block> {
  const read: unknown = await parse(file, readFileSync(join(tofuFolder, file), 'utf8'));
  return block(read);
}

/** Every resource that a file declares. */
export const resourcesOf = (file: string, { resource = {} }: Block): Resource[] =>
  Object.entries(block(resource)).flatMap(([type, named]) =>
    Object.entries(block(named)).flatMap(([name, bodies]) =>
      blocks(bodies).map((body) => ({ type, label: `${file}: ${type}.${name}`, block: body })),
    ),
  );

/** The blocks that an attribute holds, as a list or alone; none if it is a plain value. */
export function blocks(value: unknown): Block[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.filter(isBlock);
}

/** The same where there is one, else an empty block. */
export const block = (value: unknown): Block => blocks(value)[0] ?? {};

// --- internal ---

const isBlock = (value: unknown): value is Block => typeof value === 'object' && value !== null;
