import * as z from 'zod';
import { date, dayOfMonth, flag, identifier, partialDate, text, year } from './schema/fields.ts';
import { checkValue, type IssuePath, keysBelow, keysIn, type SchemaIssue } from './schema/issues.ts';

/*
 * The plan file as it is written (docs/plan-format.md). Every scalar reaches the schema as its source text, so that `05`,
 * `10.10` and `2025` stay what was written; blank values and keys that begin with `x-` were taken out before.
 */
const cell = z.union([text, z.array(text)]).meta({ expected: 'text-or-list' });
const lint = z.strictObject({ disable: z.array(text).optional() });

const deadline = z
  .union([
    text,
    z.strictObject({
      text,
      due: date.optional(),
      start: date.optional(),
      every: z.enum(['week', 'month', 'quarter', 'half', 'year']).optional(),
      happenedOn: date.optional(),
    }),
  ])
  .meta({ expected: 'deadline' });

const document_ = z.strictObject({
  number: text.optional(),
  date: date.optional(),
  subject: text.optional(),
  link: text.optional(),
});
const evidenceItem = z.union([text, document_]).meta({ expected: 'evidence' });
const evidence = z.union([text, document_, z.array(evidenceItem)]).meta({ expected: 'evidence' });

const progress = z.strictObject({
  on: date,
  status: z.enum(['doing', 'done', 'paused', 'cancelled', 'reopened']).optional(),
  extendedTo: text.optional(),
  transferredTo: cell.optional(),
  note: text.optional(),
  evidence: evidence.optional(),
  for: text.optional(),
});

/** What a task and a section both may carry. */
const tracked = {
  id: identifier.optional(),
  number: text.optional(),
  lead: cell.optional(),
  coordinating: cell.optional(),
  deadline: deadline.optional(),
  output: cell.optional(),
  assignee: cell.optional(),
  leader: cell.optional(),
  source: cell.optional(),
  addedOn: date.optional(),
  topic: text.optional(),
  report: flag.optional(),
  carriedFrom: z.strictObject({ year, ref: text }).optional(),
  progress: z.array(progress).optional(),
  lint: lint.optional(),
};

const taskFields = { content: cell, ...tracked };
const sectionFields = { title: text, ...tracked };

/** A task as the file holds it; tasks may hold tasks. */
export type TaskFile = z.infer<z.ZodObject<typeof taskFields>> & { readonly tasks?: TaskFile[] | undefined };
/** A section as the file holds it; sections hold sections or tasks. */
export type SectionFile = z.infer<z.ZodObject<typeof sectionFields>> & {
  readonly tasks?: TaskFile[] | undefined;
  readonly sections?: SectionFile[] | undefined;
};

const task: z.ZodType<TaskFile> = z.strictObject({
  ...taskFields,
  get tasks() {
    return z.array(task).optional();
  },
});

const section: z.ZodType<SectionFile> = z.strictObject({
  ...sectionFields,
  tasks: z.array(task).optional(),
  get sections() {
    return z.array(section).optional();
  },
});

const issued = {
  number: text.optional(),
  symbol: text.optional(),
  issuedOn: partialDate.optional(),
  subject: text.optional(),
};
const headedText = z.strictObject({ heading: text.optional(), text: cell.optional() });

/** The plan file, as the schema has it. */
export const planSchema = z.strictObject({
  tthc: z.literal('1'),
  year,
  untilYear: year.optional(),
  issuer: z.strictObject({
    name: text,
    shortName: text.optional(),
    place: text.optional(),
    level: z.enum(['ministry', 'province', 'district', 'commune', 'other']).optional(),
    parent: text.optional(),
  }),
  units: z
    .array(
      z.strictObject({
        name: text,
        aliases: z.array(text).optional(),
        level: z.enum(['ministry', 'province', 'district', 'commune', 'other']).optional(),
        until: date.optional(),
        replacedBy: text.optional(),
      }),
    )
    .optional(),
  document: z
    .strictObject({
      form: z.enum(['decision', 'plan']).optional(),
      ...issued,
      authority: text.optional(),
      legalBases: z.array(text).optional(),
      proposer: text.optional(),
      articles: z.array(cell).optional(),
      closing: z.array(text).optional(),
      recipients: z.array(text).optional(),
      addressees: z.array(text).optional(),
      signatories: z.array(z.strictObject({ lines: z.array(text).optional(), name: text.optional() })).optional(),
      issuedFingerprint: text.optional(),
    })
    .optional(),
  amendments: z.array(z.strictObject(issued)).optional(),
  reporting: z.strictObject({ regime: text.optional(), sendingDay: dayOfMonth.optional() }).optional(),
  deadlines: z.strictObject({ before: z.enum(['exclusive', 'inclusive']).optional() }).optional(),
  lint: lint.optional(),
  plan: z.strictObject({
    title: text,
    attachedNote: text.optional(),
    before: z.array(headedText).optional(),
    after: z.array(headedText).optional(),
    sections: z.array(section),
  }),
});

export type PlanFile = z.infer<typeof planSchema>;
export type ProgressFile = z.infer<typeof progress>;
export type DeadlineFile = z.infer<typeof deadline>;
export type EvidenceFile = z.infer<typeof evidence>;
export type CellFile = z.infer<typeof cell>;

/** Checks a value against the schema of plan files: the typed value, or everything that is wrong with it. */
export function checkPlanFile(
  value: unknown,
): { readonly ok: true; readonly file: PlanFile } | { readonly ok: false; readonly issues: readonly SchemaIssue[] } {
  const checked = checkValue(planSchema, value);
  return checked.ok ? { ok: true, file: checked.value } : checked;
}

/** The keys that the schema of plan files knows at a path. */
export function keysAt(path: IssuePath): readonly string[] {
  return keysIn(planSchema, path);
}

/** Every key that a plan file may have, wherever it stands. */
export const allKeys: ReadonlySet<string> = keysBelow(planSchema);
