/**
 * Page of a Markdown file at the root of the repository.
 *
 * @example slugOf('NAMING_CONVENTION.md') // 'naming-convention'
 */
export const slugOf = (file: string): string =>
  file.replace(/\.md$/, '').toLowerCase().replaceAll('_', '-');

/**
 * Title and body of the page: the first heading becomes the title, links between the files become
 * links between their pages.
 *
 * @param files Names of all files that are pages; links to others stay as they are.
 * @param base Base path of the site, with or without a slash at its end.
 */
export function pageOf(
  text: string,
  files: readonly string[],
  base: string,
): { title: string; body: string } {
  const heading = /^#\s+(.+)$/m.exec(text);
  const body = text
    .replace(/^#\s+.+$\n?/m, '')
    .replace(
      /\]\((?:\.\/)?([A-Z_]+\.md)(#[^)]*)?\)/g,
      (link, file: string, fragment: string = '') =>
        files.includes(file) ? `](${base.replace(/\/$/, '')}/${slugOf(file)}/${fragment})` : link,
    );
  return { title: heading?.[1] ?? 'Untitled', body };
}
