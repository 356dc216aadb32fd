import { statuses } from '../../agenda/agenda.ts';
import { leadsOf, type Tally, tallyOf, unitTallies } from '../../report/tally.ts';
import { type TaskStanding } from '../../report/standing.ts';
import { paperDate } from '../context.ts';
import { type MarkdownBlock, paragraphNode, tableNode } from './markdown.ts';
import { countText, refsText, refText, say, shareText, type Telling } from './telling.ts';

/** How many tasks stand how: counts that add up, over what they say they are over. */
export function tallyNodes(telling: Telling): readonly MarkdownBlock[] {
  const { facts } = telling;
  const tally = tallyOf(facts.tasks);
  const lines = [
    say(telling, 'tally.total', { ...countsOf(tally), to: paperDate(facts.days.to) }),
    ...(tally.unreadable === 0 ? [] : [say(telling, 'tally.unreadable', { count: countText(tally.unreadable) })]),
    tally.due === 0 ? say(telling, 'tally.noneDue') : say(telling, 'tally.due', dueValues(tally)),
    ...(tally.dueToday === 0
      ? []
      : [say(telling, 'tally.dueToday', { count: countText(tally.dueToday), to: paperDate(facts.days.to) })]),
    ...(tally.ahead === 0
      ? []
      : [say(telling, 'tally.doneEarly', { ahead: countText(tally.ahead), count: countText(tally.doneEarly) })]),
    ...(tally.undatedDone === 0
      ? []
      : [
          say(telling, 'tally.undatedDone', {
            undated: countText(tally.undated),
            count: countText(tally.undatedDone),
          }),
        ]),
    ...restLine(telling),
    ...facts.tasks.filter(({ items }) => items.length > 1).map((task) => severalLine(telling, task)),
    ...earlierLines(telling),
    ...addedLaterLine(telling),
  ];
  return lines.map((line) => paragraphNode(line));
}

function countsOf({ total, due, ahead, standing, undated, cancelled }: Tally): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries({ total, due, ahead, standing, undated, cancelled }).map(([key, value]) => [key, countText(value)]),
  );
}

function dueValues({ due, done, doneLate, overdue }: Tally): Readonly<Record<string, string>> {
  return {
    due: countText(due),
    done: countText(done),
    doneLate: countText(doneLate),
    overdue: countText(overdue),
    allDone: countText(done + doneLate),
    share: shareText(done + doneLate, due),
  };
}

/** What falls due after the data close and still within the period: no fault of anybody, and not done. */
function restLine(telling: Telling): readonly string[] {
  const { tasks, days, period } = telling.facts;
  const rest = tasks.filter(
    ({ group, verdict, items }) =>
      group === 'ahead' &&
      verdict === 'open' &&
      items.some(({ due }) => due !== null && due > days.to && due <= period.end),
  );
  if (rest.length === 0) return [];
  return [
    say(telling, period.grain === 'year' ? 'tally.restOfYear' : 'tally.rest', {
      count: countText(rest.length),
      refs: refsText(rest.map((task) => refText(telling, task))),
      to: paperDate(days.to),
      end: paperDate(period.end),
    }),
  ];
}

function severalLine(telling: Telling, task: TaskStanding): string {
  const parts = statuses.flatMap((status) => {
    const count = task.items.filter((item) => item.status === status).length;
    return count === 0
      ? []
      : [say(telling, 'tally.severalPart', { count: countText(count), status: say(telling, `statuses.${status}`) })];
  });
  return say(telling, 'tally.several', {
    ref: refText(telling, task),
    count: countText(task.items.length),
    parts: parts.join('; '),
  });
}

function earlierLines(telling: Telling): readonly string[] {
  const { earlier, earlierTasks } = telling.facts;
  return earlier.map((plan) => {
    const tasks = earlierTasks.filter((task) => task.plan === plan);
    const isClosed = ({ items }: TaskStanding): boolean =>
      items.every(({ status }) => status === 'done' || status === 'done-late' || status === 'cancelled');
    return say(telling, 'tally.earlier', {
      year: `${plan.year}`,
      done: countText(tasks.filter(isClosed).length),
      open: countText(tasks.filter((task) => !isClosed(task) && task.group !== 'standing').length),
    });
  });
}

function addedLaterLine(telling: Telling): readonly string[] {
  const { addedLater, days } = telling.facts;
  if (addedLater.length === 0) return [];
  const refs = refsText(addedLater.map(({ ref }) => ref));
  return [say(telling, 'tally.addedLater', { count: countText(addedLater.length), refs, to: paperDate(days.to) })];
}

const columns = ['total', 'due', 'done', 'doneLate', 'overdue', 'ahead', 'standing'] as const;
/** Columns that stand only where somebody has something in them; with them each row adds up. */
const rare = ['dueToday', 'undated', 'cancelled', 'unreadable'] as const;

/** The counts of each lead unit. */
export function unitNodes(telling: Telling): readonly MarkdownBlock[] {
  const { tasks } = telling.facts;
  const units = unitTallies(tasks);
  const all = tallyOf(tasks);
  const shown = [...columns, ...rare.filter((name) => all[name] > 0)];
  const counts = (tally: Tally): readonly string[] => shown.map((name) => countText(tally[name]));
  const isShared = tasks.some((task) => leadsOf(task).length > 1);
  return [
    tableNode(
      [
        { title: say(telling, 'units.number'), isCentred: true },
        { title: say(telling, 'units.unit'), isCentred: false },
        ...shown.map((name) => ({ title: say(telling, `units.${name}`), isCentred: true })),
      ],
      [
        ...units.map(({ unit, tally }, index) => ({
          cells: [`${index + 1}`, unit ?? say(telling, 'units.noUnit'), ...counts(tally)],
          isStrong: false,
        })),
        { cells: ['', say(telling, 'units.all'), ...counts(all)], isStrong: true },
      ],
    ),
    ...(isShared ? [paragraphNode(say(telling, 'units.note'))] : []),
  ];
}
