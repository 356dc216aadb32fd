import { toneOf } from './tone.ts';
import { type AgendaItem } from '../agenda/agenda.ts';
import { plainText } from '../plan/cells.ts';
import { type PaperContext, paperDate, wordOf } from './context.ts';
import { occurrenceName } from './standing.ts';
import { type PaperBlock, type TimelineRow } from './tree.ts';

/** A bar for each obligation that has a day, in the order of the plan; nothing where none has. */
export function timeline(context: PaperContext): readonly PaperBlock[] {
  const { plan, agenda } = context;
  const rank = new Map(plan.tasks.map((task, index) => [task, index]));
  const rows = agenda.items
    .toSorted(
      (left, right) =>
        (rank.get(left.task) ?? 0) - (rank.get(right.task) ?? 0) || ((left.due ?? '') < (right.due ?? '') ? -1 : 1),
    )
    .flatMap((item) => rowOf(context, item));
  if (rows.length === 0) return [];
  const days = rows.flatMap(({ start, due, done }) => [start, due, ...(done === null ? [] : [done])]);
  return [
    {
      kind: 'timeline',
      caption: wordOf(context, 'timeline.caption'),
      from: least([`${plan.year}-01-01`, ...days]),
      to: greatest([`${plan.untilYear}-12-31`, ...days]),
      today: agenda.asOf,
      todayLabel: wordOf(context, 'timeline.today', { date: paperDate(agenda.asOf) }),
      rows,
    },
  ];
}

function rowOf(context: PaperContext, item: AgendaItem): readonly TimelineRow[] {
  const { task, occurrence, due, moment } = item;
  if (due === null) return [];
  const name = occurrence === null ? '' : ` (${occurrenceName(context, occurrence)})`;
  const start = moment?.start ?? task.addedOn ?? `${context.plan.year}-01-01`;
  return [
    {
      label: `${task.ref}. ${shortened(plainText(task.content))}${name}`,
      start: start < due ? start : due,
      due,
      done: item.completedOn,
      tone: toneOf(item.status),
      status: wordOf(context, `statuses.${item.status}`),
    },
  ];
}

// The table beside it has the text in full.
const longest = 90;

function shortened(text: string): string {
  const characters = Array.from(text);
  if (characters.length <= longest) return text;
  const cut = characters.slice(0, longest).join('');
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2))}…`;
}

const least = (dates: readonly string[]): string => dates.reduce((one, other) => (other < one ? other : one));
const greatest = (dates: readonly string[]): string => dates.reduce((one, other) => (other > one ? other : one));
