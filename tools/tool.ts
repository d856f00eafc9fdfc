/** A native tool of one exact version, and how to get it. */
export interface Tool {
  readonly name: string;
  /** The version that is installed. @example '1.12.6' */
  readonly version: string;
  /** What it puts into `bin/`. The first one is asked for its version. */
  readonly programs: readonly [string, ...string[]];
  /**
   * Arguments that make the first program print its version, what to add to its environment, and
   * where the version stands in the answer. Default: it can't be asked, so only the one in the
   * cache is known.
   */
  readonly ask?: {
    readonly args: readonly string[];
    readonly env?: Readonly<Record<string, string>>;
    readonly answer: RegExp;
  };
  /**
   * Whether another version on PATH will do. Default: the same minor version with at least this
   * patch.
   */
  readonly suffices?: (version: string) => boolean;
  /** How long a first installation takes. @example 'about 3 minutes' */
  readonly takes: string;
  /**
   * Makes `<folder>/bin/<program>`. The folder is moved to `home` afterwards, so paths that are
   * written down must say `home`. Throws an Error whose message says what is missing on this
   * machine.
   */
  readonly build: (folder: string, home: string) => Promise<void>;
}

/**
 * Whether a version found on PATH can stand in for the pinned one: same major and minor, same or
 * later patch.
 */
export function fits(found: string, pinned: string): boolean {
  const [major, minor, patch] = numbers(found);
  const [wantedMajor, wantedMinor, wantedPatch] = numbers(pinned);
  return major === wantedMajor && minor === wantedMinor && patch >= wantedPatch;
}

// --- internal ---

function numbers(version: string): [number, number, number] {
  const [major, minor, patch] = version.split(/[^0-9]+/).map(Number);
  return [major ?? Number.NaN, minor ?? Number.NaN, patch ?? 0];
}
