import { z } from 'astro/zod';
import { printed } from './printed.ts';

const explained = z.tuple([z.string(), z.string()]);

/** A program with its commands, as its own help knows them. */
export const programSchema = z.object({
  commands: z.array(
    z.object({
      name: z.string(),
      /** One line. */
      summary: z.string(),
      /** @example 'homelab names <name…> [options]' */
      usage: z.string(),
      /** What it does, line by line. */
      about: z.array(z.string()),
      /** Each with what it means. */
      options: z.array(explained),
      /** Command lines, each with what it is for. */
      examples: z.array(explained),
    }),
  ),
  exitCodes: z.record(z.string(), z.string()),
});

/** One entry, `homelab`: the program of this repository. */
export const programs = () =>
  printed({ name: 'programs', program: 'cli/print-commands.ts', source: 'cli' });
