import { type PaperBlock, type TimelineRow } from '../../document/tree.ts';
import { type Attributes, element, type Node, plain, printable, prose } from './nodes.ts';
import { letterWidth, wrapped } from './wrap.ts';

type Timeline = Extract<PaperBlock, { readonly kind: 'timeline' }>;

const LABELS = 240;
const CHART = 600;
const WIDTH = LABELS + CHART + 20;
const HEAD = 48;
const LINE = 17;
const BAR = 12;
const BAR_TOP = 8;
const SIZE = 13;
const MONTHS_NAMED = 12;

/** Bars over months with today's line: a picture with a name, that scrolls in its own region where it does not fit. */
export function timelineNode(block: Timeline, id: string): Node {
  const rows = placed(block.rows);
  const height = rows.reduce((end, { bottom }) => Math.max(end, bottom), HEAD) + 8;
  const at = scaleOf(block);
  const picture = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${WIDTH} ${height}`,
      role: 'img',
      ariaLabelledBy: [`${id}-title`],
      ariaDescribedBy: [`${id}-desc`],
    },
    [
      element('title', { id: `${id}-title` }, [plain(block.caption)]),
      element('desc', { id: `${id}-desc` }, [plain(block.todayLabel)]),
      ...bandNodes(rows),
      ...monthNodes(block, at, height),
      ...rows.flatMap((row) => barNodes(row, at)),
      ...todayNodes(block, at, height),
      ...rows.flatMap((row) => wordNodes(row, at)),
    ],
  );
  return element('figure', { className: ['timeline'] }, [
    element('figcaption', { id }, prose(block.caption)),
    element('div', { className: ['scroll'], role: 'region', tabIndex: 0, ariaLabelledBy: [id] }, [picture]),
  ]);
}

interface PlacedRow {
  readonly row: TimelineRow;
  readonly lines: readonly string[];
  readonly top: number;
  readonly bottom: number;
}

function placed(rows: readonly TimelineRow[]): readonly PlacedRow[] {
  let top = HEAD;
  return rows.map((row) => {
    const lines = wrapped(printable(row.label), (LABELS - 20) / SIZE);
    const here = { row, lines, top, bottom: top + Math.max(lines.length, 2) * LINE + 10 };
    top = here.bottom;
    return here;
  });
}

/** Where a day stands on the chart, or some days after it. */
type Scale = (day: string, after?: number) => number;

/** Where a day stands; a day outside of it stands at its edge. */
function scaleOf({ from, to }: Timeline): Scale {
  const first = dayNumber(from);
  const days = Math.max(1, dayNumber(to) - first + 1);
  return (day, after = 0) => {
    const share = (dayNumber(day) + after - first) / days;
    return Math.round(LABELS + CHART * Math.min(1, Math.max(0, share)));
  };
}

const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000) || 0;

function monthNodes({ from, to }: Timeline, at: Scale, height: number): readonly Node[] {
  const months = monthsOf(from, to);
  const step = Math.max(1, Math.ceil(months.length / MONTHS_NAMED));
  return months
    .filter((_, index) => index % step === 0)
    .flatMap((month) => {
      const x = at(`${month}-01`);
      return [
        drawn('line', { className: ['month'], x1: x, x2: x, y1: HEAD - 18, y2: height }),
        text(`${Number(month.slice(5))}/${month.slice(0, 4)}`, { className: ['name'], x: x + 4, y: HEAD - 8 }),
      ];
    });
}

/** The months from the one of a day to the one of another, as "2024-01"; no more than a chart can ever show. */
function monthsOf(from: string, to: string): readonly string[] {
  const count = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 || 0;
  const length = Math.min(1200, Math.max(0, count(to) - count(from) + 1));
  return Array.from({ length }, (_, index) => {
    const month = count(from) + index;
    return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

function bandNodes(rows: readonly PlacedRow[]): readonly Node[] {
  return rows
    .filter((_, index) => index % 2 === 0)
    .map(({ top, bottom }) => drawn('rect', { className: ['band'], x: 0, y: top, width: WIDTH, height: bottom - top }));
}

function barNodes({ row, top }: PlacedRow, at: Scale): readonly Node[] {
  const x = at(row.start);
  const width = Math.max(6, at(row.due, 1) - x);
  const y = top + BAR_TOP;
  return [
    drawn('rect', { className: ['bar', row.tone], x, y, width, height: BAR, rx: 3 }),
    ...(row.done === null ? [] : [doneMark(at(row.done), y + BAR / 2)]),
  ];
}

/** The words of a row: its label at the left, its status below its bar, moved inwards where the chart ends. */
function wordNodes({ row, lines, top }: PlacedRow, at: Scale): readonly Node[] {
  const status = printable(row.status);
  const x = at(row.start);
  const fits = x + letterWidth(status) * SIZE * 1.1 <= WIDTH;
  const place = fits ? { x } : { x: WIDTH - 4, textAnchor: 'end' };
  return [
    ...lines.map((line, index) => text(line, { x: 8, y: top + LINE + index * LINE })),
    text(status, { className: ['status', row.tone], ...place, y: top + BAR_TOP + BAR + 14 }),
  ];
}

function doneMark(x: number, y: number): Node {
  return drawn('path', { className: ['done'], d: `M${x - 7} ${y}l7 -7l7 7l-7 7z` });
}

function todayNodes({ today, todayLabel }: Timeline, at: Scale, height: number): readonly Node[] {
  const x = at(today);
  const late = x > LABELS + CHART / 2;
  return [
    drawn('line', { className: ['today'], x1: x, x2: x, y1: 4, y2: height }),
    text(printable(todayLabel), {
      className: ['today'],
      x: late ? x - 6 : x + 6,
      y: 16,
      ...(late ? { textAnchor: 'end' } : {}),
    }),
  ];
}

function drawn(tagName: string, properties: Attributes): Node {
  return element(tagName, properties);
}

function text(value: string, properties: Attributes): Node {
  return element('text', properties, [plain(value)]);
}
