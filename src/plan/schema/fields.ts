import * as z from 'zod';
import { parseCivilDate } from '../../calendar/civil.ts';
import { type Expected } from '../../diagnostic.ts';

// Checking one small file, interpreting is faster than making functions of text, which this program never does.
z.config({ jitless: true });

/*
 * The kinds of text that a field may hold. `expected` tells the message what would be right; `type` is what an editor
 * should be told instead of "string".
 */
export const text = z.string().meta({ expected: 'text' });

const pattern = (expected: Expected, type: 'integer' | 'boolean' | 'string', matches: (value: string) => boolean) =>
  z.string().refine(matches).meta({ expected, type });

export const date = pattern('date', 'string', (value) => parseCivilDate(value) !== null);
export const year = pattern('year', 'integer', (value) => /^(19|20|21)\d\d$/.test(value));
export const partialDate = pattern(
  'partial-date',
  'string',
  (value) =>
    /^(19|20|21)\d\d(-(0[1-9]|1[0-2]))?$/.test(value) ||
    /^(0?[1-9]|1[0-2])\/(19|20|21)\d\d$/.test(value) ||
    parseCivilDate(value) !== null,
);
export const dayOfMonth = pattern('day-of-month', 'integer', (value) => /^(0?[1-9]|[12]\d|3[01])$/.test(value));
export const flag = pattern('yes-or-no', 'boolean', (value) => value === 'true' || value === 'false');
export const identifier = pattern(
  'identifier',
  'string',
  (value) => /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(value) && value.replace(/[^a-z]/g, '').length >= 3,
);
