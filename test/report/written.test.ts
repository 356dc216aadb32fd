import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseReportFile, type ReportFile } from '../../src/document/report/file.ts';
import { reportPaper } from '../../src/document/report/paper.ts';
import { updatedReport } from '../../src/document/report/update.ts';
import { type Paper } from '../../src/document/tree.ts';
import { planAt, planWith } from '../support/plans.ts';
import { builtInOutline, stubOf } from '../support/reports.ts';

const plan = planAt('test/fixtures/plans/2024-progress.yaml');
const outline = builtInOutline();

// A small plan for the many runs: what takes time is to read Markdown.
const small = planWith([
  'content: Niêm yết\nlead: Văn phòng\ndeadline: Tháng 5/2024\nprogress: [{ on: 2024-06-03, status: done }]',
  'content: Rà soát\nlead: Văn phòng\ndeadline: Thường xuyên',
]);

let smallEarly = '';
let smallLate = '';
let early = '';
let late = '';
beforeAll(async () => {
  smallEarly = await stubOf({ plan: small, grain: 'quarter', index: 2, asOf: '2024-05-01' });
  smallLate = await stubOf({ plan: small, grain: 'quarter', index: 2, asOf: '2024-06-20' });
  early = await stubOf({ plan, grain: 'quarter', index: 2, asOf: '2024-05-01' });
  late = await stubOf({ plan, grain: 'quarter', index: 2, asOf: '2024-06-20' });
});

function fileOf(text: string): ReportFile {
  const { file, faults } = parseReportFile('q2.md', text);
  if (!file) throw new Error(JSON.stringify(faults));
  return file;
}

/** Every word of a paper, as it is printed. */
function wordsIn({ blocks }: Paper): string {
  const texts: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  collect(blocks);
  return texts.join('\n');
}

/** The lines at which a person may write: outside the head, and outside the computed blocks. */
function openLines(text: string): readonly number[] {
  const lines = text.split('\n');
  const start = lines.indexOf('---', 1);
  let inside = false;
  return lines.flatMap((line, index) => {
    const isMark = line.startsWith('<!-- tthc:');
    if (line.startsWith('<!-- tthc:begin')) inside = true;
    const open = index > start && !inside;
    if (line.startsWith('<!-- tthc:end')) inside = false;
    // Behind a mark, in front of which nothing else may stand.
    return open && !isMark ? [index] : [];
  });
}

// What a person may type: words, and every character that Markdown gives a meaning to.
const typed = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom('ketqua', 'hoso', 'Tuyên', 'truyền', '766', 'điểm') },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          ...[
            '- ',
            '+ ',
            '* ',
            '1. ',
            '> ',
            '# ',
            '## ',
            '    ',
            '*',
            '**',
            '_',
            '`',
            '```',
            '~~~',
            '[a](b)',
            '[x]: y',
          ],
          ...[
            '![p](q)',
            '<b>',
            '<!-- ',
            ' -->',
            '&',
            '&amp;',
            '\\',
            '|',
            '| - |',
            '---',
            '===',
            '::',
            ':::',
            ': ',
            '~',
            '$',
          ],
          ...['{{period}}', '{a=b}', '<div>', '</div>', '<script>', '<https://x.vn>', '^1', '[^1]: '],
        ),
      },
      { weight: 2, arbitrary: fc.constantFrom('\n', '\n\n', ' ') },
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((pieces) => pieces.map((piece, index) => (/^\p{L}/u.test(piece) ? `${piece}z${index}q ` : piece)).join(''));

/** How many random reports are tried; more where somebody has the time. */
const runs = Number(process.env['REPORT_RUNS'] ?? 100);

const marker = /\p{L}+z\d+q/gu;

describe('a report that somebody goes on writing', () => {
  it(
    'keeps every word of the person through an update, and prints it or says why not',
    { timeout: 60_000 + 1000 * runs },
    async () => {
      let printed = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(fc.tuple(fc.nat(), typed), { minLength: 1, maxLength: 4 }), async (edits) => {
          const lines = smallEarly.split('\n');
          const open = openLines(smallEarly);
          const written: string[] = [];
          const at = new Map<number, string>();
          for (const [index, [where, text]] of edits.entries()) {
            const own = text.replace(marker, (word) => `${word}e${index}`);
            written.push(own);
            at.set(open[where % open.length] ?? 0, own);
          }
          const kept = [...at.values()];
          const edited = lines
            .map((line, index) => (at.has(index) ? `${at.get(index) ?? ''}\n${line}` : line))
            .join('\n');
          const parsed = parseReportFile('q2.md', edited);
          // A person may break a mark ("-->" and so on are typed too); then nothing is written at all.
          if (!parsed.file) {
            expect(parsed.faults.length).toBeGreaterThan(0);
            return;
          }
          const { text: after } = await updatedReport(parsed.file, smallLate, { asOf: '2024-06-20' });
          for (const own of kept) expect(after).toContain(own);
          const { paper, faults } = reportPaper(fileOf(after), outline, false);
          if (!paper) {
            expect(faults.length).toBeGreaterThan(0);
            return;
          }
          printed++;
          const words = wordsIn(paper);
          for (const own of kept)
            for (const [word] of withoutComments(own).matchAll(/\p{L}+z\d+qe\d+/gu)) expect(words).toContain(word);
        }),
        { numRuns: runs, endOnFailure: true },
      );
      // Most of what people type is printed; a test that only ever saw refusals would prove nothing.
      expect(printed).toBeGreaterThan(30);
    },
  );

  it('is, after an update, what it would be had it been made that day, where nobody wrote in it', async () => {
    const { text, refreshed, touched } = await updatedReport(fileOf(early), late, { asOf: '2024-06-20' });
    expect(text).toBe(late);
    expect(refreshed.map(({ id }) => id)).toContain('tally');
    expect(touched).toEqual([]);
  });

  it('is left as it is by an update that brings nothing', async () => {
    const { text, refreshed } = await updatedReport(fileOf(late), late, { asOf: '2024-06-20' });
    expect(text).toBe(late);
    expect(refreshed).toEqual([]);
  });

  it('keeps a computed block that somebody edited, and names it', async () => {
    const edited = early.replace('tổng số 23 nhiệm vụ', 'tổng cộng 23 nhiệm vụ');
    const { text, touched, refreshed } = await updatedReport(fileOf(edited), late, { asOf: '2024-06-20' });
    expect(touched).toMatchObject([{ id: 'tally', isStale: true }]);
    expect(text).toContain('tổng cộng 23 nhiệm vụ');
    expect(refreshed.map(({ id }) => id)).not.toContain('tally');
    expect(refreshed.map(({ id }) => id)).toContain('notices');
  });

  it('takes other line breaks, and blanks that an editor cut from line ends, for no edit', async () => {
    const foreign = early.replace(/ +$/gm, '').replaceAll('\n', '\r\n');
    const { text, touched } = await updatedReport(fileOf(foreign), late, { asOf: '2024-06-20' });
    expect(touched).toEqual([]);
    expect(text.replaceAll('\r\n', '\n')).toBe(late);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('does not get back a block that somebody deleted', async () => {
    const without = early.replace(/<!-- tthc:begin units[\s\S]*?<!-- tthc:end -->/, 'Bảng này đã bỏ.');
    const { text, gone } = await updatedReport(fileOf(without), late, { asOf: '2024-06-20' });
    expect(gone).toEqual(['units']);
    expect(text).toContain('Bảng này đã bỏ.');
    expect(text).not.toContain('tthc:begin units');
  });

  it.each([
    ['a mark that ends nothing', (text: string) => text.replace('::signature', '<!-- tthc:end -->\n\n::signature')],
    ['a lost end', (text: string) => text.replace(/(tthc:begin tally[\s\S]*?)<!-- tthc:end -->/, '$1')],
    [
      'a block twice',
      (text: string) => `${text}${/<!-- tthc:begin tally[\s\S]*?<!-- tthc:end -->/.exec(text)?.[0] ?? ''}\n`,
    ],
  ])('is refused with %s', (_, broken) => {
    const { file, faults } = parseReportFile('q2.md', broken(early));
    expect(file).toBeNull();
    expect([...new Set(faults.map(({ code }) => code))]).toEqual(['report/broken-block']);
  });

  it('prints what a person wrote, whatever Markdown takes it for', () => {
    const own = [
      'Đoạn có [liên kết](https://x.vn/a "tên") và `mã`, 8:30, giá < 5 & > 3.',
      '- mục một\n  - mục con\n+ mục cộng\n\n3. mục ba',
      '    thụt vào bốn ô',
      '> trích dẫn',
      '```sql\nchọn *\n```',
      '[ghi]: https://y.vn',
      '<u>gạch chân</u> ![ảnh chụp](a.png)',
      '| Cột | Số |\n| - | :-: |\n| dòng<br>hai | **5** |',
    ];
    const { paper } = reportPaper(
      fileOf(early.replace('::signature', `${own.join('\n\n')}\n\n::signature`)),
      outline,
      false,
    );
    const words = paper ? wordsIn(paper) : '';
    for (const word of [
      ...[
        'liên kết',
        'https://x.vn/a',
        'tên',
        'mã',
        '8:30',
        '< 5 & > 3',
        'mục một',
        'mục con',
        '+ \nmục cộng',
        '3. \nmục ba',
      ],
      ...['thụt vào bốn ô', 'trích dẫn', 'sql', 'chọn *', '[ghi]: https://y.vn', 'gạch chân', 'ảnh chụp', 'a.png'],
      ...['Cột', 'dòng\nhai'],
    ])
      expect(words.includes(word) || word.split('\n').every((part) => words.includes(part)), word).toBe(true);
  });

  it('leaves slots alone in what a person wrote', () => {
    const { paper } = reportPaper(
      fileOf(early.replace('::signature', 'Xem {{period}} và {{lạ}}.\n\n::signature')),
      outline,
      false,
    );
    expect(paper && wordsIn(paper)).toContain('Xem {{period}} và {{lạ}}.');
  });
});

function withoutComments(text: string): string {
  return text.replace(/<!--[\s\S]*?-->/g, '');
}
