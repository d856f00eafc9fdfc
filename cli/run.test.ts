import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from './commands/index.ts';
import { homelab, root } from './fixtures/homelab.ts';

describe('the command line', () => {
  test('without a command prints help for people and fails', async () => {
    const { code, out, err } = await homelab([]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^Usage: homelab <command>/);
  });

  test('prints help as a result if asked for', async () => {
    const { code, out, err } = await homelab(['--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const name of ['generate', 'check', 'names', 'explain', 'export'])
      expect(out).toContain(`\n  ${name} `);
  });

  test.each([
    [['chekc'], "error: unknown command 'chekc'; did you mean 'check'?\nSee homelab --help.\n"],
    [['--hlep'], "error: unknown option '--hlep'; did you mean '--help'?\nSee homelab --help.\n"],
    [
      ['check', '--fromat', 'json'],
      "error: check: unknown option '--fromat'; did you mean '--format'?\n" +
        'See homelab check --help.\n',
    ],
    [
      ['check', '--format', 'jsn'],
      "error: check: --format is 'jsn'; did you mean 'json'?\n" +
        'It is one of pretty, json, github, sarif.\n' +
        'See homelab check --help.\n',
    ],
    [
      ['check', 'model/lab'],
      "error: check: unexpected 'model/lab'; this command takes only options\n" +
        'See homelab check --help.\n',
    ],
    [
      ['generate', '--check=yes'],
      'error: generate: --check takes no value\nSee homelab generate --help.\n',
    ],
    [
      ['generate', '--out', '--check'],
      'error: generate: --out needs a value: --out DIR\nSee homelab generate --help.\n',
    ],
    [['generate', '-c'], "error: generate: unknown option '-c'\nSee homelab generate --help.\n"],
    [['names'], 'error: names: which name? Pass at least one\nSee homelab names --help.\n'],
    [
      ['explain', 'memory-overcomitted'],
      "error: explain: there is no rule 'memory-overcomitted'; " +
        "did you mean 'memory-overcommitted'?\n" +
        '`homelab explain` lists all of them.\n' +
        'See homelab explain --help.\n',
    ],
  ])('refuses %j with exit code 2', async (args, expected) => {
    expect(await homelab(args)).toEqual({ code: 2, out: '', err: expected });
  });

  test('ends quietly when its reader goes away', async () => {
    const child = spawn(process.execPath, [join(root, 'cli', 'homelab.mjs'), 'explain'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    let err = '';
    child.stderr.on('data', (data: Buffer) => (err += data.toString()));
    const [code] = await once(child, 'close');
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  test('colours only where colours are wanted', async () => {
    expect(
      (await homelab(['explain', 'duplicate-name'], { env: { NO_COLOR: '', FORCE_COLOR: '1' } }))
        .out,
    ).toContain('\u001b[');
    expect((await homelab(['explain', 'duplicate-name'])).out).not.toContain('\u001b[');
  });
});

test.each([...commands.keys()])('%s explains itself with examples', async (name) => {
  const { code, out } = await homelab([...name.split(' '), '--help']);
  expect(code).toBe(0);
  expect(out).toMatch(
    new RegExp(`^Usage: homelab ${name} .*Options:.*--help.*Examples:\n  homelab ${name}`, 's'),
  );
});

describe('a word that several commands begin with', () => {
  test('lists them', async () => {
    const { code, out, err } = await homelab(['vault', '--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /^Usage: homelab vault <command> \[options\]\n\nCommands:\n {2}vault init /,
    );
    expect(await homelab(['vault'])).toEqual({ code: 2, out: '', err: out });
  });

  test.each([
    [
      ['vault', 'chek'],
      "error: vault: unknown command 'chek'; did you mean 'check'?\nSee homelab vault --help.\n",
    ],
    [
      ['vault', '--hlep'],
      "error: vault: unknown option '--hlep'; did you mean '--help'?\nSee homelab vault --help.\n",
    ],
    [['vualt'], "error: unknown command 'vualt'; did you mean 'vault'?\nSee homelab --help.\n"],
    [
      ['vault', 'check', '--inventry', 'x'],
      "error: vault check: unknown option '--inventry'; did you mean '--inventory'?\n" +
        'See homelab vault check --help.\n',
    ],
  ])('refuses %j with exit code 2', async (args, expected) => {
    expect(await homelab(args)).toEqual({ code: 2, out: '', err: expected });
  });

  test('is known to help, which hands nothing over', async () => {
    expect((await homelab(['help', 'tofu', 'asgard'])).out).toMatch(/^Usage: homelab tofu /);
    const { out } = await homelab(['vault', 'sync', '--help']);
    expect(await homelab(['help', 'vault', 'sync'])).toEqual({ code: 0, out, err: '' });
  });
});

// Of the sources: the engine is one file, which holds all of them.
test.each([
  ['check', ['check', '--lab', 'cli/fixtures/small']],
  ['names', ['names', 'asgard']],
  ['explain', ['explain']],
])('%s starts without the generators, and without what opens a vault', async (_, args) => {
  const spy = `
    import { registerHooks } from 'node:module';
    registerHooks({
      load(url, context, next) {
        process.stderr.write(url + '\\n');
        return next(url, context);
      },
    });
  `;
  const NODE_OPTIONS = `--import "data:text/javascript,${encodeURIComponent(spy)}"`;
  const { err } = await homelab(args, { env: { NODE_OPTIONS, HOMELAB_ENGINE: 'off' } });
  expect(err).toContain('/model/index.ts\n');
  expect(err).not.toMatch(/\/generators\/|\/cli\/(?:vault|tofu)\/|\/yaml\//);
});
