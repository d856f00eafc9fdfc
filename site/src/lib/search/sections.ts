/** A heading of a page, as Astro finds it. */
export interface Heading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

/** A part of a page, from one heading to the next. */
export interface Section {
  /** Of its heading; undefined for what stands before the first. */
  readonly heading: Heading | undefined;
  /** In Markdown. */
  readonly text: string;
}

/**
 * The sections of a page in Markdown, without pictures, code and comments.
 *
 * @param headings All headings of the page, in order.
 */
export function sectionsOf(body: string, headings: readonly Heading[]): Section[] {
  const prose = body.replaceAll(/^(```|~~~)[^]*?^\1.*$|<!--[^]*?-->/gm, '');
  const texts = prose.split(/^#{1,6}\s+.+$/m);
  return texts.map((text, index) => ({ heading: headings[index - 1], text: withoutUrls(text) }));
}

// --- internal ---

const withoutUrls = (markdown: string): string => markdown.replaceAll(/\]\([^)]*\)/g, ']');
