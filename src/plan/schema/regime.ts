import * as z from 'zod';
import { date, dayOfMonth, text } from './fields.ts';

const part = z.strictObject({ document: text, confidence: z.enum(['verified', 'editable']) });

/** `regime.json` or `regime.yaml` of a folder: a reporting regime (chế độ báo cáo) as the office has it. */
export const regimeSchema = z.strictObject({
  name: text,
  title: text,
  closingDay: dayOfMonth,
  sendingDay: dayOfMonth.optional(),
  recipient: text.optional(),
  reports: z.array(z.enum(['Q1', 'Q2', 'Q3', 'Q4', 'H1', 'H2', 'year'])),
  outline: text,
  forms: z.array(text).optional(),
  checkedOn: date.optional(),
  source: z
    .strictObject({
      closingDay: part.optional(),
      sendingDay: part.optional(),
      recipient: part.optional(),
      reports: part.optional(),
      outline: part.optional(),
      forms: part.optional(),
    })
    .optional(),
});
