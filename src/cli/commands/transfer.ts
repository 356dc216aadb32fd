import { type Doubt } from '../../messages/record.ts';
import { plainText } from '../../plan/cells.ts';
import { nearestOf } from '../../plan/fold.ts';
import { type CellText, type Entry, type Plan } from '../../plan/plan.ts';
import { canonicalUnit, namesOf, unitKey, unitsIn } from '../../plan/units.ts';
import { type ExitCode } from '../../world.ts';
import { aimedAt, entryRecording, type EntryOptions, textOption } from '../progress-entry.ts';
import { record, recordWords } from '../recording.ts';
import { type Session, usageError } from '../session.ts';

export interface TransferOptions extends EntryOptions {
  readonly by?: string;
}

/** `tthc transfer REF UNIT --by DOCUMENT`: another unit leads from now on. */
export async function transfer(
  session: Session,
  ref: string,
  unit: string,
  options: TransferOptions,
): Promise<ExitCode> {
  const { usage } = await recordWords(session);
  const { by } = options;
  if (by === undefined) throw usageError(usage.needsBy);
  return record(session, options, (context, words) => {
    const aimed = aimedAt(session, context, words, { ref, options, needsOccurrence: false });
    const transferredTo = textOption(words, '<unit>', unit);
    const evidence = [textOption(words, '--by', by), ...(options.evidence ?? [])];
    const recording = entryRecording(session, context, words, {
      aimed,
      said: { status: null, extendedTo: null, transferredTo },
      options: { ...options, evidence },
    });
    const lead = aimed.item?.lead ?? aimed.placed.entry.lead;
    return { ...recording, doubts: [...recording.doubts, ...unitDoubts(context.plan, lead, transferredTo)] };
  });
}

function unitDoubts(plan: Plan, lead: CellText, unit: string): readonly Doubt[] {
  const key = unitKey(canonicalUnit(plan, unit));
  const leads = unitsIn(plan, lead).map(unitKey);
  if (leads.length === 1 && leads[0] === key)
    return [{ code: 'same-lead', refused: true, params: { lead: plainText(lead) } }];
  const known = [...plan.units.flatMap(namesOf), ...plan.sections.flatMap(unitsOf)];
  if (known.some((name) => unitKey(name) === unitKey(unit))) return [];
  return [{ code: 'unknown-unit', refused: false, params: { unit, nearest: nearestOf(unit, known) } }];
}

function unitsOf(entry: Entry): readonly string[] {
  const cells = [entry.lead, entry.coordinating, ...entry.progress.map(({ transferredTo }) => transferredTo)];
  return [...cells.flatMap((cell) => cell.map(({ text }) => text)), ...entry.children.flatMap(unitsOf)];
}
