import { type EntryStatus, type OccurrenceFacts, type RecordWords } from '../record.ts';
import { quoted } from '../text.ts';

const states: Readonly<Record<EntryStatus, string>> = {
  doing: 'under way',
  done: 'done',
  paused: 'paused',
  cancelled: 'cancelled',
  reopened: 'reopened',
};

const list = (lines: readonly string[]): string => lines.map((line) => `\n  ${line}`).join('');
const occurrences = (all: readonly OccurrenceFacts[]): string =>
  list(all.map(({ label, due, status }) => `--for ${label}${due === null ? '' : ` (due ${due})`}: ${status}`));

/** What the commands that record say, in English. */
export const recordEn: RecordWords = {
  doubts: {
    'in-future': ({ on, today }) => `${on} is still to come (today is ${today})`,
    'before-plan-year': ({ on, year }) => `${on} is before the year of the plan (${year})`,
    'before-added': ({ on, addedOn }) => `${on} is before the day on which the task was added to the plan (${addedOn})`,
    already: ({ status, since }) =>
      `it is recorded as ${states[status]} already${since === null ? '' : ` on ${since}`}`,
    outweighed: ({ status, since }) =>
      `something later is recorded: ${states[status]} on ${since}; this entry will not change how it stands now`,
    settled: ({ status, since }) =>
      `it is ${states[status]}${since === null ? '' : ` since ${since}`}; to take it up again, record: tthc progress … --status reopened`,
    'not-settled': () => 'it is neither done nor cancelled, so there is nothing to reopen',
    standing: () =>
      'standing work is never finished and has no deadline; record what was done with: tthc progress … --note',
    'not-later': ({ due, before }) => `the new deadline ${due} is no later than the one in force (${before})`,
    'missing-file': ({ file }) => `there is no file ${quoted(file)}`,
    'unknown-unit': ({ unit, nearest }) =>
      `the plan knows no unit ${quoted(unit)}${nearest === null ? '' : `; nearest: ${quoted(nearest)}`}`,
    'same-lead': ({ lead }) => `the lead unit is ${quoted(lead)} already`,
    'numbered-already': ({ number }) => `the document has the number ${number} already`,
    'other-symbol': ({ given, symbol }) => `the symbol ${quoted(given)} is not the plan's (${quoted(symbol)})`,
    'other-date': ({ given, planned }) => `${given} is not within the time that the plan states (${planned})`,
    'issued-text': ({ field, number }) =>
      `${field} is the wording of a document that was issued (number ${number}); the plan will differ from what was signed`,
    'repeated-ref': ({ ref, others }) =>
      `several rows have the number ${ref}; this is the first, others: ${others.join(', ')}`,
  },
  useForce: 'if that is right, run again with --force',
  nothingWritten: 'Nothing was written.',
  dryRun: 'Dry run (--dry-run): nothing was written.',
  howToUndo: (plan) => `To take it back: tthc undo${plan === null ? '' : ` -p ${plan}`}`,
  recorded: ({ plan, ref, content }) => `Recorded in ${plan}: ${ref}. ${content}`,
  moved: (before, after) => `Due: ${before ?? 'no day'} → ${after ?? 'no day'}`,
  leadMoved: (before, after) => `Lead unit: ${before === '' ? 'none' : before} → ${after}`,
  issued: ({ plan, name, on }) => `Recorded in ${plan}: ${name} of ${on}`,
  offerDone: (ref, content, command) =>
    `This is the product of ${ref} (${content}); to record it as done:\n  ${command}`,
  fieldSet: ({ plan, target, field, before, after }) =>
    `Recorded in ${plan}: ${target}, ${field}: ${before === null ? 'blank' : quoted(before)} → ${after === null ? 'blank' : quoted(after)}`,
  fieldSame: (target, field) => `${target}, ${field}: it is so already, left alone.`,
  undone: (plan, command, when) => `Taken back from ${plan}, written at ${when}: tthc ${command}`,
  wouldUndo: (plan, command, when) => `Would take back from ${plan}, written at ${when}: tthc ${command}`,
  logTitle: (asOf, ref) => `RECORDED PROGRESS${ref === null ? '' : ` OF ${ref}`}, up to ${asOf}`,
  logEmpty: (ref) => (ref === null ? 'No progress recorded.' : `${ref}: no progress recorded.`),
  logCount: (count) => `${count} ${count === 1 ? 'entry' : 'entries'}`,
  logColumn: 'Recorded',
  dateColumn: 'Day',
  usage: {
    onePlan: (plans) =>
      `one plan is needed to write to, here are ${plans.length}: ${plans.join(', ')}; choose one with -p`,
    unknownRef: (ref, candidates) =>
      `there is no task ${quoted(ref)}${candidates.length === 0 ? '' : `; did you mean:${list(candidates)}`}`,
    notTracked: (ref, candidates) =>
      `${ref} has no deadline of its own and is not followed; record at a task below it:${list(candidates)}`,
    whichOccurrence: (ref, all) => `${ref} comes round several times, say which with --for:${occurrences(all)}`,
    unknownOccurrence: (label, all) => `there is no occurrence ${quoted(label)}; there are:${occurrences(all)}`,
    noOccurrences: (ref) => `${ref} has one deadline only, --for does not go with it`,
    nothingToSay: 'at least one of --status, --note, --evidence is needed',
    useDone: 'for what is done there is: tthc done',
    needsBy: 'missing --by: the document that allows it (number, date, subject)',
    needsOn: 'missing --on: the day on which the document was issued',
    blank: (what) => `${what} is blank`,
    controlCharacter: (what) => `${what} holds a control character and cannot be written`,
    badNumber: (value) => `${quoted(value)} is not the number of a document; write 05 or 05/QĐ-UBND`,
    unknownTarget: (target, targets) =>
      `there is no ${quoted(target)}; name a task by its number or id, or ${targets.join(', ')}`,
    unknownField: (target, field, nearest, fields) =>
      `${target} has no field ${quoted(field)}${nearest === null ? '.' : `; did you mean ${quoted(nearest)}?`} It has: ${fields.join(', ')}`,
    oneValue: (field) => `${field} takes one value`,
    writtenOut: (fields) => `this deadline is written in parts; set one of them: ${fields.join(', ')}`,
    deadlineIssued: (ref, number) =>
      `the document was issued (number ${number}); a deadline that was signed is not rewritten.\n  how to fix: where a document extends it, record: tthc extend ${ref} "NEW DEADLINE" --by "DOCUMENT"; the first deadline stays.`,
  },
  refusals: {
    errors: (plan) =>
      `${plan} has errors that must be corrected first (tthc check); nothing is written into a file with errors`,
    shared: (path) =>
      `${path} is shared by & and * with another place of the file and would change there, too; edit it by hand`,
    missing: (path) => `the place of ${path} was not found`,
    'wrong-kind': (path) => `${path} is not written in a way that can be changed here; edit it by hand`,
    comment: (path) => `a comment (#) in ${path} would be lost; edit it by hand`,
    'only-one': (path) => `${path} is all that is left there and cannot be taken out`,
    unverified: (path) => `${path} cannot be written without touching anything else; edit it by hand`,
    newErrors: (plan) => `so written, ${plan} would have errors:`,
  },
  files: {
    unreadable: (plan, fault, reason) =>
      fault === 'missing' ? `there is no file ${plan}` : `${plan} cannot be read (${reason})`,
    held: (plan, file, by) =>
      `${plan} is being written by another tthc${by === null ? '' : ` (process ${by.pid} on ${by.host}, since ${by.since})`}; waited for 10 seconds.\n  how to fix: run again later; if surely no other is running, delete ${file}.`,
    changed: (plan) =>
      `somebody saved ${plan} while it was being worked on; what was saved is untouched.\n  how to fix: run the command again.`,
    notWritten: (file, fault, reason) => {
      const why: Readonly<Record<WriteFaultName, string>> = {
        'no-folder': `its folder is gone (${reason})`,
        folder: 'it is a folder',
        link: 'it is a link that leads elsewhere',
        special: 'it is no ordinary file',
        denied: `writing is not allowed here (${reason}).\n  how to fix: close the file where another program has it open; check the rights of the file and of its folder`,
        full: `the disk is full (${reason}).\n  how to fix: make room and run again`,
        failed: `writing failed (${reason})`,
      };
      return `${file} was not written: ${why[fault]}. The plan is as it was.`;
    },
    nothingToUndo: (plan) => `${plan}: tthc has written nothing that could be taken back`,
    changedSince: (plan, command, when) =>
      `${plan} was changed after it was written at ${when} (tthc ${command}); that cannot be taken back without losing the change.\n  how to fix: edit it by hand, or use git.`,
  },
};

type WriteFaultName = Parameters<RecordWords['files']['notWritten']>[1];
