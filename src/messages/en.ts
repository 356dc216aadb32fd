import { type Status } from '../agenda/agenda.ts';
import { type CivilDate } from '../calendar/civil.ts';
import { diagnosticsEn } from './en/diagnostics.ts';
import { notesEn } from './en/notes.ts';
import { renderEn } from './en/render.ts';
import { type Messages, type SeveralTimes, type VerdictFacts } from './messages.ts';
import { beside, labelParts, periodOfWindow, quoted } from './text.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const statuses: Readonly<Record<Status, string>> = {
  done: 'Done in time',
  'done-late': 'Done late',
  overdue: 'Overdue',
  'due-today': 'Due today',
  'due-soon': 'Due soon',
  doing: 'Under way (in time)',
  upcoming: 'Not yet due',
  standing: 'Standing work',
  waiting: 'Deadline not set yet',
  none: 'No deadline written',
  unreadable: 'Deadline cannot be read',
  cancelled: 'Cancelled',
};

const days = (value: number): string => `${value} ${value === 1 ? 'day' : 'days'}`;

function shortVerdict({ status, daysLeft, completedOn, paused }: VerdictFacts): string {
  const pause = paused ? 'paused' : '';
  const join = (text: string): string => [text, pause].filter((part) => part !== '').join('; ');
  switch (status) {
    case 'overdue':
      return join(`${days(-(daysLeft ?? 0))} overdue`);
    case 'due-today':
      return pause;
    case 'due-soon':
    case 'doing':
    case 'upcoming':
      return join(`${days(daysLeft ?? 0)} left`);
    case 'done':
    case 'done-late':
      return completedOn === null ? '' : `on ${completedOn}`;
    case 'standing':
    case 'waiting':
    case 'none':
    case 'unreadable':
    case 'cancelled':
      return pause;
  }
}

function verdict(facts: VerdictFacts): string {
  const { status, due, text, extended, asOf } = facts;
  const reasons = [
    ...(due === null ? [] : [`due ${due}`]),
    ...(text === '' ? [] : [`the ${extended ? 'extension' : 'plan'} says "${text}"`]),
  ];
  const because = [reasons.join(', '), `as of ${asOf}`].filter((part) => part !== '').join('; ');
  const short = shortVerdict(facts);
  const said = status === 'overdue' ? short : [statuses[status], short].filter((part) => part !== '').join(', ');
  return `${said} (${because})`;
}

function occurrence(label: string): string {
  const parts = labelParts(label);
  switch (parts.kind) {
    case 'quarter':
      return `quarter ${parts.index} of ${parts.year}`;
    case 'half':
      return `${parts.index === 1 ? 'first' : 'second'} half of ${parts.year}`;
    case 'month':
      return `${months[parts.index - 1] ?? ''} ${parts.year}`;
    case 'year':
      return `year ${parts.year}`;
    case 'date':
      return `milestone ${parts.date}`;
    case 'other':
      return label;
  }
}

function windowName(window: { readonly from: CivilDate; readonly to: CivilDate }): string | null {
  const label = periodOfWindow(window.from, window.to);
  return label === null ? null : occurrence(label);
}

function several(tasks: readonly SeveralTimes[]): string {
  if (tasks.length === 0) return '';
  if (tasks.length > 3) return ` (${tasks.length} tasks occur several times)`;
  const each = tasks.map(({ ref, count, report }) => `${ref} counts ${count} ${report ? 'reports' : 'times'}`);
  return ` (${each.join(', ')})`;
}

/** What tthc says, in English. */
export const en: Messages = {
  diagnostics: diagnosticsEn,
  severities: { error: 'error', warning: 'warning', info: 'note' },
  howToFix: 'to fix',
  findingsSummary: (errors, warnings, infos, files) =>
    `${[
      ...(errors > 0 ? [`${errors} ${errors === 1 ? 'error' : 'errors'}`] : []),
      ...(warnings > 0 ? [`${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`] : []),
      ...(infos > 0 ? [`${infos} ${infos === 1 ? 'note' : 'notes'}`] : []),
    ].join(', ')}${files === 0 ? '' : ` in ${files} ${files === 1 ? 'file' : 'files'}`}`,
  noFindings: (files) => `No fault in ${files} ${files === 1 ? 'file' : 'files'}.`,
  date: (date) => date,
  shortDate: (date) => date,
  count: (value) => String(value),
  statuses,
  kinds: {
    by: 'by a day',
    within: 'within a period',
    recurring: 'recurring',
    standing: 'standing',
    event: 'on an event',
    none: 'no deadline written',
    unreadable: 'cannot be read',
  },
  note: notesEn,
  occurrence,
  verdict,
  shortVerdict,
  due: ({ due, dayOff, lastWorkday, sendingDayUnknown, closes }) => {
    const beside = [
      ...(dayOff ? [`${dayOffName(dayOff)}, last working day ${lastWorkday}`] : []),
      ...(sendingDayUnknown ? ['sending day not declared'] : []),
      ...(closes ? [`data close ${closes}`] : []),
    ];
    return beside.length === 0 ? due : `${due} (${beside.join('; ')})`;
  },
  closesIn: (left, closes) =>
    left > 0 ? `data close in ${days(left)}, on ${closes}` : left === 0 ? 'data close today' : `data closed ${closes}`,
  dayOff: dayOffName,
  columns: {
    plan: 'Plan',
    ref: 'No.',
    content: 'Task',
    lead: 'Lead',
    coordinating: 'Coordinating',
    output: 'Output',
    deadline: 'Deadline',
    due: 'Due',
    status: 'Status',
    phrase: 'Phrase',
    kind: 'Kind',
    notes: 'Read as',
    section: 'Section',
    occurrence: 'Occurrence',
    progress: 'Progress',
    source: 'Assigned by',
    assignee: 'Assignee',
    leader: 'Leader',
    topic: 'Report heading',
    assigned: 'Added on',
    id: 'id',
    file: 'File',
    daysLeft: 'Days left',
    extended: 'Extended deadline',
    originalDue: 'Due as planned',
    completed: 'Completed on',
  },
  windowTitle: (window, asOf) => {
    const name = windowName(window);
    const span = `${window.from} to ${window.to}`;
    return `DUE ${name === null ? span : `IN ${name.toUpperCase()} (${span})`}, as of ${asOf}`;
  },
  listTitle: (asOf) => `ALL OBLIGATIONS, as of ${asOf}`,
  workingTitle: (asOf) => `WHAT NEEDS DOING, as of ${asOf}`,
  groups: {
    overdue: () => 'OVERDUE',
    'this-month': (asOf) => `IN ${occurrence(asOf.slice(0, 7)).toUpperCase()}`,
    soon: () => 'DUE SOON',
    'unrecorded-checks': () => 'REGULAR CHECKS WITHOUT A RESULT',
  },
  counts: {
    filtered: 'NOT ASKED FOR',
    unreadable: 'DEADLINE CANNOT BE READ',
    'standing-unrecorded': 'STANDING WORK WITHOUT AN ENTRY',
    'standing-recorded': 'STANDING WORK WITH AN ENTRY',
    'year-without-progress': 'DUE WITHIN THE YEAR, NOTHING RECORDED YET',
    later: 'NOT YET DUE',
    settled: 'DONE OR CANCELLED',
    waiting: 'DEADLINE NOT SET YET',
    none: 'NO DEADLINE WRITTEN',
  },
  total: (totals, tasks) => `${totals.tasks} tasks, ${totals.obligations} obligations${several(tasks)}`,
  footer: ({ totals, several: tasks, window }) => {
    const { notListed } = totals;
    const name = windowName(window) ?? 'this window';
    const parts: readonly (readonly [number, string])[] = [
      [totals.overdueBefore, `overdue from before ${window.from}`],
      [notListed.filtered, 'not asked for'],
      [notListed.unreadable, 'with a deadline that cannot be read'],
      [notListed.before + notListed.after, `due outside ${name}`],
      [notListed.standing, 'standing'],
      [notListed.waiting, 'with no deadline set yet'],
      [notListed.none, 'with no deadline written'],
      [notListed.settled, 'done or cancelled'],
    ];
    const rest = parts.filter(([value]) => value > 0).map(([value, words]) => `${value} ${words}`);
    return `${en.total(totals, tasks)}: ${[`${totals.listed} due in ${name}`, ...rest].join('; ')}`;
  },
  listFooter: (totals, tasks) =>
    totals.notListed.filtered === 0
      ? en.total(totals, tasks)
      : `${en.total(totals, tasks)}: ${totals.listed} listed; ${totals.notListed.filtered} not asked for`,
  nothingListed: 'Nothing.',
  afterAsOf: 'later, not counted',
  unitsLikeIt: (name, others) =>
    `note: only the unit called exactly “${name}” is meant; there are also ${others.map((other) => `“${other}”`).join(', ')}`,
  noLead: '(no lead unit written)',
  plainItem: ({
    plan,
    ref,
    content,
    lead,
    occurrence: which,
    text,
    extendedTo,
    due,
    status,
    verdict: said,
    remarks,
  }) => {
    const written = `the plan says: ${text}${extendedTo === null ? '' : `; extended: ${extendedTo}`}`;
    return [
      `${ref}${plan === null ? '' : ` (${plan})`}${which === null ? '' : ` [${which}]`}. ${content}`,
      ...(lead === null ? [] : [`Lead: ${lead}`]),
      due === null ? `Deadline: ${text === '' ? 'none written' : text}` : `Due: ${beside(due, written)}`,
      [status, said, ...remarks].filter((part) => part !== '').join(', '),
    ].join('. ');
  },
  addedLater: (refs) => `Not counting ${refs.length} tasks added to the plan after that day: ${refs.join(', ')}`,
  incomplete: (unreadable, errors) =>
    unreadable > 0
      ? `INCOMPLETE: the deadlines of ${unreadable} ${unreadable === 1 ? 'task' : 'tasks'} cannot be read`
      : `INCOMPLETE: ${errors} ${errors === 1 ? 'error' : 'errors'} to correct`,
  unreadableTask: (ref, text) => `${ref}: ${quoted(text)}`,
  originalDeadline: 'Deadline as planned',
  adjustedDeadline: 'Extended deadline',
  noDate: 'no date',
  checksUnrecorded: (labels) =>
    labels.length > 3
      ? `no result recorded ${labels.length} times, latest ${occurrence(labels.at(-1) ?? '')}`
      : `no result recorded for ${labels.map(occurrence).join(', ')}`,
  progressEntry: (entry) =>
    [
      ...(entry.occurrence === null ? [] : [occurrence(entry.occurrence)]),
      ...(entry.status === null ? [] : [progressWords[entry.status]]),
      ...(entry.extendedTo === null ? [] : [`extended: ${entry.extendedTo}`]),
      ...(entry.transferredTo === null ? [] : [`transferred to: ${entry.transferredTo}`]),
      ...(entry.note === null ? [] : [entry.note]),
      ...entry.evidence,
    ].join('; '),
  computedDaysOff: (years) =>
    `Public holidays of ${years.join(', ')} are worked out by rule and lunar calendar, not from the official list; put that into plans/days-off/${years[0] ?? ''}.yaml.`,
  missingAsset: (name) => `error: this installation lacks ${name}; install tthc again.`,
  render: renderEn,
  usage: {
    oneWindow: (options) => `one window at a time, not ${options.join(' with ')}`,
    badNumber: (option, value, from, to) => `${option} takes a number from ${from} to ${to}, not “${value}”`,
    badDate: (option, value) => `${option}: “${value}” is not a date; write 2024-03-31 or 31/3/2024`,
    badSpan: (value) => `--next: “${value}” is not a span of time; write 14d (14 days) or 2w (2 weeks)`,
    reversedWindow: (from, to) => `the last day ${to} is before the first day ${from}`,
    fromWithoutTo: '--from and --to go together',
    badChoice: (option, value, allowed, nearest) =>
      `${option} does not take “${value}”${nearest === null ? '.' : `; did you mean “${nearest}”?`} It takes: ${allowed.join(', ')}`,
    unknownRef: (ref, nearest) =>
      `there is no task “${ref}”${nearest.length === 0 ? '' : `; nearest: ${nearest.join(', ')}`}`,
    ambiguousRef: (ref, plans) => `“${ref}” is in several plans: ${plans.join(', ')}; choose one with -p`,
    yearNeedless: (option) => `--year does not go with ${option}`,
    unknownName: (kind, name, nearest) =>
      `no ${kind} “${name}” in the plan${nearest === null ? '' : `; nearest: “${nearest}”`}`,
    needsFormat: (option, format) => `${option} goes with --format ${format} only`,
    stdinTooLarge: 'standard input is larger than 16 MiB',
    tooMany: (operands) => `too many arguments: ${operands.join(' ')}`,
  },
};

const progressWords = {
  doing: 'under way',
  done: 'done',
  paused: 'paused',
  cancelled: 'cancelled',
  reopened: 'reopened',
} as const;

function dayOffName(dayOff: Parameters<Messages['dayOff']>[0]): string {
  const name = dayOffReason(dayOff);
  return dayOff.confidence === 'recalled' ? `${name} [not checked against the notice]` : name;
}

function dayOffReason({ reason, name }: Parameters<Messages['dayOff']>[0]): string {
  switch (reason) {
    case 'sunday':
      return name ?? 'Sunday';
    case 'saturday':
      return name ?? 'Saturday';
    case 'holiday':
      return name === null ? 'day off' : `holiday: ${name}`;
    case 'compensation':
      return name === null ? 'day off in lieu' : `day off in lieu: ${name}`;
  }
}
