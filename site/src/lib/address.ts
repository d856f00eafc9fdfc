/**
 * Address of a page under the base path of the site. The only place that adds it.
 *
 * @example address('/hosts/asgard-atlas/')
 */
export const address = (path: string): string => import.meta.env.BASE_URL.replace(/\/$/, '') + path;
