import { agendaOf } from '../../agenda/agenda.ts';
import { type CivilDate } from '../../calendar/civil.ts';
import { issuedName } from '../../document/issued-name.ts';
import { type Doubt } from '../../messages/record.ts';
import { plainText } from '../../plan/cells.ts';
import { placedEntries, type PlacedEntry } from '../../plan/edit.ts';
import { fingerprintOf } from '../../plan/fingerprint.ts';
import { foldText } from '../../plan/fold.ts';
import { type Plan } from '../../plan/plan.ts';
import { type Change } from '../../source/edit.ts';
import { type ExitCode } from '../../world.ts';
import { dateDoubts } from '../doubts.ts';
import { appended, entryValue, hasControls } from '../progress-entry.ts';
import { record, type RecordOptions, recordWords, typedCommand } from '../recording.ts';
import { shortened } from '../record-target.ts';
import { dateOption, type Session, usageError } from '../session.ts';

export interface IssuedOptions extends RecordOptions {
  readonly on?: string;
  readonly done?: boolean;
}

/** `tthc issued NUMBER --on DATE`: the document was signed; its number, its day and the fingerprint of its text. */
export async function issued(session: Session, given: string, options: IssuedOptions): Promise<ExitCode> {
  const { usage } = await recordWords(session);
  if (options.on === undefined) throw usageError(usage.needsOn);
  const on = dateOption(session.messages, '--on', options.on);
  const [, number = '', symbol] = /^([^/\s]+)(?:\/(\S+))?$/.exec(given.normalize('NFC').trim()) ?? [];
  if (number === '' || hasControls(given)) throw usageError(usage.badNumber(given));
  return record(session, options, async ({ plan }, words) => {
    const { document } = plan;
    // As it will be once the symbol is recorded, which is part of what is signed.
    const signed = document.symbol === null ? { ...plan, document: { ...document, symbol: symbol ?? null } } : plan;
    const name = issuedName(signed, number);
    const product = productIn(plan, on);
    const set = (key: string, value: string): Change => ({ kind: 'set', path: ['document', key], value });
    const fingerprint = await fingerprintOf(signed);
    const entry = entryValue({ ...onlyDone, on, evidence: [name] });
    const marked = options.done === true ? product : null;
    return {
      changes: [
        set('number', number),
        set('issuedOn', on),
        set('issuedFingerprint', fingerprint),
        ...(document.symbol === null && symbol !== undefined ? [set('symbol', symbol)] : []),
        ...(marked ? [appended(marked, on, entry)] : []),
      ],
      doubts: [
        // A plan is often issued before its year begins.
        ...dateDoubts({ on, today: session.asOf, year: plan.year - 1, addedOn: null }),
        ...issuedDoubts(plan, { symbol, on }),
      ],
      tell: () => [
        words.issued({ plan: plan.path, name, on }),
        ...(marked
          ? [
              words.recorded(factsOf(plan, marked)),
              `  ${session.messages.progressEntry({ ...onlyDone, occurrence: null, note: null, evidence: [name] })}`,
            ]
          : []),
        ...(product && !marked
          ? [words.offerDone(product.entry.ref, titleIn(product), doneCommand(product, { on, name, options }))]
          : []),
      ],
      facts: {
        document: { number, symbol: document.symbol ?? symbol ?? null, issuedOn: on, issuedFingerprint: fingerprint },
        ref: product?.entry.ref ?? null,
        entry: marked ? entry : null,
      },
    };
  });
}

const onlyDone = {
  status: 'done',
  occurrence: null,
  extendedTo: null,
  transferredTo: null,
  note: null,
} as const;

const titleIn = ({ entry }: PlacedEntry): string => shortened(plainText(entry.content));

function factsOf(
  plan: Plan,
  placed: PlacedEntry,
): { readonly plan: string; readonly ref: string; readonly content: string } {
  return { plan: plan.path, ref: placed.entry.ref, content: titleIn(placed) };
}

/** The task whose product the document is, while it is open: it speaks of issuing what the plan is called. */
function productIn(plan: Plan, on: CivilDate): PlacedEntry | null {
  const title = foldText(plan.title);
  const open = new Set(
    agendaOf([plan], on).items.flatMap(({ task, state, occurrence }) =>
      state === 'done' || state === 'cancelled' || occurrence !== null ? [] : [task],
    ),
  );
  const fits = placedEntries(plan).filter(({ entry }) => {
    const content = foldText(plainText(entry.content));
    return (
      open.has(entry) &&
      entry.children.length === 0 &&
      /^(ban hanh|xay dung|lap)\b/.test(content) &&
      content.includes(title)
    );
  });
  const [only, second] = fits;
  return only && !second ? only : null;
}

function doneCommand(
  { entry }: PlacedEntry,
  { on, name, options }: { readonly on: CivilDate; readonly name: string; readonly options: IssuedOptions },
): string {
  const plan = (options.plan ?? []).flatMap((path) => ['-p', path]);
  return `tthc ${typedCommand(['done', entry.ref, '--on', on, '--evidence', name, ...plan])}`;
}

function issuedDoubts(
  { document }: Plan,
  { symbol, on }: { readonly symbol: string | undefined; readonly on: CivilDate },
): readonly Doubt[] {
  const before = document.number;
  const planned = document.issuedOn;
  return [
    ...(before === null ? [] : [{ code: 'numbered-already', refused: true, params: { number: before } } as const]),
    ...(symbol !== undefined && document.symbol !== null && foldText(symbol) !== foldText(document.symbol)
      ? [
          {
            code: 'other-symbol',
            refused: true,
            params: { given: symbol, symbol: document.symbol },
          } as const,
        ]
      : []),
    ...(planned !== null && !on.startsWith(planned)
      ? [{ code: 'other-date', refused: false, params: { given: on, planned } } as const]
      : []),
  ];
}
