import * as z from 'zod';
import { date, flag, partialDate, text } from './fields.ts';

/** The head of a report that somebody is writing (docs/commands/report.md): what it is about, and what stands in its letterhead. */
export const reportFileSchema = z.strictObject({
  report: z.literal('1'),
  plans: z.array(text).optional(),
  regime: text,
  period: text,
  asOf: date,
  internal: flag.optional(),
  data: text.optional(),
  previous: text.optional(),
  title: text,
  number: text.optional(),
  symbol: text.optional(),
  issuedOn: partialDate.optional(),
  issuer: z.strictObject({
    name: text,
    shortName: text.optional(),
    place: text.optional(),
    parent: text.optional(),
  }),
  addressees: z.array(text).optional(),
  recipients: z.array(text).optional(),
  signatories: z.array(z.strictObject({ lines: z.array(text).optional(), name: text.optional() })).optional(),
});

/** The head of a report as its file holds it. */
export type ReportFileHead = z.infer<typeof reportFileSchema>;
