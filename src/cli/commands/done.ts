import { type ExitCode } from '../../world.ts';
import { aimedAt, entryRecording, type EntryOptions } from '../progress-entry.ts';
import { record } from '../recording.ts';
import { type Session } from '../session.ts';

/** `tthc done REF`: a task, or one occurrence of it, is done. */
export function done(session: Session, ref: string, options: EntryOptions): Promise<ExitCode> {
  return record(session, options, (context, words) => {
    const aimed = aimedAt(session, context, words, { ref, options, needsOccurrence: true });
    const said = { status: 'done', extendedTo: null, transferredTo: null } as const;
    return entryRecording(session, context, words, { aimed, said, options });
  });
}
