import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentationAt } from './classic-service.ts';
import { startLanguageServer } from './language-server.ts';

const sites = 'generators/fixtures/small-lab/sites.ts';

// The editor is part of the product: what TypeScript's own language server says about a lab. The
// fixture's; what only a registered convention gives is asked of the shipped lab.
describe('in the editor', () => {
  let server: Awaited<ReturnType<typeof startLanguageServer>>;
  beforeAll(async () => {
    server = await startLanguageServer();
  });
  afterAll(() => server.stop());

  // The server of TypeScript 7.0 shows no documentation of properties at all, so this one asks the
  // service of TypeScript 6.
  it('hovering a field shows its meaning, unit and default', () => {
    expect(documentationAt(sites, 'mem|ory: gib(64)')).toBe('Physical memory.');
    expect(documentationAt('generators/fixtures/small-lab/guests.ts', 'prot|ection: true')).toBe(
      'Whether Proxmox and OpenTofu refuse to destroy it. Default false.',
    );
  });

  it('hovering a define function shows what it makes and an example', async () => {
    const hover = await server.ask<{ contents: { value: string } }>('textDocument/hover', {
      file: sites,
      at: 'atlas = define|Host(',
    });
    expect(hover.contents.value).toContain('Declares a physical machine.');
    expect(hover.contents.value).toContain('@example');
  });

  it('go to definition of a reference leads to the line that defines it', async () => {
    const found = await server.ask<{ uri: string; range: { start: { line: number } } }[]>(
      'textDocument/definition',
      {
        file: sites,
        at: 'location: as|gard',
      },
    );
    const line = readFileSync(sites, 'utf8')
      .split('\n')
      .findIndex((text) => text.includes('export const asgard'));
    expect(found.map(({ uri, range }) => ({ uri, line: range.start.line }))).toEqual([
      { uri: server.uri(sites), line },
    ]);
  });

  it('renaming a reference renames it in every file of the lab', async () => {
    const { changes } = await server.ask<{ changes: Record<string, unknown[]> }>(
      'textDocument/rename',
      { file: sites, at: 'const cor|uscant' },
      undefined,
      { newName: 'trantor' },
    );
    expect(
      Object.keys(changes)
        .map((uri) => uri.split('/').at(-1))
        .toSorted(),
    ).toEqual(['guests.ts', 'sites.ts']);
  });

  it('completion offers the locations that fit a field', async () => {
    const text = readFileSync(sites, 'utf8').replace('location: asgard', 'location: ');
    const { items } = await server.ask<{ items: { label: string }[] }>(
      'textDocument/completion',
      { file: sites, at: 'location: |' },
      text,
    );
    expect(items.map(({ label }) => label)).toEqual(expect.arrayContaining(['asgard', 'wano']));
  });

  it('completion inside a spec offers its fields', async () => {
    const text = readFileSync(sites, 'utf8').replace("platform: 'proxmox',", 'ov');
    const { items } = await server.ask<{ items: { label: string }[] }>(
      'textDocument/completion',
      { file: sites, at: 'ov|\n' },
      text,
    );
    expect(items.map(({ label }) => label.replace('?', ''))).toContain('overcommit');
  });

  it('a name that breaks the convention is underlined with what to write instead', async () => {
    const text = readFileSync(sites, 'utf8').replace("'asgard-atlas'", "'wano-atlas'");
    await server.show(sites, text);
    const report = await server.connection.sendRequest<{ items: { message: string }[] }>(
      'textDocument/diagnostic',
      {
        textDocument: { uri: server.uri(sites) },
      },
    );
    expect(report.items.map(({ message }) => message).join('\n')).toContain("write 'asgard-atlas'");
  });
});
