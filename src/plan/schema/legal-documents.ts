import * as z from 'zod';
import { date, text } from './fields.ts';

/** A file of the office's own legal documents: `plans/legal-documents/<name>.yaml` (docs/lint.md). */
export const legalDocumentsSchema = z.strictObject({
  documents: z.array(
    z.strictObject({
      number: text,
      type: text.optional(),
      title: text.optional(),
      issuedOn: date.optional(),
      expiredOn: date.optional(),
      replacedBy: z.union([text, z.array(text)]).meta({ expected: 'text-or-list' }).optional(),
      source: text.optional(),
    }),
  ),
});
