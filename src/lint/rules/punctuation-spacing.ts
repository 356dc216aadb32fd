import { type TextWords } from '../texts.ts';
import { defineTextRule, type TextFound } from '../rule.ts';

/** A mark stands at the word before it and away from the word after it. */
export const punctuationSpacing = defineTextRule(
  'lint/punctuation-spacing',
  'info',
  () => (text) =>
    text.role === 'deadline' ? [] : [...spacesBefore(text), ...spacesAfter(text), ...nothingAfter(text)],
);

type Findings = readonly TextFound<'lint/punctuation-spacing'>[];

// Not before dots that stand for what is left out, nor before a number like ".5".
function spacesBefore({ folded: text }: TextWords): Findings {
  if (!/\s[,;:!?.)]/.test(text)) return [];
  return [...text.matchAll(/(?<=[a-z\d)\u201d])[ \t]+([,;:!?]|\.(?![.\d])|\))(?=\s|$)/g)].map(
    ({ index, 0: all, 1: mark = '' }) => ({
      from: index,
      to: index + all.length,
      params: { mark, slip: 'space-before' as const },
      right: { text: mark },
    }),
  );
}

/** A bracket opens at the word after it. */
function spacesAfter({ folded: text }: TextWords): Findings {
  if (!/[([]\s/.test(text)) return [];
  return [...text.matchAll(/(?<=^|\s)([([])[ \t]+(?=[a-z\d\u201c])/g)].map(({ index, 0: all, 1: mark = '' }) => ({
    from: index,
    to: index + all.length,
    params: { mark, slip: 'space-after' as const },
    right: { text: mark },
  }));
}

function nothingAfter({ folded: text }: TextWords): Findings {
  if (!/[,;]\S/.test(text)) return [];
  return [...text.matchAll(/(?<=[a-z]{2}|[)\u201d])[,;](?=[a-z])/g)]
    .filter(({ index }) => !isInAddress(text, index))
    .map(({ index, 0: mark }) => ({
      from: index,
      to: index + 1,
      params: { mark, slip: 'no-space-after' as const },
      right: { text: `${mark} ` },
    }));
}

function isInAddress(text: string, at: number): boolean {
  const word = /\S*$/.exec(text.slice(Math.max(0, at - 200), at))?.[0] ?? '';
  return /:\/\/|@|www\./.test(word);
}
