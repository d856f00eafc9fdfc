/**
 * Where a site is published if nobody says otherwise (`npm run build -- --site https://…`): where
 * GitHub publishes what comes from a repository there, or beside the repository. For addresses
 * that have to be whole, in the sitemap and in the feed.
 *
 * @example siteAddress('https://github.com/example/homelab') // 'https://example.github.io'
 */
export function siteAddress(repository: string): string {
  const { hostname, origin, pathname } = new URL(repository);
  const [, owner = ''] = pathname.split('/');
  return hostname === 'github.com' ? `https://${owner.toLowerCase()}.github.io` : origin;
}
