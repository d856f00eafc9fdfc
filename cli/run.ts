import { readArguments } from './arguments.ts';
import { commands } from './commands/index.ts';
import { UsageError, type ExitCode } from './command.ts';
import { commandHelp, generalHelp } from './help.ts';
import { didYouMean, quote } from './suggest.ts';
import { errorLine, writeErr, writeOut } from './terminal.ts';

/** Runs one command line and tells its exit code. Never throws. */
export async function run(argv: readonly string[]): Promise<ExitCode> {
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

async function dispatch([name, ...rest]: readonly string[]): Promise<ExitCode> {
  if (name === undefined) {
    writeErr(generalHelp());
    return 2;
  }
  if (name === '--help' || name === '-h' || (name === 'help' && rest.length === 0)) {
    writeOut(generalHelp());
    return 0;
  }
  if (name === 'help') return dispatch([...rest.slice(0, 1), '--help']);
  const entry = commands.get(name);
  if (!entry) {
    const sort = name.startsWith('-') ? 'option' : 'command';
    const hint = await didYouMean(name, [...commands.keys(), '--help']);
    throw new UsageError(`unknown ${sort} ${quote(name)}${hint}`);
  }
  const command = await entry.load();
  const end = rest.indexOf('--');
  if (rest.slice(0, end < 0 ? undefined : end).some((word) => word === '--help' || word === '-h')) {
    writeOut(commandHelp(name, command));
    return 0;
  }
  return command.run(await readArguments(name, command, rest));
}

const commandIn = ([name = '']: readonly string[]): string =>
  commands.has(name) ? `${name} ` : '';

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
