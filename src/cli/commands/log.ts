import { logJson } from '../../exporters/record.ts';
import { type RecordWords } from '../../messages/record.ts';
import { plainText } from '../../plan/cells.ts';
import { placedEntries } from '../../plan/edit.ts';
import { type Entry, type Plan, type Progress } from '../../plan/plan.ts';
import { type ExitCode } from '../../world.ts';
import { cell, fixedColumn, line, paragraph } from '../blocks.ts';
import { choiceOption } from '../choices.ts';
import { evidenceText } from '../evidence-text.ts';
import { openQuery, printErrors } from '../query.ts';
import { recordWords, type RecordOptions } from '../recording.ts';
import { entryNamed, namedIn, shortened } from '../record-target.ts';
import { type Session } from '../session.ts';

/** One entry of progress and the row that it is about. */
interface Logged {
  readonly plan: Plan;
  readonly entry: Entry;
  readonly progress: Progress;
}

/** `tthc log [REF]`: what was recorded, in order of date. */
export async function log(session: Session, ref: string | undefined, options: RecordOptions): Promise<ExitCode> {
  const words = await recordWords(session);
  const format = choiceOption(session.messages, '--format', options.format ?? 'table', ['table', 'json']);
  const query = openQuery(session, options.plan ?? []);
  const { plans, broken } = query.loaded;
  printErrors(session, query);
  const logged = broken ? [] : loggedIn(plans, words, ref);
  if (format === 'json') session.world.out.write(logJson(session.asOf, query.complete, logged));
  else if (!broken) printLog(session, words, logged, { ref: ref ?? null, several: plans.length > 1 });
  return query.complete ? 0 : 3;
}

function loggedIn(plans: readonly Plan[], words: RecordWords, ref: string | undefined): readonly Logged[] {
  const named = ref === undefined ? plans : plansNaming(plans, words, ref);
  return named
    .flatMap((plan) =>
      (ref === undefined ? placedEntries(plan) : [entryNamed(words, plan, ref)]).flatMap(({ entry }) =>
        entry.progress.map((progress) => ({ plan, entry, progress })),
      ),
    )
    .toSorted(({ progress: left }, { progress: right }) => (left.on < right.on ? -1 : left.on > right.on ? 1 : 0));
}

/** The plans that have such a row; where none has, all of them, so that the fault names what is near. */
function plansNaming(plans: readonly Plan[], words: RecordWords, ref: string): readonly Plan[] {
  const having = plans.filter((plan) => namedIn(placedEntries(plan), ref));
  const [first] = plans;
  if (having.length === 0 && first) entryNamed(words, first, ref);
  return having;
}

function printLog(
  session: Session,
  words: RecordWords,
  logged: readonly Logged[],
  { ref, several }: { readonly ref: string | null; readonly several: boolean },
): void {
  const { messages, asOf } = session;
  if (logged.length === 0) {
    session.world.out.write(`${words.logEmpty(ref)}\n`);
    return;
  }
  session.print({
    blocks: [
      { kind: 'heading', text: words.logTitle(asOf, ref), tone: 'strong' },
      {
        kind: 'table',
        columns: [
          fixedColumn(words.dateColumn, 10, 0),
          fixedColumn(messages.columns.ref, 5, 0),
          ...(several ? [fixedColumn(messages.columns.plan, 10, 0)] : []),
          fixedColumn(messages.columns.content, 24, 2),
          fixedColumn(words.logColumn, 24, 3),
        ],
        rows: logged.map(({ plan, entry, progress }) => {
          const later = progress.on > asOf;
          const said = entryText(session, progress);
          return {
            cells: [
              cell(line(messages.date(progress.on))),
              cell(line(entry.ref, 'strong')),
              ...(several ? [cell(line(plan.path))] : []),
              cell(line(shortened(plainText(entry.content)))),
              cell(line(later ? `${said} (${messages.afterAsOf})` : said, later ? 'muted' : 'plain')),
            ],
          };
        }),
      },
      paragraph(words.logCount(logged.length)),
    ],
  });
}

function entryText({ messages }: Session, progress: Progress): string {
  return messages.progressEntry({
    status: progress.status,
    extendedTo: progress.extendedTo?.text ?? null,
    transferredTo: progress.transferredTo.length === 0 ? null : plainText(progress.transferredTo),
    occurrence: progress.occurrence,
    note: progress.note,
    evidence: progress.evidence.map((evidence) => evidenceText(messages, evidence)),
  });
}
