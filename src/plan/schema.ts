import * as z from 'zod';
import { parseCivilDate } from '../calendar/civil.ts';
import { type Expected } from '../diagnostic.ts';

// Checking one small file, interpreting is faster than making functions of text, which this program never does.
z.config({ jitless: true });

/*
 * The plan file as it is written (docs/plan-format.md). Every scalar reaches the schema as its source text, so that `05`,
 * `10.10` and `2025` stay what was written; blank values and keys that begin with `x-` were taken out before.
 * `expected` tells the message what would be right; `type` is what an editor should be told instead of "string".
 */
const text = z.string().meta({ expected: 'text' });

const pattern = (expected: Expected, type: 'integer' | 'boolean' | 'string', matches: (value: string) => boolean) =>
  z.string().refine(matches).meta({ expected, type });

const date = pattern('date', 'string', (value) => parseCivilDate(value) !== null);
const year = pattern('year', 'integer', (value) => /^(19|20|21)\d\d$/.test(value));
const partialDate = pattern(
  'partial-date',
  'string',
  (value) =>
    /^(19|20|21)\d\d(-(0[1-9]|1[0-2]))?$/.test(value) ||
    /^(0?[1-9]|1[0-2])\/(19|20|21)\d\d$/.test(value) ||
    parseCivilDate(value) !== null,
);
const dayOfMonth = pattern('day-of-month', 'integer', (value) => /^(0?[1-9]|[12]\d|3[01])$/.test(value));
const flag = pattern('yes-or-no', 'boolean', (value) => value === 'true' || value === 'false');
const identifier = pattern(
  'identifier',
  'string',
  (value) => /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(value) && value.replace(/[^a-z]/g, '').length >= 3,
);
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

const taskFields = { ...tracked, content: cell };
const sectionFields = { ...tracked, title: text };

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

const plan = z.strictObject({
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

export type PlanFile = z.infer<typeof plan>;
export type ProgressFile = z.infer<typeof progress>;
export type DeadlineFile = z.infer<typeof deadline>;
export type EvidenceFile = z.infer<typeof evidence>;
export type CellFile = z.infer<typeof cell>;

export type IssuePath = readonly (string | number)[];

/** One way in which a file departs from the schema, told without the words of any library. */
export type SchemaIssue =
  | {
      readonly kind: 'unknown-key';
      readonly path: IssuePath;
      readonly key: string;
      readonly allowed: readonly string[];
    }
  | { readonly kind: 'missing-key'; readonly path: IssuePath; readonly expected: Expected }
  | { readonly kind: 'wrong-type'; readonly path: IssuePath; readonly expected: Expected; readonly value: unknown }
  | { readonly kind: 'bad-value'; readonly path: IssuePath; readonly expected: Expected; readonly value: string }
  | {
      readonly kind: 'not-allowed';
      readonly path: IssuePath;
      readonly allowed: readonly string[];
      readonly value: string;
    };

/** Checks a value against the schema of plan files: the typed value, or everything that is wrong with it. */
export function checkPlanFile(
  value: unknown,
): { readonly ok: true; readonly file: PlanFile } | { readonly ok: false; readonly issues: readonly SchemaIssue[] } {
  const result = plan.safeParse(value);
  if (result.success) return { ok: true, file: result.data };
  return { ok: false, issues: result.error.issues.flatMap((issue) => issuesOf(issue, [], value)) };
}

type ZodIssue = z.core.$ZodIssue;

function issuesOf(issue: ZodIssue, above: IssuePath, root: unknown): readonly SchemaIssue[] {
  const path: IssuePath = [...above, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  const value = valueAt(root, path);
  if (issue.code === 'unrecognized_keys') {
    const allowed = keysAt(path);
    return issue.keys.map((key) => ({ kind: 'unknown-key', path, key, allowed }));
  }
  if (issue.code === 'invalid_union') {
    // The branch meant is the one that takes a value of this shape; where none does, the value itself is of the wrong type.
    const branch = issue.errors.find(
      (issues) => !issues.some((inner) => inner.path.length === 0 && inner.code !== 'unrecognized_keys'),
    );
    if (branch) return branch.flatMap((inner) => issuesOf(inner, path, root));
  }
  if (value === undefined) return [{ kind: 'missing-key', path, expected: expectedAt(path) }];
  if (issue.code === 'invalid_value' && typeof value === 'string')
    return [{ kind: 'not-allowed', path, allowed: issue.values.map(String), value }];
  const expected = expectedAt(path);
  if (issue.code === 'custom' && typeof value === 'string') return [{ kind: 'bad-value', path, expected, value }];
  return [{ kind: 'wrong-type', path, expected, value }];
}

function valueAt(root: unknown, path: IssuePath): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    // Cast: any object can be asked for any key; what is not there is undefined.
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** The keys that the schema knows at a path. */
export function keysAt(path: IssuePath): readonly string[] {
  return schemasAt(path).flatMap((schema) => (schema instanceof z.ZodObject ? Object.keys(schema.shape) : []));
}

/** Every key that a plan file may have, wherever it stands. */
export const allKeys: ReadonlySet<string> = keysBelow(plan, new Set(), new Set());

function keysBelow(schema: z.ZodType, keys: Set<string>, seen: Set<z.ZodType>): Set<string> {
  if (seen.has(schema)) return keys;
  seen.add(schema);
  for (const inner of unwrapped(schema)) {
    // Casts: zod types what its containers hold by its core, of which every schema here is a full one.
    if (inner instanceof z.ZodArray) keysBelow(inner.element as z.ZodType, keys, seen);
    if (inner instanceof z.ZodObject)
      for (const [key, value] of Object.entries(inner.shape)) keysBelow(value as z.ZodType, keys.add(key), seen);
  }
  return keys;
}

function expectedAt(path: IssuePath): Expected {
  for (const schema of schemasAt(path)) {
    // Cast: every leaf schema above carries `expected`, and nothing else writes that key.
    const expected = schema.meta()?.['expected'] as Expected | undefined;
    if (expected) return expected;
    if (schema instanceof z.ZodArray) return 'list';
    if (schema instanceof z.ZodObject) return 'map';
  }
  return 'text';
}

/** The schemas that may stand at a path; a union counts as itself and as each of its branches. */
function schemasAt(path: IssuePath): readonly z.ZodType[] {
  let here: readonly z.ZodType[] = [plan];
  for (const step of path) here = here.flatMap((schema) => stepInto(schema, step)).flatMap(unwrapped);
  return here;
}

function stepInto(schema: z.ZodType, step: string | number): readonly z.ZodType[] {
  // Casts: zod types what its containers hold by its core, of which every schema here is a full one.
  if (schema instanceof z.ZodObject) {
    const inner = schema.shape[step] as z.ZodType | undefined;
    return inner ? [inner] : [];
  }
  return schema instanceof z.ZodArray ? [schema.element as z.ZodType] : [];
}

function unwrapped(schema: z.ZodType): readonly z.ZodType[] {
  if (schema instanceof z.ZodOptional) return unwrapped(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodUnion)
    return [schema, ...schema.options.flatMap((option) => unwrapped(option as z.ZodType))];
  return [schema];
}
