const PLAIN = /^[\n -~\u00a0-\u02ff\u1e00-\u1eff]*$/u;
const LINE_BREAKS = /\r\n?/gu;
/**
 * Everything that steers a terminal or hides itself: controls, bidirectional marks, invisible format characters,
 * separators, lone surrogates. The joiners, the soft hyphen, signs that show and the tags of emoji flags may pass.
 */
const STEERING =
  /(?![\n\u00ad\u200c\u200d\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{e0020}-\u{e007f}])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** The same text, harmless to a terminal: line breaks are `\n`, tabs are spaces, control characters are U+FFFD. */
export function sanitize(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(LINE_BREAKS, '\n').replaceAll('\t', ' ').replace(STEERING, '\ufffd');
}
