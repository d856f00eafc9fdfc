import { parseArgs } from 'node:util';
import { UsageError, type Arguments, type Command } from './command.ts';
import { didYouMean, quote } from './suggest.ts';

/** The words behind a command that may be options of its own. */
export function ownWords(command: Command, argv: readonly string[]): readonly string[] {
  const end = command.handsOver ? 'positional' : 'option-terminator';
  const token = parse(command, argv).tokens.find(({ kind }) => kind === end);
  return token === undefined ? argv : argv.slice(0, token.index);
}

/**
 * Reads the words behind a command.
 * @throws UsageError for an unknown option (with the nearest one), a missing or superfluous value,
 *   and words where none are taken
 */
export async function readArguments(
  name: string,
  command: Command,
  argv: readonly string[],
): Promise<Arguments> {
  const own = command.handsOver ? ownWords(command, argv) : argv;
  const { tokens, values, positionals } = parse(command, own);
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = command.options[token.name];
    if (!option || token.rawName === `-${token.name}`) {
      throw new UsageError(
        `${name}: unknown option ${quote(token.rawName)}${await didYouMean(
          token.rawName,
          [...Object.keys(command.options), 'help'].map((option) => `--${option}`),
        )}`,
      );
    }
    const missing =
      token.value === undefined ||
      token.value === '' ||
      (!token.inlineValue && token.value.startsWith('-'));
    if (option.type === 'string' && missing)
      throw new UsageError(
        `${name}: --${token.name} needs a value: --${token.name} ${option.value ?? 'VALUE'}`,
      );
    if (option.type === 'boolean' && token.value !== undefined)
      throw new UsageError(`${name}: --${token.name} takes no value`);
  }
  if (!command.words && positionals[0] !== undefined)
    throw new UsageError(
      `${name}: unexpected ${quote(positionals[0])}; this command takes only options`,
    );
  return {
    text: (option) => {
      const value = values[option];
      return typeof value === 'string' ? value : undefined;
    },
    flag: (option) => values[option] === true,
    words: [...positionals, ...argv.slice(own.length)],
  };
}

/** The value of an option that takes one of a few words. @throws UsageError */
export async function oneOf<const T extends string>(
  name: string,
  option: string,
  given: string | undefined,
  words: readonly [T, ...T[]],
): Promise<T> {
  if (given === undefined) return words[0];
  const found = words.find((word) => word === given);
  if (found !== undefined) return found;
  const hint = await didYouMean(given, words);
  throw new UsageError(
    `${name}: --${option} is ${quote(given)}${hint}\nIt is one of ${words.join(', ')}.`,
  );
}

// --- internal ---

function parse(command: Command, argv: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([key, { type }]) => [key, { type }]),
  );
  const args = [...argv];
  return parseArgs({ args, options, allowPositionals: true, strict: false, tokens: true });
}
