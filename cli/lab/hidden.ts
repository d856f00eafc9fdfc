import type { Diagnostic } from '../../model/index.ts';
import { commentsIn, literally, placeAt } from './code.ts';

/** A declaration that nobody sees, because it stands inside a comment. */
export interface Hidden {
  /** Of the declaration. */
  readonly line: number;
  /** Where the comment begins. */
  readonly comment: { readonly line: number; readonly column: number };
}

/** The declaration of a name inside of a comment that was not closed in time. */
export function hiddenDeclaration(text: string, name: string): Hidden | undefined {
  const declaration = new RegExp(
    String.raw`^[ \t]*(?:export\s+)?(?:async\s+)?(?:const|let|var|function\*?|class)\s+` +
      String.raw`${literally(name)}(?![\w$])`,
    'm',
  );
  for (const { text: comment, offset } of commentsIn(text)) {
    const inside = declaration.exec(comment);
    if (!inside) continue;
    return { line: placeAt(text, offset + inside.index).line, comment: placeAt(text, offset) };
  }
  return undefined;
}

type Related = NonNullable<Diagnostic['related']>[number];

/** As a part of a sentence about the name. */
export const insideComment = ({ comment }: Hidden): string =>
  `it stands inside a comment that begins at line ${comment.line}`;

export const closeComment = ({ line }: Hidden, file: string): string =>
  `close the comment: write \`*/\` above ${file}:${line}`;

export const commentBegins = ({ comment }: Hidden, file: string): Related => ({
  message: 'the comment begins here',
  file,
  ...comment,
});
