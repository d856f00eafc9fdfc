import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';

/** A place in a file of the repository, found by the text that stands there. */
export interface Caret {
  readonly file: string;
  /**
   * Text to look for; the caret stands just before `|`, which is not part of it.
   *
   * @example 'location: as|gard'
   */
  readonly at: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Starts the language server that editors use and opens one connection to it. */
export async function startLanguageServer() {
  const server = spawn(
    process.execPath,
    [`${root}node_modules/typescript-7/bin/tsc`, '--lsp', '--stdio'],
    {
      cwd: root,
      stdio: ['pipe', 'pipe', 'ignore'],
    },
  );
  const connection = createMessageConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  // The server asks for settings and registers watchers; it goes on with its defaults.
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
    items.map(() => null),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.listen();
  const uri = (file: string) => pathToFileURL(`${root}${file}`).href;
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(root).href,
    capabilities: {
      textDocument: {
        hover: { contentFormat: ['markdown'] },
        rename: {},
        completion: {},
        definition: {},
        diagnostic: {},
      },
    },
  });
  await connection.sendNotification('initialized', {});

  const open = new Set<string>();
  const show = async (file: string, text = readFileSync(`${root}${file}`, 'utf8')) => {
    const textDocument = { uri: uri(file), languageId: 'typescript', version: open.size + 1, text };
    if (open.has(file))
      await connection.sendNotification('textDocument/didClose', {
        textDocument: { uri: uri(file) },
      });
    open.add(file);
    await connection.sendNotification('textDocument/didOpen', { textDocument });
  };
  const ask = async <T>(
    method: string,
    { file, at }: Caret,
    text = readFileSync(`${root}${file}`, 'utf8'),
    extra: object = {},
  ): Promise<T> => {
    await show(file, text);
    return connection.sendRequest(method, {
      textDocument: { uri: uri(file) },
      position: positionOf(text, at),
      ...extra,
    });
  };
  return { ask, show, uri, connection, stop: () => server.kill() };
}

// --- internal ---

function positionOf(text: string, at: string): { line: number; character: number } {
  const index = text.indexOf(at.replace('|', ''));
  if (index < 0) throw new Error(`no "${at}" in the file`);
  const before = text.slice(0, index + at.indexOf('|')).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}
