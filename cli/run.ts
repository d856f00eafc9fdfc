import { ownWords, readArguments } from './arguments.ts';
import { commands, commandsOf } from './commands/index.ts';
import { UsageError } from './command.ts';
import { commandHelp, generalHelp, groupHelp } from './help.ts';
import { didYouMean, quote } from './suggest.ts';
import { errorLine, writeErr, writeOut } from './terminal.ts';

/** Runs one command line and tells its exit code. Never throws. */
export async function run(argv: readonly string[]): Promise<number> {
  try {
    return await dispatch(argv);
  } catch (error) {
    if (error instanceof UsageError) {
      writeErr(`${errorLine(error.message)}\nSee homelab ${commandIn(argv)}--help.\n`);
      return 2;
    }
    writeErr(await internalFault(error, argv));
    return 3;
  }
}

// --- internal ---

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
  const command = await called.entry.load();
  if (ownWords(command, called.rest).some(isHelp)) {
    writeOut(commandHelp(called.name, command));
    return 0;
  }
  return command.run(await readArguments(called.name, command, called.rest));
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
async function internalFault(error: unknown, argv: readonly string[]): Promise<string> {
  const message = error instanceof Error ? error.message : String(error);
  const { sourceLines } = await import('./engine/source-lines.ts');
  const stack = error instanceof Error && error.stack ? `\n${sourceLines(error.stack)}\n` : '';
  return `${errorLine(`the program itself failed: ${message}`)}
This is a fault of homelab, not of your lab. Please report it to whoever keeps this repository,
with the lines below and the command: homelab ${argv.join(' ')}
${stack}`;
}
