import { z } from 'astro/zod';

const position = { file: z.string(), line: z.number(), column: z.number() };

/** What `homelab check --format json` prints of a diagnostic. Files are relative to where it ran. */
export const diagnosticsSchema = z.array(
  z.object({
    rule: z.string(),
    severity: z.enum(['error', 'warning']),
    message: z.string(),
    ...position,
    /** The marked line, and the marks that go under it. */
    excerpt: z.object({ line: z.string(), marks: z.string() }).optional(),
    note: z.string().optional(),
    help: z.string().optional(),
    related: z.array(z.object({ message: z.string(), ...position })).optional(),
  }),
);

export type Diagnostic = z.output<typeof diagnosticsSchema>[number];

/** Why a lab could not be read. */
export interface Fault {
  /** As the terminal shows it. */
  readonly text: string;
  /** Empty where the fault is not one of the lab. */
  readonly errors: readonly Diagnostic[];
  /** Absolute path of the folder that files are relative to. */
  readonly folder: string;
}

/** A lab that could not be read. The message is for a terminal. */
export class FaultyLabError extends Error {
  readonly fault: Fault;

  constructor(fault: Fault, cause: unknown) {
    const isOfLab = fault.errors.length > 0;
    super(fault.text, isOfLab ? {} : { cause });
    this.name = 'FaultyLabError';
    this.fault = fault;
    if (isOfLab) this.stack = ''; // says nothing of a mistake of the author
  }
}
