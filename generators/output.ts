import { compareText, type ResolvedLab } from '../model/index.ts';

/** A file that a generator wants to exist. */
export interface OutputFile {
  /** Relative to the root of the repository, with `/`. */
  readonly path: string;
  /** The whole text; for a block, the text between its markers. Ends with a newline. */
  readonly text: string;
  /** Set when only a block of a hand-written file is generated: the name in its markers. */
  readonly block?: string;
}

/** Writes one kind of output. Pure, never throws: the lab is checked. */
export type Generator = (lab: ResolvedLab) => OutputFile[];

/** The order of files: by path, whatever the language of the machine. */
export const byPath = (a: OutputFile, b: OutputFile): number => compareText(a.path, b.path);
