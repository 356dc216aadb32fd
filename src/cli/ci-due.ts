import { type AgendaItem } from '../agenda/agenda.ts';
import { type Place, wholeFile } from '../diagnostic.ts';
import { type TestCase, type TestSuite } from '../exporters/junit.ts';
import { oneLine, type Problem } from '../exporters/problem.ts';
import { type CiWords } from '../messages/ci.ts';
import { plainText } from '../plan/cells.ts';
import { type Lines, linesOf } from '../source/lines.ts';
import { caseOf, type CiFormat, ciWords, printForCi, problemsOf } from './ci-output.ts';
import { verdictFacts } from './items-table.ts';
import { itemLine } from './plain-listing.ts';
import { type Query } from './query.ts';
import { inRepository, type InRepository } from './repository-path.ts';
import { type Session } from './session.ts';

/** What `due` is to tell a CI service. */
export interface DueForCi {
  readonly format: CiFormat;
  /** What was missed, or is near where that was asked for; whatever the window, as for the exit code. */
  readonly missed: readonly AgendaItem[];
  /** What was asked about; JUnit names the rest of it as passed. */
  readonly asked: readonly AgendaItem[];
}

/** Prints missed deadlines in the form of a CI service, and every fault that keeps the answer from being complete. */
export async function printDue(session: Session, query: Query, { format, missed, asked }: DueForCi): Promise<void> {
  const { loaded, errors, complete } = query;
  const words = await ciWords(session);
  const place = inRepository(session.world);
  const faults = problemsOf(session, errors, loaded.texts);
  // Of plans that could not be read nothing is known; their faults speak for them.
  const items = loaded.broken ? [] : missed;
  const lines = new Map([...loaded.texts].map(([path, text]) => [path, linesOf(text)]));
  const problems = new Map(
    items.map((item) => [
      item,
      problemOf(session, query, item, place(firstLineOf(item.task.at, lines.get(item.plan.path)))),
    ]),
  );
  await printForCi(session, format, {
    command: 'due',
    problems: [...faults, ...problems.values()],
    suites: () => suitesOf({ session, query, words, place, faults, problems }, loaded.broken ? [] : asked),
    files: loaded.files,
    complete,
  });
}

function problemOf(session: Session, query: Query, item: AgendaItem, at: Place): Problem {
  const { task, occurrence } = item;
  return {
    rule: `due/${item.status}`,
    severity: item.status === 'overdue' ? 'error' : 'warning',
    at,
    message: oneLine(itemLine(session, query, item)),
    remedy: null,
    identity: `${task.id ?? task.ref}\n${occurrence ?? ''}`,
  };
}

/** A task is many lines; what is shown beside it belongs to the first. */
function firstLineOf(at: Place, lines: Lines | undefined): Place {
  if (at.start === null || lines === undefined) return at;
  const { line, column } = at.start;
  const end = Math.max(column, lines.lineAt(line).trimEnd().length + 1);
  return at.end?.line === line ? at : { ...at, end: { line, column: end } };
}

interface Known {
  readonly session: Session;
  readonly query: Query;
  readonly words: CiWords;
  readonly place: InRepository;
  readonly faults: readonly Problem[];
  readonly problems: ReadonlyMap<AgendaItem, Problem>;
}

/** One suite for each file, one case for each obligation and for each fault. */
function suitesOf(known: Known, asked: readonly AgendaItem[]): readonly TestSuite[] {
  const { query, place, faults, problems } = known;
  const cases = new Map<string, TestCase[]>();
  const casesIn = (path: string): TestCase[] => {
    const here = cases.get(path) ?? [];
    cases.set(path, here);
    return here;
  };
  if (!query.loaded.broken) for (const { path } of query.loaded.plans) casesIn(place(wholeFile(path)).path);
  for (const fault of faults) casesIn(fault.at.path).push(caseOf(fault, fault.rule, 'broken'));
  for (const item of new Set([...problems.keys(), ...asked]))
    // Where its deadline cannot be read, that is a fault above.
    if (item.status !== 'unreadable') casesIn(place(item.task.at).path).push(caseOfItem(known, item));
  return [...cases].map(([name, each]) => ({ name, cases: each }));
}

function caseOfItem({ session, query, words, problems }: Known, item: AgendaItem): TestCase {
  const { messages, asOf } = session;
  const { task, occurrence } = item;
  const name = words.obligation(
    task.ref,
    oneLine(plainText(task.content)),
    occurrence === null ? null : messages.occurrence(occurrence),
  );
  const problem = problems.get(item);
  if (problem === undefined)
    return { name, verdict: 'passed', rule: '', message: '', detail: oneLine(itemLine(session, query, item)) };
  return { ...caseOf(problem, name, 'failed'), message: oneLine(messages.verdict(verdictFacts(item, asOf))) };
}
