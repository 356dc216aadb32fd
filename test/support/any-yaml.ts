import { type GeneratorValue } from 'fast-check';
import fc from 'fast-check';
import { parseDocument } from 'yaml';

/** What a YAML text says: every scalar as text, blanks as null. */
export type Data = null | string | readonly Data[] | { readonly [key: string]: Data };

const texts = [
  'Thường xuyên',
  'Trước 10/01/2024',
  'Văn phòng – Thống kê',
  'Về việc: ban hành Kế hoạch',
  'Số #1, khoản 2',
  'a, b; c',
  '05',
  '10.10',
  '2024-01-08',
  'Xã “Hà Tân” (b/c)',
  "Lưu: VT, 'VP'",
  '100% hồ sơ',
  '- gạch đầu dòng',
  '[ngoặc] {nhọn}',
  'true',
  'null',
  '~',
  '*sao &neo !thẻ',
  'https://tanphu.example.gov.vn/van-ban?so=31#bc',
  'C:\\tai-lieu\\bc.docx',
  'dấu hai chấm cuối:',
  'Quyết định số 05/QĐ-UBND ngày 08/01/2024 của UBND xã về việc kiện toàn Bộ phận Tiếp nhận và Trả kết quả',
  '✅ xong',
  '"nháy kép" ở đầu',
  '@ba-mươi %',
];
const linesOfText = ['Dòng một có chữ', 'dòng hai: có dấu', '- dòng ba', 'dòng bốn # không phải chú thích', 'e'];
const keyNames = ['content', 'lead', 'coordinating', 'deadline', 'output', 'assignee', 'x-ghi-chu', 'x-mã'];
const comments = ['# chú thích', '#', '# lead: không phải khóa', '## hai dấu', '# "nháy', '# - { on: 2024-01-01 }'];

/** Draws choices, so that a text is made as a person would type it. */
export interface Draw {
  readonly oneOf: <Value>(values: readonly Value[]) => Value;
  readonly chance: (percent: number) => boolean;
  readonly upTo: (most: number) => number;
}

export function drawFrom(g: GeneratorValue): Draw {
  return {
    // Cast: constantFrom never gives undefined for a list that is not empty.
    oneOf: (values) => g(fc.constantFrom, ...values) as (typeof values)[number],
    chance: (percent) => g(fc.integer, { min: 0, max: 99 }) < percent,
    upTo: (most) => g(fc.integer, { min: 0, max: most }),
  };
}

/** A text such as a clerk might type, some of them in decomposed letters. */
export function anyText(draw: Draw): string {
  const text = draw.oneOf(texts);
  return draw.chance(15) ? text.normalize('NFD') : text;
}

export function anyLines(draw: Draw): string {
  return Array.from({ length: 2 + draw.upTo(2) }, () => draw.oneOf(linesOfText)).join('\n');
}

/** An entry of progress, a piece of evidence in it now and then a map or a list. */
export function anyEntry(draw: Draw): Readonly<Record<string, Data>> {
  return {
    on: draw.oneOf(['2024-01-08', '08/01/2024']),
    ...(draw.chance(70) ? { status: draw.oneOf(['doing', 'done', 'paused']) } : {}),
    ...(draw.chance(40) ? { note: draw.chance(20) ? anyLines(draw) : anyText(draw) } : {}),
    ...(draw.chance(40) ? { evidence: anyEvidence(draw) } : {}),
  };
}

function anyEvidence(draw: Draw): Data {
  if (draw.chance(50)) return anyText(draw);
  if (draw.chance(50)) return { number: '05/QĐ-UBND', subject: anyText(draw) };
  return [anyText(draw), { number: '5', date: '2024-01-08' }];
}

function anyTask(draw: Draw, depth: number): Readonly<Record<string, Data>> {
  const task: Record<string, Data> = { content: draw.chance(20) ? anyLines(draw) : anyText(draw) };
  for (let count = draw.upTo(4); count > 0; count--) {
    const kind = draw.upTo(9);
    task[draw.oneOf(keyNames.slice(1))] =
      kind === 0
        ? null
        : kind === 1
          ? [anyText(draw), anyText(draw)]
          : kind === 2
            ? anyLines(draw)
            : kind === 3
              ? { text: anyText(draw), due: '2024-01-08' }
              : anyText(draw);
  }
  if (draw.chance(50))
    task['progress'] = draw.chance(20) ? null : Array.from({ length: draw.upTo(2) }, () => anyEntry(draw));
  if (depth > 0 && draw.chance(20))
    task['tasks'] = Array.from({ length: 1 + draw.upTo(1) }, () => anyTask(draw, depth - 1));
  return task;
}

/** A YAML text in some layout, and what it says; null where the layout came out as no sound YAML. */
export function anyYaml(draw: Draw): { readonly text: string; readonly data: Data } | null {
  const model: Readonly<Record<string, Data>> = {
    tthc: '1',
    ...(draw.chance(50)
      ? { document: { number: draw.chance(50) ? null : '05', symbol: 'QĐ-UBND', 'x-so': anyText(draw) } }
      : {}),
    ...(draw.chance(30) ? { amendments: draw.chance(50) ? [] : [{ number: '1', subject: anyText(draw) }] } : {}),
    ...(draw.chance(30) ? { 'x-chung': anyText(draw) } : {}),
    tasks: Array.from({ length: 1 + draw.upTo(2) }, () => anyTask(draw, 1)),
    ...(draw.chance(30) ? { cuối: anyText(draw) } : {}),
  };
  const layout: Layout = {
    draw,
    dashOffset: draw.oneOf([0, 2, 2, 4]),
    gap: draw.oneOf([' ', ' ', '   ']),
    anchors: [],
    quiet: draw.chance(40),
  };
  let text = mapLines(layout, model, 0).join('\n');
  text =
    (draw.chance(30) ? '# đầu tệp\n\n' : '') +
    text +
    (draw.chance(20) ? '' : '\n') +
    (draw.chance(10) ? '\n# cuối tệp\n' : '');
  // An anchor that nothing refers to is a slip of its own.
  for (const name of layout.anchors)
    if (!new RegExp(`\\*${name}(\\s|$)`).test(text)) text = text.replace(` &${name} `, ' ');
  if (draw.chance(25)) text = text.replaceAll('\n', '\r\n');
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: true });
  if (document.errors.length > 0) return null;
  // What an anchor gave to an alias is what the alias says.
  return { text, data: blanked(document.toJS() as Data) };
}

/** The data with blanks as null, however they are written. */
export function blanked(value: Data): Data {
  if (value === null) return null;
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return (value as readonly Data[]).map(blanked);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, blanked(inner)]));
}

interface Layout {
  readonly draw: Draw;
  readonly dashOffset: number;
  readonly gap: string;
  readonly anchors: string[];
  /** Whether there are few comments. */
  readonly quiet: boolean;
}

const pad = (column: number): string => ' '.repeat(column);

function commentLines({ draw, quiet }: Layout, column: number): readonly string[] {
  if (!draw.chance(quiet ? 3 : 15)) return [];
  return draw.chance(30) ? [''] : [pad(column) + draw.oneOf(comments)];
}

function trailing({ draw, quiet }: Layout): string {
  return draw.chance(quiet ? 2 : 10) ? `${draw.oneOf([' ', '   '])}${draw.oneOf(comments.slice(0, 3))}` : '';
}

function mapLines(layout: Layout, map: Readonly<Record<string, Data>>, column: number): readonly string[] {
  const values = Object.values(map);
  return Object.entries(map).flatMap(([key, value], index) => {
    // Below a block text a deeper comment would be a line of it.
    const above = values[index - 1];
    const deeper = layout.draw.chance(20) && (above === null || (typeof above === 'string' && !above.includes('\n')));
    return [
      ...commentLines(layout, deeper ? column + 2 : column),
      ...valueLines(layout, value, column).map((line, at) => (at === 0 ? `${pad(column)}${key}:${line}` : line)),
    ];
  });
}

/** What stands behind a key, its own line first. */
function valueLines(layout: Layout, value: Data, column: number): readonly string[] {
  const { draw } = layout;
  if (value === null) return [draw.oneOf(['', '', ' ~', " ''"]) + trailing(layout)];
  if (typeof value === 'string') return textLines(layout, value, column + 2);
  if (Array.isArray(value)) {
    const list = value as readonly Data[];
    if (list.length === 0) return [` []${trailing(layout)}`];
    if (draw.chance(20)) return flowLines(layout, list, column);
    const dash = column + layout.dashOffset;
    return [
      trailing(layout),
      ...list.flatMap((item) => itemLines(layout, item, dash)),
      ...(draw.chance(10) ? [`${pad(dash)}# cuối`] : []),
    ];
  }
  const map = value as Readonly<Record<string, Data>>;
  if (draw.chance(50)) return flowLines(layout, map, column);
  return [trailing(layout), ...mapLines(layout, map, column + 2)];
}

function itemLines(layout: Layout, item: Data, dash: number): readonly string[] {
  const head = `${pad(dash)}-`;
  const before = commentLines(layout, dash);
  if (item === null || typeof item === 'string' || Array.isArray(item) || layout.draw.chance(30)) {
    const lines =
      item !== null && typeof item === 'object' ? flowLines(layout, item, dash) : valueLines(layout, item, dash);
    return [...before, ...lines.map((line, index) => (index === 0 ? `${head}${line}` : line))];
  }
  const column = dash + 1 + layout.gap.length;
  const lines = mapLines(layout, item as Readonly<Record<string, Data>>, column);
  // Comments before the first key would part it from its dash.
  const first = lines.findIndex((line) => line.trim() !== '' && !line.trim().startsWith('#'));
  return [
    ...before,
    ...lines.slice(first).map((line, index) => (index === 0 ? `${head}${layout.gap}${line.slice(column)}` : line)),
  ];
}

function textLines(layout: Layout, value: string, column: number): readonly string[] {
  const { draw } = layout;
  const anchor = value.includes('\n') || !draw.chance(8) ? '' : ` &a${layout.anchors.length}`;
  if (anchor !== '') layout.anchors.push(anchor.slice(2));
  else if (layout.anchors.length > 0 && draw.chance(10)) return [` *${draw.oneOf(layout.anchors)}`];
  if (value.includes('\n')) {
    const body = value.split('\n').map((line) => pad(column) + line);
    const way = draw.upTo(3);
    if (way === 0) return [` ${JSON.stringify(value)}${trailing(layout)}`];
    if (way === 1)
      return [
        ` |${draw.oneOf(['', '-', '+'])}${draw.chance(10) ? ' # khối' : ''}`,
        ...body,
        ...(draw.chance(20) ? [''] : []),
      ];
    if (way === 2) return [` >${draw.oneOf(['', '-'])}`, ...body, ...(draw.chance(20) ? [''] : [])];
    return [
      ` '${value
        .split('\n')
        .join(`\n\n${pad(column)}`)
        .replaceAll("'", "''")}'`,
    ];
  }
  const way = draw.upTo(3);
  const plain = isPlain(value) && way < 2;
  const words = value.split(' ');
  if (plain && words.length > 3 && draw.chance(20))
    return [`${anchor} ${words.slice(0, 2).join(' ')}`, `${pad(column)}${words.slice(2).join(' ')}${trailing(layout)}`];
  const written = plain ? value : way === 2 ? JSON.stringify(value) : `'${value.replaceAll("'", "''")}'`;
  return [`${anchor} ${written}${trailing(layout)}`];
}

const isPlain = (value: string): boolean =>
  /^[\p{L}\p{M}\d][^:#{}[\],'"&*!|>%@`\\]*$/u.test(value) && !/^(null|~)$/.test(value);

function flowLines(layout: Layout, value: Data, column: number): readonly string[] {
  const { draw } = layout;
  if (draw.chance(75)) return [` ${flowText(layout, value)}${trailing(layout)}`];
  const map = !Array.isArray(value);
  const inner = pad(column + 2);
  const parts = map
    ? Object.entries(value as Readonly<Record<string, Data>>).map(([key, item]) => `${key}: ${flowText(layout, item)}`)
    : (value as readonly Data[]).map((item) => flowText(layout, item));
  const comma = draw.chance(30) ? ',' : '';
  const lines = parts.map(
    (part, index) => `${inner}${part}${index < parts.length - 1 ? ',' : comma}${trailing(layout)}`,
  );
  return [` ${map ? '{' : '['}${trailing(layout)}`, ...lines, `${pad(column + draw.oneOf([1, 2]))}${map ? '}' : ']'}`];
}

function flowText(layout: Layout, value: Data): string {
  const { draw } = layout;
  const space = draw.chance(80) ? ' ' : '';
  if (value === null) return draw.oneOf(['', '~', "''"]);
  if (typeof value === 'string') {
    if (isPlain(value) && !value.includes('\n') && draw.chance(60)) return value;
    return draw.chance(50) || value.includes('\n') ? JSON.stringify(value) : `'${value.replaceAll("'", "''")}'`;
  }
  if (Array.isArray(value))
    return `[${(value as readonly Data[]).map((item) => flowText(layout, item)).join(', ')}${draw.chance(10) && value.length > 0 ? ',' : ''}]`;
  const pairs = Object.entries(value).map(([key, item]) => `${key}: ${flowText(layout, item)}`);
  return `{${space}${pairs.join(', ')}${draw.chance(10) && pairs.length > 0 ? ',' : ''}${space}}`;
}
