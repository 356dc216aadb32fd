import { type PaperBlock, type TimelineRow } from '../../document/tree.ts';
import { type Attributes, element, type Node, plain, printable, prose } from './nodes.ts';
import { type Layout, layouts } from './timeline-layout.ts';
import { monthsOf, type Scale, scaleOf } from './timeline-scale.ts';
import { letterWidth, wrapped } from './wrap.ts';

type Timeline = Extract<PaperBlock, { readonly kind: 'timeline' }>;

const HEAD = 48;
const LINE = 17;
const BAR = 12;
const BAR_TOP = 8;
const SIZE = 13;

/**
 * Bars over months with today's line, drawn twice: broad, with the labels beside the bars, and narrow for a phone, with
 * the labels above them. Only one of the two is ever shown.
 */
export function timelineNode(block: Timeline, id: string): Node {
  const region = { className: ['scroll'], role: 'region', tabIndex: 0, ariaLabelledBy: [id] };
  return element('figure', { className: ['timeline'] }, [
    element('figcaption', { id }, prose(block.caption)),
    element('div', region, [pictureNode(block, `${id}-broad`, layouts.broad)]),
    pictureNode(block, `${id}-narrow`, layouts.narrow),
  ]);
}

function pictureNode(block: Timeline, id: string, layout: Layout): Node {
  const rows = placed(block.rows, layout);
  const height = rows.reduce((end, { bottom }) => Math.max(end, bottom), HEAD) + 8;
  const at = scaleOf(block, layout);
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    className: [layout.name],
    viewBox: `0 0 ${layout.width} ${height}`,
    role: 'img',
    ariaLabelledBy: [`${id}-title`],
    ariaDescribedBy: [`${id}-desc`],
  };
  return element('svg', attributes, [
    element('title', { id: `${id}-title` }, [plain(block.caption)]),
    element('desc', { id: `${id}-desc` }, [plain(block.todayLabel)]),
    ...bandNodes(rows, layout),
    ...monthNodes(block, at, height, layout),
    ...rows.flatMap((row) => barNodes(row, at)),
    ...todayNodes(block, at, height, layout),
    ...rows.flatMap((row) => wordNodes(row, at, layout)),
  ]);
}

interface PlacedRow {
  readonly row: TimelineRow;
  readonly lines: readonly string[];
  readonly top: number;
  readonly barTop: number;
  readonly bottom: number;
}

function placed(rows: readonly TimelineRow[], layout: Layout): readonly PlacedRow[] {
  let top = HEAD;
  return rows.map((row) => {
    const lines = wrapped(printable(row.label), layout.labelWidth / SIZE);
    const barTop = top + BAR_TOP + (layout.labelsAbove ? lines.length * LINE : 0);
    const lowest = layout.labelsAbove ? barTop + BAR + LINE : top + Math.max(lines.length, 2) * LINE;
    const here = { row, lines, top, barTop, bottom: lowest + 10 };
    top = here.bottom;
    return here;
  });
}

function bandNodes(rows: readonly PlacedRow[], { width }: Layout): readonly Node[] {
  return rows
    .filter((_, index) => index % 2 === 0)
    .map(({ top, bottom }) => drawn('rect', { className: ['band'], x: 0, y: top, width, height: bottom - top }));
}

function monthNodes({ from, to }: Timeline, at: Scale, height: number, { monthsNamed }: Layout): readonly Node[] {
  const months = monthsOf(from, to);
  const step = Math.max(1, Math.ceil(months.length / monthsNamed));
  return months
    .filter((_, index) => index % step === 0)
    .flatMap((month) => {
      const x = at(`${month}-01`);
      const name = `${Number(month.slice(5))}/${month.slice(0, 4)}`;
      return [
        drawn('line', { className: ['month'], x1: x, x2: x, y1: HEAD - 18, y2: height }),
        words(name, { className: ['name'], x: x + 4, y: HEAD - 8 }),
      ];
    });
}

function barNodes({ row, barTop }: PlacedRow, at: Scale): readonly Node[] {
  const x = at(row.start);
  const width = Math.max(6, at(row.due, 1) - x);
  return [
    drawn('rect', { className: ['bar', row.tone], x, y: barTop, width, height: BAR, rx: 3 }),
    ...(row.done === null ? [] : [doneMark(at(row.done), barTop + BAR / 2)]),
  ];
}

function doneMark(x: number, y: number): Node {
  return drawn('path', { className: ['done'], d: `M${x - 7} ${y}l7 -7l7 7l-7 7z` });
}

function todayNodes({ today, todayLabel }: Timeline, at: Scale, height: number, { width }: Layout): readonly Node[] {
  const x = at(today);
  const label = printable(todayLabel);
  const place = x + 6 + letterWidth(label) * SIZE * 1.1 <= width ? { x: x + 6 } : { x: x - 6, textAnchor: 'end' };
  return [
    drawn('line', { className: ['today'], x1: x, x2: x, y1: 4, y2: height }),
    words(label, { className: ['today'], ...place, y: 16 }),
  ];
}

/** The words of a row: its label, and its status below its bar, moved inwards where the chart ends. */
function wordNodes({ row, lines, top, barTop }: PlacedRow, at: Scale, { width }: Layout): readonly Node[] {
  const status = printable(row.status);
  const x = at(row.start);
  const fits = x + letterWidth(status) * SIZE * 1.1 <= width;
  const place = fits ? { x } : { x: width - 4, textAnchor: 'end' };
  return [
    ...lines.map((line, index) => words(line, { x: 8, y: top + LINE + index * LINE })),
    words(status, { className: ['status', row.tone], ...place, y: barTop + BAR + 14 }),
  ];
}

function drawn(tagName: string, attributes: Attributes): Node {
  return element(tagName, attributes);
}

function words(value: string, attributes: Attributes): Node {
  return element('text', attributes, [plain(value)]);
}
