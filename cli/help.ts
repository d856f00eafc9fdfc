import { commands } from './commands/index.ts';
import type { Command } from './command.ts';

/** What `homelab --help` prints. */
export function generalHelp(): string {
  const rows = [...commands].map(([name, { summary }]) => `  ${name.padEnd(10)} ${summary}`);
  return `Usage: homelab <command> [options]

A homelab that is written down once, in TypeScript.

Commands:
${rows.join('\n')}

\`homelab <command> --help\` tells more about one.

Examples:
  homelab check                 is the lab in order?
  homelab generate              write the files of OpenTofu, Ansible and Kubernetes, and the diagrams
  homelab names k8s-master-01   what does this name say?

Exit codes: 0 fine, 1 the answer is no, 2 wrong usage, 3 a fault of the program.
`;
}

/** What `homelab <command> --help` prints. */
export function commandHelp(name: string, { words, options, about, examples }: Command): string {
  const all = { ...options, help: { type: 'boolean', about: 'print this' } } as const;
  const flags = Object.entries(all).map(([key, option]): [string, string] => [
    `--${key}${'value' in option && option.value ? ` ${option.value}` : ''}`,
    option.about,
  ]);
  const width = Math.max(...flags.map(([flag]) => flag.length));
  const commandWidth = Math.max(...examples.map(([command]) => command.length));
  return `Usage: homelab ${name}${words ? ` ${words}` : ''} [options]

${about.join('\n')}

Options:
${flags.map(([flag, meaning]) => `  ${flag.padEnd(width)}  ${meaning}`).join('\n')}

Examples:
${examples.map(([command, purpose]) => `  ${command.padEnd(commandWidth)}  ${purpose}`).join('\n')}
`;
}
