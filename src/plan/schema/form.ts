import * as z from 'zod';
import { text } from './fields.ts';

const wholeNumber = z
  .string()
  .refine((value) => /^[1-9]\d{0,2}$/.test(value))
  .meta({ expected: 'whole-number', type: 'integer' });

const severity = z.enum(['error', 'warning']);
const lines = z.array(text);

/** What a column of a number form tells, where tthc knows what to do with it. */
export const columnMeanings = [
  'ordinal',
  'field',
  'received',
  'receivedOnline',
  'receivedOtherwise',
  'carriedIn',
  'solved',
  'solvedEarly',
  'solvedOnTime',
  'solvedLate',
  'pending',
  'pendingInTime',
  'pendingLate',
] as const;

/** `forms/<code>.json` of a reporting regime: a number form (biểu số liệu). */
export const formSchema = z.strictObject({
  code: text,
  printedCode: text,
  title: text,
  headLines: lines.optional(),
  unitLine: text.optional(),
  columns: z.array(
    z.strictObject({
      number: wholeNumber,
      group: text.optional(),
      subgroup: text.optional(),
      title: text,
      alsoTitled: lines.optional(),
      kind: z.enum(['text', 'count']),
      means: z.enum(columnMeanings).optional(),
      share: wholeNumber.optional(),
    }),
  ),
  totalTitles: lines,
  emptyRows: wholeNumber.optional(),
  checks: z
    .array(
      z.strictObject({
        kind: z.enum(['sum', 'carried']),
        of: wholeNumber.optional(),
        parts: z.array(wholeNumber).optional(),
        column: wholeNumber.optional(),
        from: wholeNumber.optional(),
        severity,
      }),
    )
    .optional(),
  footLines: lines.optional(),
  source: z
    .record(z.string(), z.strictObject({ document: text, confidence: z.enum(['verified', 'editable']) }))
    .optional(),
});

/** A number form as its file has it. */
export type FormFile = z.infer<typeof formSchema>;

/** The figures of a form as YAML: for each row its field, and what it counts by the numbers of the columns. */
export function formRowsSchema(code: string, columns: readonly string[]): z.ZodType<FormRowsFile> {
  const figures = Object.fromEntries(columns.map((number) => [number, text.optional()]));
  return z.strictObject({
    form: z.enum([code]).optional(),
    rows: z.array(z.strictObject({ number: text.optional(), field: text, ...figures })).optional(),
    total: z.strictObject(figures).optional(),
  });
}

/** Figures as their file has them; in a row, `number` is its STT. */
export interface FormRowsFile {
  readonly form?: string | undefined;
  readonly rows?: readonly Readonly<Record<string, string | undefined>>[] | undefined;
  readonly total?: Readonly<Record<string, string | undefined>> | undefined;
}
