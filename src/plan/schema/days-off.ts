import * as z from 'zod';
import { date, text, year } from './fields.ts';

/** `plans/days-off/<year>.yaml`: the days off and make-up days of a year, as the office has them. */
export const daysOffSchema = z.strictObject({
  year,
  off: z
    .array(z.strictObject({ date, name: text, reason: z.enum(['holiday', 'compensation']).optional() }))
    .optional(),
  worked: z.array(z.strictObject({ date, name: text.optional() })).optional(),
});
