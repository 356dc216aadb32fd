import { type LintText } from '../texts.ts';
import { defineRule, type Found } from '../rule.ts';

/** A mark stands at the word before it and away from the word after it. */
export const punctuationSpacing = defineRule('lint/punctuation-spacing', 'info', ({ texts }) =>
  texts.filter(({ role }) => role !== 'deadline').flatMap((text) => [...spacesBefore(text), ...nothingAfter(text)]),
);

type Findings = readonly Found<'lint/punctuation-spacing'>[];

// Not before dots that stand for what is left out, nor before a number like ".5".
function spacesBefore(text: LintText): Findings {
  return [...text.text.matchAll(/(?<=[\p{L}\p{N})\u201d])[ \t\u00a0]+([,;:!?]|\.(?![.\d])|\))(?=\s|$)/gu)].map(
    ({ index, 0: all, 1: mark = '' }) => ({
      at: text.at(index, index + all.length),
      ref: text.row?.entry.ref ?? null,
      params: { mark, slip: 'space-before' as const },
      repair: text.repair(index, index + all.length, mark),
    }),
  );
}

function nothingAfter(text: LintText): Findings {
  return [...text.text.matchAll(/(?<=\p{Ll}|\p{Lu}{2}|[)\u201d])[,;](?=\p{L})/gu)]
    .filter(({ index }) => !isInAddress(text.text, index))
    .map(({ index, 0: mark }) => ({
      at: text.at(index, index + 1),
      ref: text.row?.entry.ref ?? null,
      params: { mark, slip: 'no-space-after' as const },
      repair: text.repair(index, index + 1, `${mark} `),
    }));
}

function isInAddress(text: string, at: number): boolean {
  const word = /\S*$/.exec(text.slice(Math.max(0, at - 200), at))?.[0] ?? '';
  return /:\/\/|@|www\./.test(word);
}
