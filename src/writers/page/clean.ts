// What no XML 1.0 document and no font may carry: controls, halves of surrogate pairs, the two non-characters.
const FORBIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/gu;

/** The text as a page can carry it: tabs and line breaks stay, other controls and lone surrogates are U+FFFD. */
export function cleanText(text: string): string {
  return text.replace(FORBIDDEN, '\ufffd');
}
