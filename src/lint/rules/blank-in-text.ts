import { type TextWords } from '../texts.ts';
import { defineTextRule } from '../rule.ts';

/** A number or a day that was left to be filled in is filled in before the paper goes out. */
export const blankInText = defineTextRule('lint/blank-in-text', 'info', () => (text) => {
  if (text.role === 'deadline' || !/[/.\u2026_]|ngay/.test(text.folded)) return [];
  return (
    blanksIn(text)
      // A symbol is in capitals: "số/khu", "Số/Ký hiệu" are none.
      .filter(({ from, to, what }) => what !== 'number' || /\/\p{Lu}{2}[^/]*$/u.test(text.text.slice(from, to)))
      .map(({ from, to, what }) => ({
        from,
        to,
        params: { text: text.text.slice(from, to).trim(), what },
      }))
  );
});

interface Blank {
  readonly from: number;
  readonly to: number;
  readonly what: 'number' | 'date' | 'dots';
}

const dots = '(?:[.\u2026_]{2,} ?)';
const patterns: readonly (readonly [RegExp, Blank['what']])[] = [
  [new RegExp(`(?<![a-z])so:? *${dots}*(?=/[a-z]{1,8}[-/ ])/[a-z]+(?:-[a-z]+)*`, 'g'), 'number'],
  [
    new RegExp(
      `(?<![a-z])ngay +${dots}*(?:/\\d{1,2}/\\d{4}|(?:${dots}|)thang *(?:${dots}|\\d{1,2} |)nam *(?:\\d{4}|${dots}))|(?<![a-z])ngay ${dots}/ ?${dots}?/ ?(?:\\d{4}|${dots})`,
      'g',
    ),
    'date',
  ],
  [/(?<=[a-z\d] )(?:\.{4,}|\u2026{2,}|_{3,})(?=\s*[a-z\d/])/g, 'dots'],
];

function blanksIn({ folded }: TextWords): readonly Blank[] {
  const found: Blank[] = [];
  for (const [pattern, what] of patterns)
    for (const { index, 0: all } of folded.matchAll(pattern)) {
      const [from, to] = [index, index + all.length];
      if (!found.some((other) => other.from < to && from < other.to)) found.push({ from, to, what });
    }
  return found;
}
