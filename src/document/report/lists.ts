import { type AgendaItem } from '../../agenda/agenda.ts';
import { daysBetween, type CivilDate } from '../../calendar/civil.ts';
import { type Amendment, type Progress } from '../../plan/plan.ts';
import { type TaskStanding } from '../../report/standing.ts';
import { paperDate, wordOf } from '../context.ts';
import { daysLate, evidenceText, historyOf, occurrenceName } from '../standing.ts';
import { listNodes, type MarkdownBlock, paragraphNode } from './markdown.ts';
import {
  countText,
  deadlineText,
  entriesText,
  inline,
  itemRef,
  leadText,
  named,
  papersEnd,
  refsText,
  refText,
  say,
  type Telling,
  withoutEnd,
} from './telling.ts';
import { topicOf, type Topic } from './topics.ts';

/** A list, or the outline's word for nothing. */
function listOrNothing(telling: Telling, texts: readonly string[]): readonly MarkdownBlock[] {
  return texts.length === 0 ? [paragraphNode(say(telling, 'nothing'))] : listNodes(texts);
}

/** The documents issued in the period, each by its name, number and subject. */
export function documentNodes(telling: Telling): readonly MarkdownBlock[] {
  const { documents } = telling.facts;
  if (documents.length === 0) return [paragraphNode(say(telling, 'documents.none'))];
  const head = say(telling, 'documents.some', { issuer: telling.issuer, count: countText(documents.length) });
  const texts = documents.map(({ evidence, task }) =>
    say(telling, 'documents.one', {
      document: withoutEnd(evidenceText(telling, evidence)),
      ref: refText(telling, task),
    }),
  );
  return [paragraphNode(head), ...listNodes(texts)];
}

/** The tasks that a heading claims, each with its unit, deadline, standing and what was recorded in the period. */
export function workNodes(telling: Telling, topics: readonly Topic[], topic: string | null): readonly MarkdownBlock[] {
  const { tasks, earlierTasks } = telling.facts;
  const claimed = [...tasks, ...earlierTasks].filter(({ task }) => topicOf(topics, task) === topic);
  if (claimed.length === 0) return [paragraphNode(say(telling, topic === null ? 'nothing' : 'work.none'))];
  return listNodes(claimed.map((task) => workText(telling, task)));
}

function workText(telling: Telling, standing: TaskStanding): string {
  const { plan, task, items, logged } = standing;
  const [first] = items;
  const text = say(telling, plan === telling.facts.plan ? 'work.task' : 'work.earlier', {
    year: `${plan.year}`,
    ref: task.ref,
    content: inline(task.content),
    lead: leadText(telling, first?.lead ?? task.lead),
    deadline: deadlineText(telling, standing),
    status: statusText(telling, items),
  });
  if (logged.length === 0) return text;
  return `${text} ${say(telling, 'work.logged', { entries: entriesText(telling, standing, logged) })}`;
}

function statusText(telling: Telling, items: readonly AgendaItem[]): string {
  const verdict = (item: AgendaItem): string => {
    const status = say(telling, `statuses.${item.status}`);
    return item.due === null || item.status === 'cancelled'
      ? status
      : say(telling, 'work.due', { status, date: paperDate(item.due) });
  };
  const [first, second] = items;
  if (!second) return first ? verdict(first) : '';
  return items
    .map((item) =>
      say(telling, 'work.occurrence', {
        occurrence: occurrenceName(telling, item.occurrence ?? ''),
        status: verdict(item),
      }),
    )
    .join('; ');
}

/** What was finished within the period, with its day and its papers. */
export function completedNodes(telling: Telling): readonly MarkdownBlock[] {
  const { completed, days } = telling.facts;
  const texts = completed.map((item) => {
    const late = daysLate(item);
    const proofs = historyOf(item, days.to).filter(({ status }) => status === 'done');
    return say(telling, 'completed.one', {
      ...named(telling, item),
      date: item.completedOn === null ? '' : paperDate(item.completedOn),
      late: late === null ? '' : wordOf(telling, 'completed.late', { days: countText(late) }),
      documents: papersEnd(telling, proofs.at(-1)?.evidence ?? []),
    });
  });
  return listOrNothing(telling, texts);
}

/** What was missed: its unit, its deadline, how many days ago. */
export function overdueNodes(telling: Telling): readonly MarkdownBlock[] {
  return listOrNothing(
    telling,
    telling.facts.overdue.map((item) => overdueText(telling, item)),
  );
}

/** One missed obligation in a sentence. */
export function overdueText(telling: Telling, item: AgendaItem): string {
  const { days } = telling.facts;
  return say(telling, 'overdue.one', {
    ...named(telling, item),
    lead: leadText(telling, item.lead),
    deadline: deadlineText(telling, item),
    due: item.due === null ? '' : paperDate(item.due),
    days: countText(item.due === null ? 0 : daysBetween(item.due, days.to)),
    paused: item.state === 'paused' ? wordOf(telling, 'overdue.paused') : '',
  });
}

/** Standing work: what was recorded in the period, and what has nothing. */
export function standingNodes(telling: Telling): readonly MarkdownBlock[] {
  const standing = telling.facts.tasks.filter(({ group }) => group === 'standing');
  if (standing.length === 0) return [paragraphNode(say(telling, 'nothing'))];
  const logged = standing.filter((task) => task.logged.length > 0);
  const silent = standing.filter((task) => task.logged.length === 0);
  const texts = logged.map((task) =>
    say(telling, 'standing.logged', {
      ref: refText(telling, task),
      content: inline(task.task.content),
      entries: entriesText(telling, task, task.logged),
    }),
  );
  const rest =
    silent.length === 0
      ? []
      : [
          paragraphNode(
            say(telling, 'standing.silent', { refs: refsText(silent.map((task) => refText(telling, task))) }),
          ),
        ];
  return [...listNodes(texts), ...rest];
}

/** What was extended, handed on, stopped or added within the period, with the documents that say so. */
export function changeNodes(telling: Telling): readonly MarkdownBlock[] {
  const { changes, added, plan, days } = telling.facts;
  const amendments = plan.amendments.filter(({ issuedOn }) => isWithin(issuedOn, days.from, days.to));
  const texts = [
    ...amendments.map((amendment) => amendmentText(telling, amendment)),
    ...changes.flatMap(({ task, entry }) => changeTexts(telling, task, entry)),
    ...added.map((task) =>
      say(telling, 'changes.added', {
        ref: refText(telling, task),
        content: inline(task.task.content),
        date: task.task.addedOn === null ? '' : paperDate(task.task.addedOn),
      }),
    ),
  ];
  return listOrNothing(telling, texts);
}

/** Whether a day, a month or a year touches some days. */
function isWithin(issuedOn: string | null, from: CivilDate, to: CivilDate): boolean {
  if (issuedOn === null) return false;
  return issuedOn >= from.slice(0, issuedOn.length) && issuedOn <= to.slice(0, issuedOn.length);
}

function amendmentText(telling: Telling, { number, symbol, issuedOn, subject }: Amendment): string {
  const unknown = say(telling, 'opening.unknown');
  return say(telling, 'changes.amendment', {
    number: number ?? unknown,
    symbol: symbol ?? unknown,
    date: issuedOn === null ? unknown : issuedOn.split('-').toReversed().join('/'),
    subject: subject ?? unknown,
  });
}

function changeTexts(telling: Telling, standing: TaskStanding, entry: Progress): readonly string[] {
  const { task } = standing;
  const { extendedTo, transferredTo, status, occurrence } = entry;
  const ref =
    occurrence === null
      ? refText(telling, standing)
      : `${refText(telling, standing)} (${occurrenceName(telling, occurrence)})`;
  const common = { ref, content: inline(task.content), documents: papersEnd(telling, entry.evidence) };
  const isStatus = status === 'cancelled' || status === 'paused' || status === 'reopened';
  const before = earlierEntries(standing, entry);
  return [
    ...(extendedTo === null
      ? []
      : [
          say(telling, 'changes.extended', {
            ...common,
            before:
              before.findLast((each) => each.extendedTo !== null)?.extendedTo?.text ?? deadlineText(telling, { task }),
            after: extendedTo.text,
          }),
        ]),
    ...(transferredTo.length === 0
      ? []
      : [
          say(telling, 'changes.transferred', {
            ...common,
            before: leadText(
              telling,
              before.findLast((each) => each.transferredTo.length > 0)?.transferredTo ?? task.lead,
            ),
            after: leadText(telling, transferredTo),
          }),
        ]),
    ...(isStatus
      ? [
          say(telling, 'changes.status', {
            ...common,
            status: say(telling, `results.${status}`),
            date: paperDate(entry.on),
            note: entry.note === null ? '' : wordOf(telling, 'changes.note', { note: withoutEnd(entry.note) }),
          }),
        ]
      : []),
  ];
}

/** What was recorded before an entry about the same time of the task. */
function earlierEntries({ task }: TaskStanding, entry: Progress): readonly Progress[] {
  const all = task.progress
    .filter(({ occurrence }) => occurrence === null || occurrence === entry.occurrence)
    .toSorted((left, right) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0));
  return all.slice(0, all.indexOf(entry));
}

/** What was noted about work that is overdue or at rest: hints for what a person must say. */
export function obstacleNodes(telling: Telling): readonly MarkdownBlock[] {
  const { tasks, earlierTasks, days } = telling.facts;
  const stuck = [...earlierTasks, ...tasks].filter(({ items }) =>
    items.some(({ status, state }) => status === 'overdue' || state === 'paused'),
  );
  const texts = stuck.flatMap((standing) =>
    standing.task.progress
      .filter(({ on, note }) => note !== null && on <= days.to)
      .map(({ on, note }) =>
        say(telling, 'obstacles.one', {
          ref: refText(telling, standing),
          content: inline(standing.task.content),
          note: withoutEnd(note ?? ''),
          date: paperDate(on),
        }),
      ),
  );
  return listNodes(texts);
}

/** What comes next: what is overdue, what is due before the end of this period and of the next, what goes on. */
export function nextNodes(telling: Telling): readonly MarkdownBlock[] {
  const { facts } = telling;
  const { overdue, ahead, furtherAhead, period, tasks } = facts;
  const rest = ahead.filter(({ due }) => due !== null && due <= period.end);
  const coming = ahead.filter(({ due }) => due !== null && due > period.end);
  const headed = (name: string, texts: readonly string[]): readonly MarkdownBlock[] =>
    texts.length === 0
      ? []
      : [
          paragraphNode(say(telling, name, { period: telling.period, next: telling.next, end: paperDate(period.end) })),
          ...listNodes(texts),
        ];
  const counted = (name: string, refs: readonly string[], count: number): readonly MarkdownBlock[] =>
    count === 0
      ? []
      : [paragraphNode(say(telling, name, { next: telling.next, count: countText(count), refs: refsText(refs) }))];
  const grouped = (group: TaskStanding['group']): readonly TaskStanding[] =>
    tasks.filter((task) => task.group === group && (group !== 'undated' || task.verdict === 'open'));
  const refs = (some: readonly TaskStanding[]): readonly string[] => some.map((task) => refText(telling, task));
  const nodes = [
    ...headed(
      'next.overdue',
      overdue.map((item) => overdueText(telling, item)),
    ),
    ...headed(
      'next.rest',
      rest.map((item) => aheadText(telling, item)),
    ),
    ...headed(
      'next.next',
      coming.map((item) => aheadText(telling, item)),
    ),
    ...counted(
      'next.later',
      furtherAhead.map((item) => itemRef(telling, item)),
      furtherAhead.length,
    ),
    ...counted('next.standing', refs(grouped('standing')), grouped('standing').length),
    ...counted('next.undated', refs(grouped('undated')), grouped('undated').length),
  ];
  return nodes.length === 0 ? [paragraphNode(say(telling, 'nothing'))] : nodes;
}

function aheadText(telling: Telling, item: AgendaItem): string {
  const lead = leadText(telling, item.lead);
  const due = item.due === null ? '' : paperDate(item.due);
  if (item.closes === null)
    return say(telling, 'next.one', { ...named(telling, item), lead, deadline: deadlineText(telling, item), due });
  return say(telling, 'next.report', {
    ...named(telling, item),
    lead,
    closes: paperDate(item.closes),
    sending: item.sendingDayUnknown ? say(telling, 'next.sendingUnknown') : say(telling, 'next.sending', { date: due }),
  });
}
