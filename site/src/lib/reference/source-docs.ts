/** What the source of a kind says of it, for people. */
export interface SourceDocs {
  /** What one is, in one sentence. */
  readonly about: string;
  /** How one is declared. */
  readonly example: string;
}

/**
 * The comments in the file of a kind: that of its type, and the example of its `define…`.
 *
 * @param define Name of the function. @example 'defineHost'
 */
export function docsIn(source: string, define: string): SourceDocs {
  const type = define.replace('define', '');
  const about = commentBefore(source, `export type ${type}<`);
  const [, example = ''] = commentBefore(source, `export function ${define}<`).split('@example\n');
  return { about, example };
}

// --- internal ---

/** The text of the comment right before a declaration; empty if there is none. */
function commentBefore(source: string, declaration: string): string {
  const at = source.indexOf(`\n${declaration}`);
  const before = source.slice(0, Math.max(at, 0));
  if (!before.endsWith('*/')) return '';
  const comment = before.slice(before.lastIndexOf('/**') + '/**'.length, -'*/'.length);
  return comment.replaceAll(/^ *\* ?/gm, '').trim();
}
