/**
 * Numbers of a path with a blank between those that only a point parts: four of them in a row look
 * like an address.
 * @example apart('M1.5.25') // 'M1.5 .25'
 */
export const apart = (path: string): string => path.replaceAll(/(\.\d+)(?=\.)/g, '$1 ');
