import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LanguageServer, type LspPosition, startLanguageServer } from '../support/language-server.ts';

// What VS Code, Neovim and others run on YAML files; it finds our schema by the first line of a plan.
const root = pathToFileURL(path.resolve('.')).href;
const modeline = '# yaml-language-server: $schema=../schema/plan.schema.json\n';
let server: LanguageServer;
let count = 0;

beforeAll(async () => {
  server = await startLanguageServer(root);
});
afterAll(() => {
  server.stop();
});

/** Opens a plan whose cursor stands where the text has a `▮`. */
function open(text: string): { readonly textDocument: { readonly uri: string }; readonly position: LspPosition } {
  const uri = `${root}/plans/editor-${++count}.yaml`;
  const whole = `${modeline}${text}`;
  const before = whole.slice(0, Math.max(0, whole.indexOf('▮'))).split('\n');
  server.open(uri, whole.replace('▮', ''));
  return { textDocument: { uri }, position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 } };
}

const head = `tthc: 1
year: 2024
issuer: { name: Ủy ban nhân dân xã Hà Tân }
plan:
  title: Kế hoạch
  sections:
    - title: Công tác chỉ đạo
      tasks:
        - content: Ban hành Kế hoạch
`;

interface Item {
  readonly label: string;
  readonly documentation?: string | { readonly value: string };
}

async function completionsAt(text: string): Promise<ReadonlyMap<string, string>> {
  // Cast: the answer of the protocol to this request.
  const { items } = (await server.request('textDocument/completion', open(text))) as {
    readonly items: readonly Item[];
  };
  return new Map(
    items.map(({ label, documentation = '' }) => [
      label,
      typeof documentation === 'string' ? documentation : documentation.value,
    ]),
  );
}

async function hoverAt(text: string): Promise<string> {
  // Cast: the answer of the protocol to this request.
  const answer = (await server.request('textDocument/hover', open(text))) as {
    readonly contents: { readonly value: string };
  };
  return answer.contents.value;
}

describe('an editor', () => {
  it('offers the keys of a task, each with what it is', async () => {
    const keys = await completionsAt(`${head}          ▮`);
    expect([...keys.keys()]).toEqual(
      expect.arrayContaining(['lead', 'coordinating', 'deadline', 'output', 'progress']),
    );
    expect(keys.has('content')).toBe(false);
    expect(keys.get('deadline')).toContain('Thời gian hoàn thành');
  });

  it('offers the keys of the file', async () => {
    const keys = await completionsAt('tthc: 1\n▮');
    expect([...keys.keys()]).toEqual(expect.arrayContaining(['year', 'issuer', 'units', 'document', 'plan']));
    expect(keys.get('year')).toContain('Năm của kế hoạch');
  });

  it('offers the values of a key, each with what it means', async () => {
    const values = await completionsAt(
      `${head}          progress:\n            - on: 2024-01-08\n              status: ▮`,
    );
    expect([...values.keys()]).toEqual(expect.arrayContaining(['doing', 'done', 'paused', 'cancelled', 'reopened']));
    expect(values.get('done')).toContain('hoàn thành');
  });

  it.each([
    ['deadl▮ine', 'Thời gian hoàn thành, viết như trong văn bản', 'Trước 10/01/2024'],
    ['lea▮d', 'Đơn vị chủ trì', 'Văn phòng – Thống kê'],
  ])('tells what %s is, with examples', async (key, description, example) => {
    const told = await hoverAt(`${head}          ${key}: Tháng 3/2024\n`);
    expect(told).toContain(description);
    expect(told).toContain(example);
  });

  it('tells what a key at the top is', async () => {
    expect(await hoverAt(`ye▮ar: 2024\n${head.replace('year: 2024\n', '')}`)).toContain('Năm của kế hoạch');
  });
});

describe('what an editor underlines', () => {
  async function underlined(text: string): Promise<readonly string[]> {
    const { textDocument } = open(text);
    const lines = `${modeline}${text}`.split('\n');
    const found = await server.diagnosticsOf(textDocument.uri);
    return found.map(({ range: { start, end } }) =>
      (lines[start.line] ?? '').slice(start.character, end.line === start.line ? end.character : undefined),
    );
  }

  it.each([
    'plans/2024.yaml',
    'test/fixtures/plans/progress.yaml',
    'test/fixtures/plans/nested.yaml',
    'test/fixtures/plans/multi-year.yaml',
  ])('is nothing in %s', async (plan) => {
    expect(await underlined(readFileSync(plan, 'utf8'))).toEqual([]);
  });

  it('is an unknown key', async () => {
    expect(await underlined(`${head}          dealine: Tháng 3/2024\n`)).toEqual(['dealine']);
  });

  it('is a value that is none of those allowed', async () => {
    const progress = '          progress:\n            - { on: 2024-01-08, status: xong }\n';
    expect(await underlined(`${head}${progress}`)).toEqual(['xong']);
  });

  it('is a value of the wrong type', async () => {
    expect(await underlined(head.replace('year: 2024', 'year: hai nghìn'))).toEqual(['hai nghìn']);
  });

  it('is not a key of the writer’s own, a blank, or a number where a text may stand', async () => {
    const own = '          x-ghi-chu: { a: [1] }\n          lead:\n          number: 01\n          report: true\n';
    expect(await underlined(`${head}${own}`)).toEqual([]);
  });
});
