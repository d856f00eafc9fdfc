import { ownWords, readArguments } from './arguments.ts';
import { commands, commandsOf } from './commands/index.ts';
import { UsageError, type Command } from './command.ts';
import { commandHelp, generalHelp, groupHelp } from './help.ts';
import { didYouMean, quote } from './suggest.ts';
import { errorLine, writeErr, writeOut } from './terminal.ts';

/** Runs one command line and tells its exit code. Never throws. */
export const run = (argv: readonly string[]): Promise<number> =>
  answered({ start: `homelab ${commandIn(argv)}`, line: ['homelab', ...argv] }, () =>
    dispatch(argv),
  );

/**
 * Runs a command that is a program of its own. Never throws.
 *
 * @param called How people call it. @example 'npm run rehearse --'
 * @param name How its errors call it. @example 'rehearse'
 */
export const runAlone = (
  called: string,
  name: string,
  command: Command,
  argv: readonly string[],
): Promise<number> =>
  answered({ start: `${called} `, line: [called, ...argv] }, () =>
    asked({ called, name, command, rest: argv }),
  );

// --- internal ---

interface Line {
  /** What `--help` is written behind. */
  readonly start: string;
  /** All that somebody typed. */
  readonly line: readonly string[];
}

async function answered({ start, line }: Line, work: () => Promise<number>): Promise<number> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof UsageError) {
      writeErr(`${errorLine(error.message)}\nSee ${start}--help.\n`);
      return 2;
    }
    writeErr(await internalFault(error, line.join(' ')));
    return 3;
  }
}

interface Asked {
  /** How people call it. @example 'homelab check' */
  readonly called: string;
  /** How its errors call it. @example 'check' */
  readonly name: string;
  readonly command: Command;
  readonly rest: readonly string[];
}

async function asked({ called, name, command, rest }: Asked): Promise<number> {
  if (ownWords(command, rest).some(isHelp)) {
    writeOut(commandHelp(called, command));
    return 0;
  }
  return command.run(await readArguments(name, command, rest));
}

async function dispatch(argv: readonly string[]): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined) {
    writeErr(generalHelp());
    return 2;
  }
  if (isHelp(name) || (name === 'help' && rest.length === 0)) {
    writeOut(generalHelp());
    return 0;
  }
  if (name === 'help') {
    const asked = calledBy(rest)?.name.split(' ') ?? rest.slice(0, 1);
    return dispatch([...asked, '--help']);
  }
  const called = calledBy(argv);
  if (!called) return startOfSeveral(name, rest);
  const { name: command, entry, rest: others } = called;
  return asked({
    called: `homelab ${command}`,
    name: command,
    command: await entry.load(),
    rest: others,
  });
}

/** The command that a line begins with; a name is one word, or two. */
function calledBy(argv: readonly string[]) {
  for (const count of [2, 1]) {
    const name = argv.slice(0, count).join(' ');
    const entry = commands.get(name);
    if (entry) return { name, entry, rest: argv.slice(count) };
  }
  return undefined;
}

/** What follows a word that several commands begin with, or none. */
async function startOfSeveral(name: string, [next]: readonly string[]): Promise<number> {
  const others = commandsOf(name);
  if (others.length > 0 && next === undefined) {
    writeErr(groupHelp(name));
    return 2;
  }
  if (others.length > 0 && next !== undefined && isHelp(next)) {
    writeOut(groupHelp(name));
    return 0;
  }
  const isOfGroup = others.length > 0 && next !== undefined;
  const word = isOfGroup ? next : name;
  const known = isOfGroup ? others.map(secondWord) : [...commands.keys()].map(firstWord);
  const sort = word.startsWith('-') ? 'option' : 'command';
  const hint = await didYouMean(word, [...known, '--help']);
  throw new UsageError(`${isOfGroup ? `${name}: ` : ''}unknown ${sort} ${quote(word)}${hint}`);
}

const isHelp = (word: string): boolean => word === '--help' || word === '-h';

const firstWord = (name: string): string => name.replace(/ .*/, '');
const secondWord = (name: string): string => name.replace(/.* /, '');

function commandIn(argv: readonly string[]): string {
  const [first = ''] = argv;
  const name = calledBy(argv)?.name ?? (commandsOf(first).length > 0 ? first : '');
  return name === '' ? '' : `${name} `;
}

/** The only place where a stack is shown: the mistake is ours, not the author's. */
async function internalFault(error: unknown, line: string): Promise<string> {
  const message = error instanceof Error ? error.message : String(error);
  const { sourceLines } = await import('./engine/source-lines.ts');
  const stack = error instanceof Error && error.stack ? `\n${sourceLines(error.stack)}\n` : '';
  return `${errorLine(`the program itself failed: ${message}`)}
This is a fault of homelab, not of your lab. Please report it to whoever keeps this repository,
with the lines below and the command: ${line}
${stack}`;
}
