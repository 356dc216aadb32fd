import { dayDigits, monthDigits, paperDate } from '../context.ts';
import { type MarkdownBlock, paragraphNode } from './markdown.ts';
import { countText, refsText, refText, say, type Telling } from './telling.ts';

/** What a reader must know before anything else: that figures may still change, that a plan or a deadline is missing. */
export function noticeNodes(telling: Telling, isInternal: boolean): readonly MarkdownBlock[] {
  const { facts, period } = telling;
  const { days, asOf, isProvisional, missingYear, tasks, earlierTasks } = facts;
  const unreadable = [...tasks, ...earlierTasks].filter(({ group }) => group === 'unreadable');
  const notBegun = asOf < days.from;
  const dates = { from: paperDate(days.from), to: paperDate(days.to), closes: paperDate(facts.period.closes) };
  const texts = [
    ...(unreadable.length === 0
      ? []
      : [
          say(telling, 'notices.unreadable', {
            count: countText(unreadable.length),
            refs: refsText(unreadable.map((task) => refText(telling, task))),
          }),
        ]),
    ...(notBegun ? [say(telling, 'notices.notBegun', dates)] : []),
    ...(isProvisional && !notBegun ? [say(telling, 'notices.provisional', dates)] : []),
    ...(isInternal ? [say(telling, 'notices.internal', { period })] : []),
    ...(missingYear === null ? [] : [say(telling, 'notices.missingPlan', { ...dates, year: `${missingYear}` })]),
  ];
  return texts.map((text) => paragraphNode(text, true));
}

/** What the report answers, and the days that it covers. */
export function openingNodes(telling: Telling): readonly MarkdownBlock[] {
  const { facts, issuer, period } = telling;
  const { document, title } = facts.plan;
  const unknown = say(telling, 'opening.unknown');
  const text = say(telling, `opening.${document.form}`, {
    plan: title,
    number: document.number ?? unknown,
    symbol: document.symbol ?? unknown,
    date: issuedText(document.issuedOn, unknown),
    issuer,
    period,
    from: paperDate(facts.period.from),
    to: paperDate(facts.period.closes),
  });
  return [paragraphNode(text)];
}

/** A day of issue; what is not known of it is left for a person to fill in. */
function issuedText(issuedOn: string | null, unknown: string): string {
  const [year, month, day] = (issuedOn ?? '').split('-');
  if (year === undefined || year === '') return unknown;
  const shown = [
    day === undefined ? unknown : dayDigits(Number(day)),
    month === undefined ? unknown : monthDigits(Number(month)),
    year,
  ];
  return shown.join('/');
}
