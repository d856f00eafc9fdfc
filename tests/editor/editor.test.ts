import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentationAt } from './classic-service.ts';
import { startLanguageServer } from './language-server.ts';

// The editor is part of the product: what TypeScript's own language server says about the shipped lab.
describe('in the editor', { timeout: 30_000 }, () => {
  let server: Awaited<ReturnType<typeof startLanguageServer>>;
  beforeAll(async () => {
    server = await startLanguageServer();
  }, 30_000);
  afterAll(() => server.stop());

  // The server of TypeScript 7.0 shows no documentation of properties at all, so this one asks the service of TypeScript 6.
  it('hovering a field shows its meaning, unit and default', () => {
    expect(documentationAt('model/lab/hosts.ts', 'mem|ory: gib(64)')).toBe('Physical memory.');
    expect(documentationAt('model/lab/guests.ts', 'prot|ection: true')).toBe('Whether Proxmox and OpenTofu refuse to destroy it. Default false.');
  });

  it('hovering a define function shows what it makes and an example', async () => {
    const hover = await server.ask<{ contents: { value: string } }>('textDocument/hover', { file: 'model/lab/hosts.ts', at: 'atlas = define|Host(' });
    expect(hover.contents.value).toContain('Declares a physical machine.');
    expect(hover.contents.value).toContain('@example');
  });

  it('go to definition of a reference leads to the line that defines it', async () => {
    const found = await server.ask<{ uri: string; range: { start: { line: number } } }[]>('textDocument/definition', {
      file: 'model/lab/hosts.ts',
      at: 'location: as|gard',
    });
    const line = readFileSync('model/lab/locations.ts', 'utf8')
      .split('\n')
      .findIndex((text) => text.includes('export const asgard'));
    expect(found.map(({ uri, range }) => ({ uri, line: range.start.line }))).toEqual([{ uri: server.uri('model/lab/locations.ts'), line }]);
  });

  it('renaming a reference renames it in every file of the lab', async () => {
    const { changes } = await server.ask<{ changes: Record<string, unknown[]> }>(
      'textDocument/rename',
      { file: 'model/lab/locations.ts', at: 'const as|gard' },
      undefined,
      { newName: 'midgard' },
    );
    expect(
      Object.keys(changes)
        .map((uri) => uri.split('/').at(-1))
        .toSorted(),
    ).toEqual(['clusters.ts', 'edge.ts', 'hosts.ts', 'locations.ts', 'networks.ts']);
  });

  it('completion offers the locations that fit a field', async () => {
    const text = readFileSync('model/lab/hosts.ts', 'utf8').replace('location: asgard', 'location: ');
    const { items } = await server.ask<{ items: { label: string }[] }>(
      'textDocument/completion',
      { file: 'model/lab/hosts.ts', at: 'location: |' },
      text,
    );
    expect(items.map(({ label }) => label)).toEqual(expect.arrayContaining(['asgard', 'wano']));
  });

  it('completion inside a spec offers its fields', async () => {
    const text = readFileSync('model/lab/hosts.ts', 'utf8').replace("platform: 'proxmox',", 'ov');
    const { items } = await server.ask<{ items: { label: string }[] }>('textDocument/completion', { file: 'model/lab/hosts.ts', at: 'ov|\n' }, text);
    expect(items.map(({ label }) => label.replace('?', ''))).toContain('overcommit');
  });

  it('a name that breaks the convention is underlined with what to write instead', async () => {
    const file = 'model/lab/hosts.ts';
    const text = readFileSync(file, 'utf8').replace("'asgard-atlas'", "'wano-atlas'");
    await server.show(file, text);
    const report = await server.connection.sendRequest<{ items: { message: string }[] }>('textDocument/diagnostic', {
      textDocument: { uri: server.uri(file) },
    });
    expect(report.items.map(({ message }) => message).join('\n')).toContain("write 'asgard-atlas'");
  });
});
