import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import { root } from '../../fixtures/homelab.ts';
import { vaultFolder } from '../../fixtures/vault-folder.ts';

describe('vault edit', () => {
  test('saves what is right', async () => {
    const { edit, plain } = editing(`sed 's/example.com$/home.arpa/'`);
    expect(await edit()).toEqual({ code: 0, out: 'Saved the vault\n', err: '' });
    expect(plain()).toContain('vault_domain: home.arpa\n');
  });

  test('leaves the file alone where nothing was changed', async () => {
    const { edit, file } = editing('cat');
    const before = readFileSync(file, 'utf8');
    expect(await edit()).toEqual({ code: 0, out: 'Nothing was changed\n', err: '' });
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  test.for([
    ['d', 1, 'Nothing was saved\n', 2097],
    ['s', 0, 'Saved the vault\n', 5000],
    ['', 1, '', 2097],
  ] as const)('with a fault, asks what to do: %j', async ([answer, code, out, id]) => {
    const { edit, plain } = editing(`sed 's/id: 2097/id: 5000/'`);
    const run = await edit(`?\n${answer}`);
    expect(run).toMatchObject({ code, out });
    expect(run.err).toContain('error[id-out-of-range]: vault_vlans.acheron-management-vlan.id ');
    expect(run.err).toContain('[e]dit again, [d]iscard, or [s]ave anyway? ');
    expect(plain()).toContain(`id: ${id}\n`);
  });

  test('opens the editor again with what was written', async () => {
    const { edit, plain } = editing(`sed 's/id: 5000/id: 3000/; s/id: 2097/id: 5000/'`);
    expect(await edit('e\n')).toMatchObject({ code: 0, out: 'Saved the vault\n' });
    expect(plain()).toContain('id: 3000\n');
  });

  test('asks what to do where it cannot be saved', async () => {
    const { edit, file } = editing(`sed 's/example.com$/home.arpa/'`);
    chmodSync(file, 0o444);
    const before = readFileSync(file, 'utf8');
    const { code, out, err } = await edit('d\n');
    expect({ code, out }).toEqual({ code: 1, out: 'Nothing was saved\n' });
    expect(err).toMatch(
      /^error: '.*vault.yml' can't be written: it is read-only\n {2}= help: .*\n\[e\]dit/,
    );
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  test('keeps the text where nobody else reads it, and removes it', async () => {
    const { edit, seen } = editing('cat');
    await edit();
    const { path, mode, folderMode } = seen();
    expect({ mode, folderMode }).toEqual({ mode: '600', folderMode: '700' });
    expect(existsSync(dirname(path))).toBe(false);
    expect(path.startsWith(`${root}/`)).toBe(false);
  });

  test('saves nothing where the editor fails, and removes the text', async () => {
    const { edit, seen } = editing('false');
    expect(await edit()).toMatchObject({
      code: 1,
      err: expect.stringContaining('error: the editor ended with exit code 1; nothing was saved\n'),
    });
    expect(existsSync(dirname(seen().path))).toBe(false);
  });

  test('says that it discards what was written where nobody answers', async () => {
    const { edit } = editing(`sed 's/id: 2097/id: 5000/'`);
    const { code, err } = await edit('');
    expect(code).toBe(1);
    expect(err).toContain(
      'error: nobody answered; what you wrote is discarded\n  = help: edit it again\n',
    );
  });

  test('says so where the editor leaves no file', async () => {
    const { run, folder } = editing('cat');
    writeFileSync(join(folder, 'removes'), '#!/bin/sh\nrm "$1"\n', { mode: 0o755 });
    expect(await run('edit', [], { EDITOR: join(folder, 'removes') })).toMatchObject({
      code: 1,
      err: 'error: the editor left no file; nothing was saved\n  = help: open it again\n',
    });
  });

  test.for(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('removes the text on %s', async (signal) => {
    const { args, env, file, seen } = editing('sleep 60');
    const before = readFileSync(file, 'utf8');
    // A group of its own, as a terminal would make one: Ctrl-C reaches all of it.
    const child = spawn(process.execPath, args, { env, detached: true, stdio: 'ignore' });
    const ended = once(child, 'close');
    await expect.poll(() => existsSync(seen.file), { timeout: 60_000 }).toBe(true);
    process.kill(-(child.pid ?? Number.NaN), signal);
    await ended;
    expect(existsSync(dirname(seen().path))).toBe(false);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });
});

// --- internal ---

/** A vault, and an editor that writes down what it saw before it filters the text. */
function editing(filter: string) {
  const vault = vaultFolder();
  const editor = join(vault.folder, 'editor');
  const seenFile = join(vault.folder, 'seen');
  const mode = 'node -p "(fs.statSync(process.argv[1]).mode & 511).toString(8)"';
  const script = `#!/bin/sh
{ echo "$1"; ${mode} "$1"; ${mode} "$(dirname "$1")"; } > '${seenFile}.new'
mv '${seenFile}.new' '${seenFile}'
${filter} < "$1" > '${vault.folder}/text' || exit 1
cat '${vault.folder}/text' > "$1"
`;
  writeFileSync(editor, script, { mode: 0o755 });
  const args = [join(root, 'cli/homelab.mjs'), 'vault', 'edit', ...vault.options];
  const env = { ...process.env, ...vault.settings, NO_COLOR: '1', EDITOR: editor };
  const edit = async (input = '') => {
    const options = { env, input, reject: false, stripFinalNewline: false } as const;
    const { exitCode, stdout, stderr } = await execa(process.execPath, args, options);
    return { code: exitCode, out: stdout, err: stderr };
  };
  const seen = Object.assign(
    () => {
      const [path = '', mode, folderMode] = readFileSync(seenFile, 'utf8').split('\n');
      return { path, mode, folderMode };
    },
    { file: seenFile },
  );
  return { ...vault, args, env, edit, seen };
}
