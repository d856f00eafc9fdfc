import { z } from 'astro/zod';
import { entityKinds } from '../../../../model/index.ts';

/** An entity that a sentence names, with all that its link needs. */
const mention = z.object({
  kind: z.enum(entityKinds),
  name: z.string(),
  status: z.enum(['active', 'planned', 'retiring']),
});

/** Words and links in turn. @example ['Runs on ', atlas, '.'] */
export const sentenceSchema = z.array(z.union([z.string(), mention]));

/** A sentence that names the first of many, and those that it leaves out. */
const statement = z.object({ sentence: sentenceSchema, others: z.array(mention) });

/** What is said under one label. @example 'Needed by' */
const topic = z.object({ label: z.string(), statements: z.array(statement) });

/** What else happens when the entity is gone; without effects nothing does. */
const outage = z.object({
  effects: z.array(
    z.object({
      /** @example 'Loses its sign-in' */
      label: z.string(),
      lines: z.array(
        z.object({
          statement,
          /** How one comes to the other; empty where it is hit directly. */
          steps: z.array(sentenceSchema),
        }),
      ),
    }),
  ),
  goesOn: sentenceSchema,
});

/** How much of a whole is taken. */
const meter = z.object({
  label: sentenceSchema,
  /** From 0; above 1 where more is promised than there is. */
  part: z.number(),
  text: sentenceSchema,
});

const capacity = z.object({ meters: z.array(meter), topics: z.array(topic) });

/** A way to reach it. */
const way = z.object({
  label: z.string(),
  text: z.string(),
  url: z.string().optional(),
  note: sentenceSchema,
});

const command = z.object({ text: z.string(), does: z.string() });

/** A file in the repository. */
const file = z.object({ path: z.string(), line: z.number().optional(), url: z.string() });

/** An icon as `generators/pictures` has it. */
const icon = z.object({
  type: z.enum(['line', 'logo', 'brand']),
  viewBox: z.string(),
  /** Elements of SVG. */
  body: z.string(),
  /** Colour of the tile of a brand, and of the mark on it. */
  tile: z.string().optional(),
  ink: z.string().optional(),
});

/** What the page of an entity says, section by section. A section that says nothing is empty. */
export const entityPageSchema = z.object({
  icon,
  topics: z.array(topic),
  outage: outage.optional(),
  capacity,
  ways: z.array(way),
  commands: z.array(command),
  /** Where the author wrote it; `undefined` for a lab outside of the repository. */
  source: file.optional(),
  /** Generated files in which it stands. */
  outputs: z.array(file),
});

export type EntityPage = z.output<typeof entityPageSchema>;
export type Mention = z.output<typeof mention>;
export type Sentence = z.output<typeof sentenceSchema>;
export type Statement = z.output<typeof statement>;
export type Topic = z.output<typeof topic>;
export type Outage = z.output<typeof outage>;
export type Capacity = z.output<typeof capacity>;
export type Meter = z.output<typeof meter>;
export type Way = z.output<typeof way>;
export type Command = z.output<typeof command>;
export type RepositoryFile = z.output<typeof file>;
export type PageIcon = z.output<typeof icon>;
