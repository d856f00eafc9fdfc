import { z } from 'astro/zod';
import { printed } from './printed.ts';

/** The text of a rule's page. */
export const ruleSchema = z.object({
  id: z.string(),
  severity: z.enum(['error', 'warning']),
  title: z.string(),
  why: z.string(),
  remedy: z.string(),
  theme: z.string(),
  examples: z.object({ wrong: z.string(), right: z.string() }),
});

/** One entry per rule of the model, by id. */
export const rules = () =>
  printed({ name: 'rules', program: 'site/src/lib/load/print-rules.ts', source: 'model/rules' });
