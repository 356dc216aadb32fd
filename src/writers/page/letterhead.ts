import { balanced } from './balance.ts';
import { type PageBlock } from './sections.ts';
import { textWidth } from './text-width.ts';

/** How the letterhead stands on a page: its lines, its two columns, and the rules below them, in points. */
export interface SetLetterhead {
  readonly parentBody: string | null;
  readonly issuer: readonly string[];
  readonly columns: readonly [number, number];
  /** A third to a half of the issuer's last line. */
  readonly issuerRule: number;
  /** As long as Tiêu ngữ. */
  readonly mottoRule: number;
}

// 68 mm of 165: Quốc hiệu stands in one line.
const LEFT = 68 / 165;
// So much is left free between the columns.
const GAP = 8;
const SIZE = { issuer: 13, motto: 14 };

/** Sets a letterhead on a page of a width in points. */
export function setLetterhead(
  { parentBody, issuer, motto }: Extract<PageBlock, { readonly kind: 'letterhead' }>,
  width: number,
): SetLetterhead {
  const left = width * LEFT;
  const names = issuer.map((line) => balanced(line, left - GAP, SIZE.issuer, true));
  const last = textWidth(names.at(-1)?.split('\n').at(-1) ?? '', SIZE.issuer, true);
  return {
    parentBody: parentBody === null ? null : balanced(parentBody, left - GAP, SIZE.issuer, false),
    issuer: names,
    columns: [left, width - left],
    issuerRule: Math.min(last, left) * 0.45,
    mottoRule: Math.min(textWidth(motto[1], SIZE.motto, true), width - left),
  };
}
