import type { Command } from '../command.ts';

interface Entry {
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

/**
 * Every command with its one line of help; a name is one word, or two. The code of a command is
 * read only when it runs: some carry much with them.
 */
export const commands: ReadonlyMap<string, Entry> = new Map([
  [
    'generate',
    {
      summary: 'write all files that follow from the lab',
      load: async () => (await import('./generate.ts')).generate,
    },
  ],
  [
    'check',
    {
      summary: 'find what is wrong with the lab',
      load: async () => (await import('./check.ts')).check,
    },
  ],
  [
    'names',
    {
      summary: 'explain names by the naming convention',
      load: async () => (await import('./names.ts')).names,
    },
  ],
  [
    'explain',
    {
      summary: 'show why a rule exists and how to satisfy it',
      load: async () => (await import('./explain.ts')).explain,
    },
  ],
  [
    'export',
    {
      summary: 'print the lab as JSON',
      load: async () => (await import('./export.ts')).exportCommand,
    },
  ],
  [
    'vault init',
    {
      summary: 'make the vault: a plan of addresses, and passwords',
      load: async () => (await import('./vault/init.ts')).vaultInit,
    },
  ],
  [
    'vault check',
    {
      summary: 'find what is wrong with the vault',
      load: async () => (await import('./vault/check.ts')).vaultCheck,
    },
  ],
  [
    'vault edit',
    {
      summary: 'change the vault in your editor',
      load: async () => (await import('./vault/edit.ts')).vaultEdit,
    },
  ],
  [
    'vault sync',
    {
      summary: 'add what a changed lab needs',
      load: async () => (await import('./vault/sync.ts')).vaultSync,
    },
  ],
  [
    'vault diff',
    {
      summary: 'tell which keys changed since a commit',
      load: async () => (await import('./vault/diff.ts')).vaultDiff,
    },
  ],
  [
    'vault show',
    {
      summary: 'print a value of the vault',
      load: async () => (await import('./vault/show.ts')).vaultShow,
    },
  ],
  [
    'tofu',
    {
      summary: 'run OpenTofu with the secrets of a root',
      load: async () => (await import('./tofu.ts')).tofu,
    },
  ],
]);

/** Full names of the commands that begin with a word, if those have two. */
export const commandsOf = (group: string): readonly string[] =>
  [...commands.keys()].filter((name) => name.startsWith(`${group} `));
