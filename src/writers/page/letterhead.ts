import { type PageBlock } from './sections.ts';
import { textWidth } from './text-width.ts';

/** The sizes of the letterhead's lines that carry a rule, in points. */
export const letterheadSizes = { issuer: 13, motto: 14 } as const;

/** How the letterhead stands on a page: its two columns, and the rules below them, in points. */
export interface LetterheadSet {
  readonly columns: readonly [number, number];
  /** A third to a half of the issuer's last line. */
  readonly issuerRule: number;
  /** As long as Tiêu ngữ. */
  readonly mottoRule: number;
}

// 68 mm of 165: Quốc hiệu stands in one line.
const LEFT = 68 / 165;

/** Sets a letterhead on a page of a width in points. */
export function setLetterhead(
  { issuer, motto }: Extract<PageBlock, { readonly kind: 'letterhead' }>,
  width: number,
): LetterheadSet {
  const left = width * LEFT;
  const right = width - left;
  const last = Math.min(textWidth(issuer.at(-1) ?? '', letterheadSizes.issuer, true), left);
  return {
    columns: [left, right],
    issuerRule: last * 0.45,
    mottoRule: Math.min(textWidth(motto[1], letterheadSizes.motto, true), right),
  };
}
