import { type AgendaItem } from '../agenda/agenda.ts';
import { plainText } from '../plan/cells.ts';
import { foldText } from '../plan/fold.ts';
import { unitsIn } from '../plan/units.ts';
import { sanitize } from '../writers/terminal/sanitize.ts';
import { dueText, remarksOn, verdictFacts } from './items-table.ts';
import { type Query } from './query.ts';
import { type Session } from './session.ts';

/** A heading and what stands under it. */
export interface PlainGroup {
  readonly heading: string | null;
  readonly items: readonly AgendaItem[];
}

/** Obligations as plain text to be pasted into a message: one line each, no frames, no colour, nothing to wrap. */
export function plainListing(session: Session, query: Query, groups: readonly PlainGroup[]): string {
  return groups
    .map(({ heading, items }) =>
      [
        ...(heading === null ? [] : [`${clean(heading)}:`]),
        ...items.map((item) => `- ${itemLine(session, query, item)}`),
      ]
        .map((line) => `${line}\n`)
        .join(''),
    )
    .join('\n');
}

/** The same obligations, under the unit that leads each; what several units lead stands under each of them. */
export function groupedByLead({ messages }: Session, items: readonly AgendaItem[]): readonly PlainGroup[] {
  const groups = new Map<string, AgendaItem[]>();
  for (const item of items) {
    const leads = item.lead.length === 0 ? [messages.noLead] : [...new Set(unitsIn(item.plan, item.lead).map(tidy))];
    for (const lead of leads) groups.set(lead, [...(groups.get(lead) ?? []), item]);
  }
  return [...groups]
    .toSorted(([left], [right]) => (foldText(left) < foldText(right) ? -1 : 1))
    .map(([heading, members]) => ({ heading, items: members }));
}

const tidy = (name: string): string => name.replace(/[\s.,;:]+$/, '');
const clean = (text: string): string => sanitize(text).replaceAll('\n', ' ');

/** One obligation on one line: what, who, by when, how it stands. */
export function itemLine({ messages, asOf }: Session, { daysOff, agenda }: Query, item: AgendaItem): string {
  const lead = item.lead.map(({ text }) => tidy(text)).join('; ');
  return clean(
    messages.plainItem({
      plan: agenda.plans.length > 1 ? item.plan.path : null,
      ref: item.task.ref,
      content: tidy(plainText(item.task.content)),
      lead: lead === '' ? null : lead,
      occurrence: item.occurrence === null ? null : messages.occurrence(item.occurrence),
      text: item.task.deadline.reading.text.normalize('NFC').replace(/\s+/g, ' ').trim(),
      due: item.due === null ? null : dueText(messages, item, daysOff),
      extendedTo: item.extension?.extendedTo?.text ?? null,
      status: messages.statuses[item.status],
      verdict: messages.shortVerdict(verdictFacts(item, asOf)),
      remarks: remarksOn(messages, item, asOf),
    }),
  );
}
