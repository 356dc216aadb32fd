import { type CivilDate } from '../../calendar/civil.ts';
import { type AmendWords } from '../../messages/amend.ts';
import { type EditedPlan, editPlan } from '../../plan/edit.ts';
import { fingerprintOf } from '../../plan/fingerprint.ts';
import { parsePlan } from '../../plan/parse.ts';
import { type Plan } from '../../plan/plan.ts';
import { type ExitCode } from '../../world.ts';
import { amendWords } from '../amend-words.ts';
import { onePlan, paperName } from '../one-plan.ts';
import { type PlanFileFault, rewritePlan } from '../plan-file.ts';
import { fail, say } from '../say.ts';
import { type CommonOptions, dateOption, type Session, usageError } from '../session.ts';

export interface AmendOptions extends CommonOptions {
  readonly number?: string;
  readonly on?: string;
  readonly subject?: string;
  readonly dryRun?: boolean;
}

/** `tthc amend --number 12/QĐ-UBND --on DATE`: a document that amends the plan; the text as it is now counts as issued. */
export async function amend(session: Session, files: readonly string[], options: AmendOptions): Promise<ExitCode> {
  const words = await amendWords(session);
  const asked = askedFor(session, words, options);
  const found = onePlan(session, files);
  if (found === null) return 3;
  const { plan, loaded } = found;
  const entry = entryOf(plan, asked);
  const paper = paperName(entry.number, entry.symbol ?? null) ?? entry.number;
  const { issuedOn } = plan.document;
  if (asked.on > session.asOf) throw usageError(words.inFuture(session.messages.date(asked.on)));
  // Of a day that is not whole, what is said of it is compared.
  if (issuedOn !== null && asked.on.slice(0, issuedOn.length) < issuedOn)
    throw usageError(words.beforeIssue(session.messages.date(asked.on), issuedOn));
  const isKnown = plan.amendments.some(
    (each) => each.number === entry.number && (each.symbol ?? plan.document.symbol ?? undefined) === entry.symbol,
  );
  if (isKnown) throw usageError(words.repeated(paper));
  const fingerprint = await fingerprintOf(plan);
  if (plan.document.issuedFingerprint === fingerprint) say(session, words.textUnchanged(plan.path));
  const dryRun = options.dryRun === true;
  const command = `amend --number ${paper} --on ${entry.issuedOn}`;
  const done = await rewritePlan(session.world, plan.path, { command, dryRun }, (text) => {
    const result = editPlan(parsePlan(plan.path, text, { daysOff: loaded.daysOff }), [
      { kind: 'append', path: ['amendments'], value: entry },
      { kind: 'set', path: ['document', 'issuedFingerprint'], value: fingerprint },
    ]);
    return { after: result.ok ? result.text : null, result };
  });
  const why = done.ok ? refusalOf(done.result) : { fault: done.fault.kind, reason: reasonOf(done.fault) };
  if (why !== null) {
    fail(session, words.notWritten(plan.path, why.fault, why.reason));
    return 3;
  }
  say(session, dryRun ? words.wouldAmend(plan.path, paper) : words.amended(plan.path, paper));
  return 0;
}

/** What the command line says of the document. */
interface Asked {
  readonly number: string;
  readonly symbol: string | undefined;
  readonly on: CivilDate;
  readonly subject: string | undefined;
}

function askedFor({ messages }: Session, words: AmendWords, { number: given, on, subject }: AmendOptions): Asked {
  if (given === undefined || on === undefined) throw usageError(words.needsNumber);
  const [, number = '', symbol] = /^([^/\s]+)(?:\/(\S+))?$/.exec(given.normalize('NFC').trim()) ?? [];
  const hasControls = /\p{Cc}/u.test(given + (subject ?? ''));
  if (number === '' || hasControls) throw usageError(words.needsNumber);
  return { number, symbol, on: dateOption(messages, '--on', on), subject: subject?.normalize('NFC') };
}

/** The entry as the plan holds it; without a symbol of its own the document has that of the plan's. */
function entryOf({ document }: Plan, { number, symbol, on, subject }: Asked): AmendmentEntry {
  const own = symbol ?? document.symbol;
  return {
    number,
    ...(own === null ? {} : { symbol: own }),
    issuedOn: on,
    ...(subject === undefined || subject.trim() === '' ? {} : { subject: subject.trim() }),
  };
}

type AmendmentEntry = {
  readonly number: string;
  readonly symbol?: string;
  readonly issuedOn: string;
  readonly subject?: string;
};

function refusalOf(edited: EditedPlan): { readonly fault: string; readonly reason: string } | null {
  if (edited.ok) return null;
  return { fault: 'refusal' in edited ? edited.refusal.reason : 'errors', reason: '' };
}

function reasonOf(fault: PlanFileFault): string {
  return 'reason' in fault ? fault.reason : 'file' in fault ? fault.file : '';
}
