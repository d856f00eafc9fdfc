/** Icons of Lucide that pictures and pages use, each for one meaning. */
export const lineNames = [
  'app-window',
  'archive',
  'box',
  'cable',
  'circuit-board',
  'clock',
  'cloud',
  'database',
  'disc-3',
  'folder',
  'globe',
  'hexagon',
  'house',
  'lock',
  'monitor',
  'network',
  'server',
  'shield-check',
  'smartphone',
  'unplug',
  'users',
] as const;

/** Marks of clouds that `simple-icons` has no more, from `@iconify-json/logos`. */
export const logoNames = ['aws'] as const;
