import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

// The plan of 2024 is what was signed. Three witnesses, each made without the others' help:
// signed.txt, the text as it was received; seed.tsv and decision.txt, its cells and paragraphs; plans/2024.yaml.

type Cell = string | readonly string[];

interface Row {
  readonly lead?: Cell;
  readonly coordinating?: Cell;
  readonly deadline?: string;
  readonly output?: Cell;
}

interface Task extends Row {
  readonly number?: string;
  readonly content: Cell;
}

interface Section extends Row {
  readonly title: string;
  readonly report?: string;
  readonly tasks: readonly Task[];
}

interface Plan {
  readonly tthc: string;
  readonly year: string;
  readonly issuer: Readonly<Record<string, string>>;
  readonly document: {
    readonly form: string;
    readonly number: string | null;
    readonly symbol: string;
    readonly issuedOn: string;
    readonly subject: string;
    readonly legalBases: readonly string[];
    readonly proposer: string;
    readonly articles: readonly string[];
    readonly closing: readonly string[];
    readonly recipients: readonly string[];
    readonly signatories: readonly { readonly lines: readonly string[]; readonly name: string }[];
  };
  readonly amendments: readonly unknown[];
  readonly reporting: { readonly regime: string; readonly sendingDay: string | null };
  readonly plan: {
    readonly title: string;
    readonly attachedNote: string;
    readonly before: readonly unknown[];
    readonly sections: readonly Section[];
  };
}

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8').replaceAll('\r\n', '\n');

const signed = read('signed.txt');
const cellRows = read('seed.tsv')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'));
const paragraphs = read('decision.txt')
  .trimEnd()
  .split('\n')
  .map((line) => line.split('\t'));
const source = read('../../plans/2024.yaml');
// Cast: the comparisons below fail, each by its own name, where the file has another shape.
const plan = parse(source, { schema: 'failsafe', strict: true }) as Plan;

const romans = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** The printed lines of a cell, the dash of an item included. */
function linesOf(cell: Cell | undefined): readonly string[] {
  if (cell === undefined) return [];
  return typeof cell === 'string' ? cell.split('\n') : cell.map((item) => `- ${item}`);
}

function printedRow(ref: string, content: Cell, row: Row): readonly string[] {
  const cells = [content, row.lead, row.coordinating, row.deadline, row.output];
  return [ref, ...cells.map((cell) => linesOf(cell).join(' | '))];
}

const planRows = plan.plan.sections.flatMap((section, index) => {
  const ref = romans[index] ?? '?';
  const tasks = section.tasks.map((task, place) =>
    printedRow(`${ref}.${task.number ?? String(place + 1)}`, task.content, task),
  );
  return [printedRow(ref, section.title, section), ...tasks];
});

const paragraphsOf = (kind: string): readonly (string | undefined)[] =>
  paragraphs.filter(([name]) => name === kind).map(([, text]) => text);

const withoutMarkup = (text: string): string =>
  text
    .replaceAll(/<\/?[a-z][^>]*>/g, '')
    .replaceAll('*', '')
    .replace(/^#+ /, '');

/** One line of words, as it runs in the text that was received: items follow each other, dash and all. */
const onOneLine = (text: string): string => withoutMarkup(text).replaceAll(' | ', ' ').replaceAll(/\s+/g, ' ').trim();

/** The rows of the table as signed; what a page break tore off, in a row without a number, goes back to its row. */
function signedRows(): readonly (readonly string[])[] {
  const table = signed.slice(signed.indexOf('STT\t')).split('\n').slice(1);
  const rows: string[][] = [];
  for (const line of table.filter((text) => text.trim() !== '')) {
    const cells = line.split('\t').map(onOneLine);
    const torn = rows.at(-1);
    if (cells[0] === '' && torn)
      rows[rows.length - 1] = torn.map((cell, index) => `${cell} ${cells[index] ?? ''}`.trim());
    else rows.push(cells);
  }
  return rows;
}

describe('the plan of 2024, cell by cell', () => {
  test('it has every row in its order', () => {
    expect(planRows.map(([ref]) => ref)).toEqual(cellRows.map(([ref]) => ref));
  });

  test.each(cellRows)('row %s has the cells that were signed', (...expected) => {
    expect(planRows.find(([ref]) => ref === expected[0])).toEqual(expected);
  });

  test('it has 10 sections, 22 task rows, and 23 tasks with the report of section X', () => {
    const { sections } = plan.plan;
    const rows = sections.flatMap((section) => section.tasks);
    const dated = sections.filter((section) => section.deadline !== undefined);
    expect([sections.length, rows.length, rows.length + dated.length]).toEqual([10, 22, 23]);
    expect(dated.map((section) => [section.title, section.report])).toEqual([['Công tác báo cáo', 'true']]);
  });

  test('section X keeps the report, and the row below it its number 2', () => {
    expect(plan.plan.sections[9]?.tasks.map((task) => task.number)).toEqual(['2']);
    expect(plan.plan.sections.flatMap((section) => section.tasks).filter((task) => task.number)).toHaveLength(1);
  });
});

describe('the decision of 2024, paragraph by paragraph', () => {
  const { document } = plan;

  test('its legal bases and its proposer are those signed', () => {
    expect(document.legalBases).toHaveLength(10);
    expect(document.legalBases).toEqual(paragraphsOf('legalBasis'));
    expect([document.proposer]).toEqual(paragraphsOf('proposer'));
  });

  test('its articles and its closing are those signed', () => {
    expect(document.articles).toHaveLength(3);
    expect(document.articles.flatMap((article) => article.split('\n'))).toEqual(paragraphsOf('article'));
    expect(document.closing).toEqual(paragraphsOf('closing'));
  });

  test('its recipients and its signatory are those signed', () => {
    expect(document.recipients).toEqual(paragraphsOf('recipient'));
    expect(document.signatories.flatMap((signatory) => signatory.lines)).toEqual(paragraphsOf('signatory'));
    expect(document.signatories.map((signatory) => signatory.name)).toEqual(paragraphsOf('signatoryName'));
  });

  test('its symbol, subject, titles and note are those signed', () => {
    expect([document.symbol]).toEqual(paragraphsOf('symbol'));
    expect([document.subject]).toEqual(paragraphsOf('subject'));
    expect([plan.issuer['name']?.toLocaleUpperCase('vi')]).toEqual(paragraphsOf('authority'));
    expect([plan.plan.title.toLocaleUpperCase('vi')]).toEqual(paragraphsOf('planTitle'));
    expect([plan.plan.attachedNote]).toEqual(paragraphsOf('attachedNote'));
  });

  test('its number, its day and the sending day are blank', () => {
    expect([document.form, document.number ?? '', document.issuedOn]).toEqual(['decision', '', '2024-01']);
    expect([plan.reporting.regime, plan.reporting.sendingDay ?? '']).toEqual(['nd-09-2019', '']);
  });
});

describe('the plan of 2024 against the text as it was received', () => {
  const tail = (rows: readonly (readonly (string | undefined)[])[]): readonly (readonly string[])[] =>
    rows.map((row) => row.slice(1).map((cell) => onOneLine(cell ?? '')));

  test('every cell says what was signed, to the letter, but for the lines its items stand on', () => {
    expect(signedRows()).toHaveLength(32);
    expect(tail(planRows)).toEqual(tail(signedRows()));
    expect(tail(cellRows)).toEqual(tail(signedRows()));
  });

  test('the number of every row is the number signed', () => {
    expect(planRows.map(([ref]) => ref?.split('.').at(-1))).toEqual(signedRows().map(([number]) => number));
  });

  test('the paragraphs before the table are the paragraphs signed, in order', () => {
    const head = signed.slice(0, signed.indexOf('STT\t')).split('\n').map(withoutMarkup);
    const labels = ['Số: /', 'QUYẾT ĐỊNH:', 'Nơi nhận:'];
    const bare = head
      .map((line) =>
        line
          .replace(/^- /, '')
          .replace(/^Điều \d\./, '')
          .trim(),
      )
      .filter((line) => line !== '' && !labels.includes(line));
    const texts = paragraphs.map(([, text]) => text);
    expect(bare.map((line) => line.replace(/^Số: \//, ''))).toEqual(texts);
  });

  test('slips stay as they were signed', () => {
    const slips = [
      'đơn đốc',
      'Các chức chuyên môn',
      'chi chí',
      'chuyên môn môn',
      'Công dịch vụ công',
      'môi trường điện.',
    ];
    expect(slips.filter((slip) => !source.includes(slip))).toEqual([]);
    expect([source.includes('“Phát triển'), source.includes('”')]).toEqual([true, false]);
  });
});

describe('the file of the plan', () => {
  test('it begins with the place of its schema', () => {
    expect(source.split('\n')[0]).toBe('# yaml-language-server: $schema=../schema/plan.schema.json');
    expect([plan.tthc, plan.year]).toEqual(['1', '2024']);
  });

  test('it is NFC text without tabs, trailing spaces or a byte order mark', () => {
    expect(source).toBe(source.normalize('NFC'));
    expect(source.split('\n').filter((line) => /\t|\s$|\uFEFF/.test(line))).toEqual([]);
    expect(source.endsWith('\n')).toBe(true);
  });

  test('nothing has happened in it yet', () => {
    expect(JSON.stringify(plan)).not.toContain('"progress"');
    expect(plan.amendments).toEqual([]);
  });
});
