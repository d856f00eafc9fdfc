import { commands, commandsOf } from './commands/index.ts';
import { exitCodes, type Command } from './command.ts';

/** What `homelab --help` prints. */
export function generalHelp(): string {
  const codes = Object.entries(exitCodes).map(([code, meaning]) => `${code} ${meaning}`);
  return `Usage: homelab <command> [options]

A homelab that is written down once, in TypeScript.

Commands:
${summaries(commands.keys())}

\`homelab <command> --help\` tells more about one.

Examples:
  homelab check                 is the lab in order?
  homelab generate              write the files of OpenTofu, Ansible and Kubernetes, and the diagrams
  homelab names k8s-master-01   what does this name say?

Exit codes: ${codes.join(', ')}.
`;
}

/** What `homelab <group> --help` prints. @param group First word of several commands. */
export const groupHelp = (group: string): string => `Usage: homelab ${group} <command> [options]

Commands:
${summaries(commandsOf(group))}

\`homelab ${group} <command> --help\` tells more about one.
`;

/** What `homelab <command> --help` prints. @param called @example 'homelab check' */
export function commandHelp(called: string, command: Command): string {
  const { usage, about, options, examples } = definitionOf(called, command);
  return `Usage: ${usage}

${about.join('\n')}

Options:
${columns(options)}

Examples:
${columns(examples)}
`;
}

/** What there is to know of a command, for whoever shows it. */
export interface Definition {
  /** @example 'homelab names <name…> [options]' */
  readonly usage: string;
  /** What it does, line by line. */
  readonly about: readonly string[];
  /** @example ['--kind KIND', 'ask about this kind only'] */
  readonly options: readonly Explained[];
  /** Command line and what it is for. */
  readonly examples: readonly Explained[];
}

export function definitionOf(
  called: string,
  { words, options, about, examples }: Command,
): Definition {
  const flags = Object.entries(options).map(([key, { value, about: meaning }]): Explained => [
    value ? `--${key} ${value}` : `--${key}`,
    meaning,
  ]);
  return {
    usage: `${called}${words ? ` ${words}` : ''} [options]`,
    about,
    options: [...flags, ['--help', 'print this']],
    examples,
  };
}

// --- internal ---

const summaries = (names: Iterable<string>): string =>
  columns([...names].map((name): Explained => [name, commands.get(name)?.summary ?? '']));

type Explained = readonly [what: string, meaning: string];

function columns(rows: readonly Explained[]): string {
  const width = Math.max(...rows.map(([what]) => what.length));
  return rows.map(([what, meaning]) => `  ${what.padEnd(width)}  ${meaning}`).join('\n');
}
