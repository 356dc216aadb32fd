import { type TextWords } from '../texts.ts';
import { defineTextRule } from '../rule.ts';
import { letters } from '../letters.ts';

/** Quotation marks and brackets come in pairs. */
export const unbalancedMarks = defineTextRule(
  'lint/unbalanced-marks',
  'warning',
  () => (text) =>
    unbalancedIn(text).map(({ at, mark, missing }) => ({ from: at, to: at + mark.length, params: { mark, missing } })),
);

const closers: ReadonlyMap<string, string> = new Map([
  ['\u201c', '\u201d'],
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['\u00ab', '\u00bb'],
]);
const openers: ReadonlyMap<string, string> = new Map([...closers].map(([open, close]) => [close, open]));

interface Unbalanced {
  readonly at: number;
  readonly mark: string;
  readonly missing: string;
}

function unbalancedIn({ text }: TextWords): readonly Unbalanced[] {
  if (!/[\u201c\u201d()[\]{}\u00ab\u00bb"]/.test(text)) return [];
  const open = new Map<string, number[]>();
  const found: Unbalanced[] = [];
  for (const { index: at, 0: mark } of text.matchAll(/[\u201c\u201d()[\]{}\u00ab\u00bb"]/g)) {
    const opener = openers.get(mark) ?? mark;
    const waiting = open.get(opener) ?? [];
    open.set(opener, waiting);
    // A straight quotation mark closes the one that is open; any other mark either opens or closes.
    const opens = mark === '"' ? waiting.length === 0 : closers.has(mark);
    if (opens) waiting.push(at);
    else if (waiting.pop() === undefined && !isListLetter(text, at)) found.push({ at, mark, missing: opener });
  }
  // `”Học tập”`: two closing marks are one pair written wrongly.
  const once = found.filter(
    ({ mark }, index) => index % 2 === 0 || mark !== '\u201d' || found[index - 1]?.mark !== mark,
  );
  const left = [...open].flatMap(([mark, places]) =>
    places.map((at) => ({ at, mark, missing: closers.get(mark) ?? mark })),
  );
  return [...once, ...left].sort((one, other) => one.at - other.at);
}

const listMark = new RegExp(`(?:^|[\\s;:,.-])(?:[${letters}]|[ivx]{1,4}|\\d{1,2}(?:\\.\\d{1,2})*)$`);

/** `a)`, `1)`, `(1.2)`: how items of a list are counted. */
function isListLetter(text: string, at: number): boolean {
  return text[at] === ')' && listMark.test(text.slice(Math.max(0, at - 8), at));
}
