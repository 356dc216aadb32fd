import { defineRule, type Found } from '../rule.ts';
import { type LintText } from '../texts.ts';

/** Each căn cứ and each recipient ends with a semicolon, the last line of the block with a full stop (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export const endPunctuation = defineRule('lint/end-punctuation', 'info', ({ texts, plan }) => {
  const bases = texts.filter(({ role }) => role === 'legal-basis');
  const recipients = texts.filter(({ role }) => role === 'recipient');
  return [
    // "Theo đề nghị của …" is the last line of the block where there is one.
    ...wrongEnds(bases, 'legalBases', plan.document.proposer === null ? '.' : ';'),
    ...wrongEnds(recipients, 'recipients', '.'),
  ];
});

type Params = Found<'lint/end-punctuation'>['params'];

function wrongEnds(
  texts: readonly LintText[],
  list: Params['list'],
  last: ';' | '.',
): readonly Found<'lint/end-punctuation'>[] {
  return texts.flatMap((text, index) => {
    const right = index === texts.length - 1 ? last : ';';
    const written = text.text.trimEnd();
    const mark = /[.,;:]$/.exec(written)?.[0] ?? '';
    if (mark === right || written === '') return [];
    const [from, to] = [written.length - mark.length, written.length];
    return [
      {
        at: text.at(mark === '' ? Math.max(0, to - 1) : from, to),
        params: { list, mark, right },
        repair: text.repair(from, to, right),
      },
    ];
  });
}
