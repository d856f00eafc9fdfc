/**
 * Page of a Markdown file at the root of the repository.
 *
 * @example slugOf('NAMING_CONVENTION.md') // 'naming-convention'
 */
export const slugOf = (file: string): string =>
  file.replace(/\.md$/, '').toLowerCase().replaceAll('_', '-');

/**
 * Title and body of the page: the first heading becomes the title.
 *
 * @param links See {@link withPageLinks}.
 */
export function pageOf(text: string, links: PageLinks): { title: string; body: string } {
  const heading = /^#\s+(.+)$/m.exec(text);
  const body = withPageLinks(text.replace(/^#\s+.+$\n?/m, ''), links);
  return { title: heading?.[1] ?? 'Untitled', body };
}

/** Where files at the root of the repository are on the site. */
export interface PageLinks {
  /** Names of all files that are a page each. */
  readonly files: readonly string[];
  /** Name of the file whose sections are a page each. */
  readonly guides: string;
  /** Base path of the site, with or without a slash at its end. */
  readonly base: string;
}

/** A text in which links between these files lead to their pages; other links stay as they are. */
export function withPageLinks(text: string, { files, guides, base }: PageLinks): string {
  const root = base.replace(/\/$/, '');
  const linked = text.replaceAll(
    /\]\((?:\.\/)?site\/src\/content\/diagrams\/([a-z0-9-]+)\.mmd\)/g,
    (_, view: string) => `](${root}/diagrams/${view}/)`,
  );
  return linked.replaceAll(
    /\]\((?:\.\/)?([A-Z_]+\.md)(?:#([^)]*))?\)/g,
    (link, file: string, section: string | undefined) => {
      if (file === guides) return `](${root}/guides/${section ?? slugOf(guides)}/)`;
      const fragment = section === undefined ? '' : `#${section}`;
      return files.includes(file) ? `](${root}/${slugOf(file)}/${fragment})` : link;
    },
  );
}
