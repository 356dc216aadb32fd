import { type AgendaItem } from '../../agenda/agenda.ts';
import { type Doubt } from '../../messages/record.ts';
import { type ExitCode } from '../../world.ts';
import { aimedAt, entryRecording, type EntryOptions, textOption } from '../progress-entry.ts';
import { record, recordWords } from '../recording.ts';
import { type Session, usageError } from '../session.ts';

export interface ExtendOptions extends EntryOptions {
  readonly by?: string;
}

/** `tthc extend REF PHRASE --by DOCUMENT`: a new deadline beside the first one, which stays. */
export async function extend(session: Session, ref: string, phrase: string, options: ExtendOptions): Promise<ExitCode> {
  const { usage } = await recordWords(session);
  const { by } = options;
  if (by === undefined) throw usageError(usage.needsBy);
  return record(session, options, (context, words) => {
    const aimed = aimedAt(session, context, words, { ref, options, needsOccurrence: true });
    const extendedTo = textOption(words, '<phrase>', phrase);
    const evidence = [textOption(words, '--by', by), ...(options.evidence ?? [])];
    const recording = entryRecording(session, context, words, {
      aimed,
      said: { status: null, extendedTo, transferredTo: null },
      options: { ...options, evidence },
    });
    return {
      ...recording,
      doubts: [...recording.doubts, ...stateDoubts(aimed.item)],
      // What the phrase means is known once the plan is read with it.
      doubtsAfter: ({ agenda }) => {
        const after = agenda(aimed.on).items.find(
          ({ task, occurrence }) =>
            task.ref === aimed.placed.entry.ref && occurrence === (aimed.item?.occurrence ?? null),
        );
        const [before, due] = [aimed.item?.due ?? null, after?.due ?? null];
        return before !== null && due !== null && due <= before
          ? [{ code: 'not-later', refused: true, params: { due, before } }]
          : [];
      },
    };
  });
}

function stateDoubts(item: AgendaItem | null): readonly Doubt[] {
  if (!item) return [];
  if (item.state === 'done' || item.state === 'cancelled')
    return [{ code: 'settled', refused: true, params: { status: item.state, since: item.completedOn } }];
  return item.status === 'standing' ? [{ code: 'standing', refused: true, params: {} }] : [];
}
