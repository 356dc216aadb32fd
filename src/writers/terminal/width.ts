const SIMPLE = /^[ -~\u00a0-\u02ff\u1e00-\u1eff\u2010-\u2027\u2030-\u203a\u20ab\u2500-\u257f]*$/u;
const LATIN_MARK = /[\u0300-\u036f]/u;
const NEEDS_CLUSTERS = /[\u200d\ufe0f\u{1f000}-\u{1ffff}]/u;
const EMOJI = /\p{Emoji_Presentation}|\p{Emoji}\ufe0f/u;
const ZERO = /[\p{Mn}\p{Me}\p{Cc}\p{Cf}\p{Zl}\p{Zp}\u1160-\u11ff\ud7b0-\ud7ff]/u;
const SOFT_HYPHEN = '\u00ad';
/** East Asian wide and fullwidth, apart from the emoji. */
const WIDE = new RegExp(
  [
    '[\u1100-\u115f\u2329\u232a\u2630-\u2637\u268a-\u268f\u2e80-\u303e\u3041-\u3247\u3250-\ua4cf\ua960-\ua97f',
    '\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6',
    '\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{1d300}-\u{1d376}\u{1f200}-\u{1f2ff}\u{20000}-\u{3ffff}]',
  ].join(''),
  'u',
);

let segmenter: Intl.Segmenter | undefined;

/** The pieces of a text that a reader takes for one letter each. */
export function graphemesOf(text: string): readonly string[] {
  if (SIMPLE.test(text)) return text.split('');
  segmenter ??= new Intl.Segmenter('und', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function pointWidth(point: string): number {
  if (SIMPLE.test(point)) return 1;
  if (LATIN_MARK.test(point)) return 0;
  if (ZERO.test(point)) return point === SOFT_HYPHEN ? 1 : 0;
  return WIDE.test(point) || EMOJI.test(point) ? 2 : 1;
}

function sumOfPoints(text: string): number {
  let width = 0;
  for (const point of text) width += pointWidth(point);
  return width;
}

/** How many terminal columns a text without line breaks takes. */
export function displayWidth(text: string): number {
  if (SIMPLE.test(text)) return text.length;
  if (!NEEDS_CLUSTERS.test(text)) return sumOfPoints(text);
  let width = 0;
  for (const cluster of graphemesOf(text)) width += EMOJI.test(cluster) ? 2 : sumOfPoints(cluster);
  return width;
}
