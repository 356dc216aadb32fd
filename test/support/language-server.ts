import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import path from 'node:path';

/** A place in a document as the Language Server Protocol counts: from 0, in UTF-16 units. */
export interface LspPosition {
  readonly line: number;
  readonly character: number;
}

export interface LspDiagnostic {
  readonly message: string;
  readonly severity: number;
  readonly range: { readonly start: LspPosition; readonly end: LspPosition };
}

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** yaml-language-server in a process of its own, spoken to as editors speak to it. */
export interface LanguageServer {
  readonly request: (method: string, params: object) => Promise<unknown>;
  readonly open: (uri: string, text: string) => void;
  /** What the server finds in a document. */
  readonly diagnosticsOf: (uri: string) => Promise<readonly LspDiagnostic[]>;
  readonly stop: () => void;
}

/** Starts the server with the settings of an editor that knows no schema of its own. */
export async function startLanguageServer(workspace: string): Promise<LanguageServer> {
  const server = spawn(process.execPath, [
    path.resolve('node_modules/yaml-language-server/bin/yaml-language-server'),
    '--stdio',
  ]);
  const settings = { yaml: { schemaStore: { enable: false }, hover: true, completion: true, validate: true } };
  const waiting = new Map<number | string, (message: Message) => void>();
  const published = new Map<string, readonly LspDiagnostic[]>();
  const watching: (() => void)[] = [];
  listen(server, (message) => {
    if (message.method === undefined) waiting.get(message.id ?? '')?.(message);
    else if (message.id !== undefined) {
      // The server asks for settings section by section.
      const { items = [] } = (message.params ?? {}) as { readonly items?: readonly { readonly section: string }[] };
      const sections = items.map(({ section }) => (section === 'yaml' ? settings.yaml : {}));
      send(server, { id: message.id, result: message.method === 'workspace/configuration' ? sections : null });
    } else if (message.method === 'textDocument/publishDiagnostics') {
      const { uri, diagnostics } = message.params as { uri: string; diagnostics: readonly LspDiagnostic[] };
      published.set(uri, diagnostics);
      for (const look of watching.splice(0)) look();
    }
  });
  let last = 0;
  const request = (method: string, params: object): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, ({ result, error }) => {
        if (error) reject(new Error(error.message));
        else resolve(result);
      });
      send(server, { id, method, params });
    });
  await request('initialize', {
    processId: process.pid,
    rootUri: workspace,
    workspaceFolders: [{ uri: workspace, name: 'ke-hoach' }],
    capabilities: {
      workspace: { configuration: true },
      textDocument: {
        completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown', 'plaintext'] } },
        hover: { contentFormat: ['markdown', 'plaintext'] },
      },
    },
  });
  send(server, { method: 'initialized', params: {} });
  send(server, { method: 'workspace/didChangeConfiguration', params: { settings } });
  return {
    request,
    open: (uri, text) => {
      const textDocument = { uri, languageId: 'yaml', version: 1, text };
      send(server, { method: 'textDocument/didOpen', params: { textDocument } });
    },
    diagnosticsOf: async (uri) => {
      for (;;) {
        const found = published.get(uri);
        if (found) return found;
        await new Promise<void>((resolve) => watching.push(resolve));
      }
    },
    stop: () => {
      server.kill();
    },
  };
}

function send(server: ChildProcessWithoutNullStreams, message: object): void {
  const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
  server.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
  server.stdin.write(body);
}

function listen(server: ChildProcessWithoutNullStreams, take: (message: Message) => void): void {
  let buffer = Buffer.alloc(0);
  server.stdout.on('data', (chunk: Buffer) => {
    buffer = Buffer.concat([buffer, chunk]);
    for (;;) {
      const [head, length] = /^Content-Length: (\d+)[\s\S]*?\r\n\r\n/.exec(buffer.toString('latin1')) ?? [];
      if (head === undefined) return;
      const end = head.length + Number(length);
      if (buffer.length < end) return;
      const body = buffer.subarray(head.length, end).toString('utf8');
      buffer = buffer.subarray(end);
      // Cast: what the server sends are messages of JSON-RPC.
      take(JSON.parse(body) as Message);
    }
  });
}
