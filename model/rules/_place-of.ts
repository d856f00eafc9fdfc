/**
 * What a path leads to, however many slashes it is written with.
 * @example placeOf({ path: '/media//films' }) // '/media/films/'
 */
export const placeOf = ({ path }: { readonly path: string }): string =>
  `${path}/`.replaceAll(/\/+/g, '/');
