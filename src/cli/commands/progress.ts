import { type ExitCode } from '../../world.ts';
import { choiceOption } from '../choices.ts';
import { aimedAt, entryRecording, type EntryOptions } from '../progress-entry.ts';
import { record, recordWords } from '../recording.ts';
import { type Session, usageError } from '../session.ts';

export interface ProgressOptions extends EntryOptions {
  readonly status?: string;
}

/** `tthc progress REF`: how a task is getting on, or a note alone. */
export async function progress(session: Session, ref: string, options: ProgressOptions): Promise<ExitCode> {
  const { usage } = await recordWords(session);
  const { note, evidence, status: asked } = options;
  if (asked === 'done') throw usageError(usage.useDone);
  if (asked === undefined && note === undefined && evidence === undefined) throw usageError(usage.nothingToSay);
  const allowed = ['doing', 'paused', 'cancelled', 'reopened'] as const;
  const status = asked === undefined ? null : choiceOption(session.messages, '--status', asked, allowed);
  return record(session, options, (context, words) => {
    const aimed = aimedAt(session, context, words, { ref, options, needsOccurrence: status === 'reopened' });
    const said = { status, extendedTo: null, transferredTo: null };
    return entryRecording(session, context, words, { aimed, said, options });
  });
}
