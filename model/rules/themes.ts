/** What the rules of a theme are about. */
interface ThemeText {
  /** As a heading. */
  readonly title: string;
  /** What holds in a lab that breaks none of them, in one sentence. */
  readonly about: string;
}

/** Each folder of rules, in the order in which one writes a lab. */
export const ruleThemes = {
  lab: {
    title: 'The lab itself',
    about: 'The files of the lab load, every entity is in it once, and every field is understood.',
  },
  naming: {
    title: 'Names',
    about: 'Names follow the convention, and no tool that carries one refuses it.',
  },
  hosts: {
    title: 'Hosts and guests',
    about: 'Guests find the memory, cores, cards and images that they ask for, and start in order.',
  },
  network: {
    title: 'Networks',
    about: 'Machines stand in networks of their own location.',
  },
  storage: {
    title: 'Storage',
    about: 'Pools hold what they promise, and whoever uses storage can reach and mount it.',
  },
  cluster: {
    title: 'Clusters',
    about: 'A cluster survives the loss of a node, and its charts install what is meant.',
  },
  services: {
    title: 'Services',
    about: 'Services that need each other can start together, each on a port of its own.',
  },
  access: {
    title: 'Access',
    about: 'What has a public name is reached by those whom it is for, and by nobody else.',
  },
  backup: {
    title: 'Backups',
    about: 'What cannot be made again is copied to somewhere else, and kept long enough.',
  },
} as const satisfies Record<string, ThemeText>;

/** A theme of rules: the name of its folder. */
export type Theme = keyof typeof ruleThemes;
