import { type RecordHelpWords } from '../help-record.ts';

/** What --help says of the commands that record, in English. */
export const recordHelpEn: RecordHelpWords = {
  plan: 'plan file (default: the only plan in the nearest plans/ folder)',
  dryRun: 'only show what would change in the file',
  format: 'output: text or json',
  force: 'write even what is doubtful',
  ref: 'number as printed in the plan (I.1, X), or id',
  for: 'which occurrence of a task that comes round: 2024-Q1, 2024-03 (Q1, 03 will do)',
  on: 'the day on which it happened (default: today)',
  note: 'a note: result, obstacle, reason',
  evidence: 'evidence: document, file, link (may be repeated)',
  by: 'the document that allows it: number, date, subject',
  done: { summary: 'record that a task, or one occurrence of it, is done' },
  progress: {
    summary: 'record how a task is getting on, or a note alone',
    status: 'doing, paused, cancelled or reopened',
  },
  extend: {
    summary: 'record an extension and its document; the first deadline stays',
    phrase: 'the new deadline as the document puts it: "Trước ngày 15/8/2024"',
  },
  transfer: { summary: 'record that another unit leads, and the document that says so', unit: 'the new lead unit' },
  issued: {
    summary: 'record number and date of the document that issues the plan',
    number: 'number of the document: 05 or 05/QĐ-UBND',
    on: 'the day on which it was issued',
    done: 'record the task of issuing the plan as done, too',
  },
  set: {
    summary: 'give one field of a task, or of the plan, another value',
    target: 'number or id of a task, or document, reporting, issuer, plan, deadlines',
    field: 'the field: lead, coordinating, deadline, deadline.happenedOn, output, assignee, number …',
    value: 'the new value; blank ("") takes it out; several make a list',
  },
  undo: { summary: 'take back what tthc wrote last, byte for byte' },
  log: {
    summary: 'what was recorded, by date',
    ref: 'this task only: number or id',
    plan: 'plan file or folder (may be repeated)',
    dryRun: 'without effect here: log only reads',
    format: 'output: table or json',
  },
};
