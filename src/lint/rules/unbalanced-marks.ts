import { type LintText } from '../texts.ts';
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

function unbalancedIn({ text }: LintText): readonly Unbalanced[] {
  if (!/[\u201c\u201d()[\]{}\u00ab\u00bb"]/.test(text)) return [];
  const open: { at: number; mark: string }[] = [];
  const found: Unbalanced[] = [];
  for (const { index: at, 0: mark } of text.matchAll(/[\u201c\u201d()[\]{}\u00ab\u00bb"]/g)) {
    if (mark === '"') {
      const straight = open.findIndex((each) => each.mark === '"');
      if (straight === -1) open.push({ at, mark });
      else open.splice(straight, 1);
      continue;
    }
    if (closers.has(mark)) {
      open.push({ at, mark });
      continue;
    }
    const last = open.findLastIndex((each) => each.mark === openers.get(mark));
    if (last !== -1) open.splice(last, 1);
    else if (!isListLetter(text, at)) found.push({ at, mark, missing: openers.get(mark) ?? mark });
  }
  // `”Học tập”`: two closing marks are one pair written wrongly.
  const once = found.filter(
    ({ mark }, index) => index % 2 === 0 || mark !== '\u201d' || found[index - 1]?.mark !== mark,
  );
  const left = open.map(({ at, mark }) => ({ at, mark, missing: closers.get(mark) ?? mark }));
  return [...once, ...left].sort((one, other) => one.at - other.at);
}

const listMark = new RegExp(`(?:^|[\\s;:,.-])(?:[${letters}]|[ivx]{1,4}|\\d{1,2}(?:\\.\\d{1,2})*)$`);

/** `a)`, `1)`, `(1.2)`: how items of a list are counted. */
function isListLetter(text: string, at: number): boolean {
  return text[at] === ')' && listMark.test(text.slice(Math.max(0, at - 8), at));
}
