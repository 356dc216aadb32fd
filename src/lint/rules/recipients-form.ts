import { defineRule, type Found } from '../rule.ts';
import { type LintText } from '../texts.ts';
import { type Plan } from '../../plan/plan.ts';

/** Nơi nhận by Nghị định 30/2020/NĐ-CP, Phụ lục I, II.9: "- Như Điều …;" first, "- Lưu: VT, …" last; TTr is a Tờ trình. */
export const recipientsForm = defineRule('lint/recipients-form', 'info', ({ plan, texts }) => {
  const recipients = texts.filter(({ role }) => role === 'recipient');
  const last = recipients.at(-1);
  if (!last) return [];
  const archive = recipients.findIndex(({ folded }) => /^\s*(?:- )?luu/.test(folded));
  const kept = recipients[archive];
  return [
    ...(kept ? [] : [found(last, 0, last.text.length, { slip: 'no-archive', text: last.text, right: '' })]),
    ...(kept ? archiveForm(kept) : []),
    ...(kept && kept !== last
      ? [found(kept, 0, kept.text.length, { slip: 'archive-not-last', text: kept.text, right: '' })]
      : []),
    ...recipients.flatMap((text) => [...standingBoards(text), ...articles(text, plan)]),
  ];
});

type Params = Found<'lint/recipients-form'>['params'];

function found(text: LintText, from: number, to: number, params: Params): Found<'lint/recipients-form'> {
  return { at: text.at(from, to), params };
}

/** "Lưu VT": the archive is told with a colon, and its first place is the records office (VT). */
function archiveForm(text: LintText): readonly Found<'lint/recipients-form'>[] {
  if (/^\s*(?:- )?luu: ?vt(?![a-z])/.test(text.folded)) return [];
  const others = text.text
    .replace(/^\s*(?:- )?L\S+\s*:?\s*/u, '')
    .replace(/^(?:VT|V\u0103n th\u01b0)(?!\p{L})[\s,;]*/iu, '')
    .replace(/[\s.;,]+$/, '');
  const right = `L\u01b0u: VT${others === '' ? '' : `, ${others}`}.`;
  return [found(text, 0, text.text.trimEnd().length, { slip: 'archive-form', text: text.text.trim(), right })];
}

/** "TTr Đảng ủy": TTr is the sign of a Tờ trình; the standing board is written out, or TT. */
function standingBoards(text: LintText): readonly Found<'lint/recipients-form'>[] {
  return [...text.text.matchAll(/(?:(?<=^|\s|[-,;]))TTr\.?(?= )/g)].map(({ index, 0: written }) =>
    found(text, index, index + written.length, { slip: 'ttr', text: written, right: 'TT' }),
  );
}

function articles(text: LintText, { document }: Plan): readonly Found<'lint/recipients-form'>[] {
  const match = /(?<![a-z])dieu (\d{1,2})(?!\d)/.exec(text.folded);
  if (!match || !/^\s*(?:- )?nhu /.test(text.folded)) return [];
  const [from, to] = [match.index, match.index + match[0].length];
  const written = text.text.slice(from, to);
  const right = `${written.charAt(0).toUpperCase()}${written.slice(1)}`;
  const total = document.articles.length;
  return [
    ...(right === written ? [] : [found(text, from, to, { slip: 'article-case' as const, text: written, right })]),
    // What follows the last article may be an article of its own.
    ...(total > 0 && Number(match[1]) > total + document.closing.length
      ? [found(text, from, to, { slip: 'no-such-article' as const, text: written, right: String(total) })]
      : []),
  ];
}
