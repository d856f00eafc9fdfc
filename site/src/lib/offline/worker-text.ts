import { addressOf } from './kept-files.ts';

/** Name of the service worker, at the root of the site: it answers for what lies below. */
export const workerFile = 'sw.js';

interface Copy {
  /** Path of the site. @example '/' */
  readonly base: string;
  /** Tells this build from every other. */
  readonly version: string;
  /** Files to keep, from the root of the site. */
  readonly files: readonly string[];
  /** Text of worker.js. */
  readonly code: string;
}

/** The service worker of one build. */
export function workerText({ base, version, files, code }: Copy): string {
  const root = base.endsWith('/') ? base : `${base}/`;
  const constants = {
    BASE: root,
    CACHE: `site ${root} ${version}`,
    FILES: files.map((file) => addressOf(file, root)),
  };
  const lines = Object.entries(constants).map(
    ([name, value]) => `const ${name} = ${JSON.stringify(value)};`,
  );
  return [...lines, code].join('\n');
}
