/** A page that is a section of `CONTRIBUTING.md`. */
export interface Guide {
  /** As GitHub writes it behind `#`, and the last part of its address. @example 'add-a-host' */
  readonly slug: string;
  readonly title: string;
  readonly body: string;
}

/** The file that the guides are sections of. */
export const guidesFile = 'CONTRIBUTING.md';

/** Every section of a Markdown text, in its order; what stands before the first is one, too. */
export const guidesIn = (text: string): Guide[] =>
  [...text.matchAll(section)].map(([, title = '', body = '']) => ({
    slug: slugOfHeading(title),
    title,
    body,
  }));

// --- internal ---

/** A heading and what follows, fences of code as a whole: a comment in one looks like a heading. */
const section = /^##? (.+)\n((?:```[^]*?\n```\n|(?!##? ).*\n)*)/gm;

const slugOfHeading = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^a-z0-9 -]/g, '')
    .replaceAll(' ', '-');
