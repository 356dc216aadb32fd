import { parseCivilDate } from '../calendar/civil.ts';
import { type DaysOffOverride } from '../calendar/days-off.ts';
import { diagnostic, wholeFile, type Diagnostic } from '../diagnostic.ts';
import { decodeText, maxBytes } from '../source/decode.ts';
import { parseSource } from '../source/parse.ts';
import { type Files } from '../world.ts';
import { schemaFaults } from './faults.ts';
import { withoutBlanks } from './blanks.ts';
import { daysOffSchema } from './schema/days-off.ts';
import { checkValue, keysBelow } from './schema/issues.ts';

/** The office's own days off, and what is wrong with the files that hold them. */
export interface OwnDaysOff {
  readonly overrides: readonly DaysOffOverride[];
  readonly faults: readonly Diagnostic[];
  readonly texts: readonly (readonly [string, string])[];
}

/** Reads `days-off/<year>.yaml` beside the plans; a folder that does not exist holds nothing. */
export function loadDaysOff(files: Files, planFolder: string): OwnDaysOff {
  const folder = planFolder === '' ? 'days-off' : `${planFolder}/days-off`;
  const entries = (files.list(folder) ?? []).filter(({ name, kind }) => kind === 'file' && /\.ya?ml$/i.test(name));
  const read = entries.map(({ name, leadsOutside }) => readOne(files, `${folder}/${name}`, leadsOutside));
  return {
    overrides: read.flatMap(({ overrides }) => overrides),
    faults: read.flatMap(({ faults }) => faults),
    texts: read.flatMap(({ texts }) => texts),
  };
}

const failed = (...faults: readonly Diagnostic[]): OwnDaysOff => ({ overrides: [], faults, texts: [] });

function readOne(files: Files, path: string, leadsOutside: boolean): OwnDaysOff {
  if (leadsOutside) return failed(diagnostic('file/outside', wholeFile(path), { file: path }));
  const read = files.read(path, maxBytes);
  if (!read.ok) return failed(diagnostic('file/unreadable', wholeFile(path), { file: path, reason: read.reason }));
  const decoded = decodeText(path, read.bytes);
  if (!decoded.ok) return failed(decoded.fault);
  const parsed = parseDaysOff(path, decoded.text);
  return {
    overrides: parsed.override ? [parsed.override] : [],
    faults: parsed.faults,
    texts: [[path, decoded.text]],
  };
}

/** Reads the text of a file of days off. */
export function parseDaysOff(
  path: string,
  text: string,
): { readonly override: DaysOffOverride | null; readonly faults: readonly Diagnostic[] } {
  const { source, faults } = parseSource(path, text, keysBelow(daysOffSchema));
  if (!source) return { override: null, faults };
  const checked = checkValue(daysOffSchema, withoutBlanks(source.value));
  if (!checked.ok) return { override: null, faults: [...faults, ...schemaFaults(source, checked.issues)] };
  const { year, off, worked } = checked.value;
  const outside = [
    ...(off ?? []).map(({ date }, at) => ['off', at, date] as const),
    ...(worked ?? []).map(({ date }, at) => ['worked', at, date] as const),
  ]
    .filter(([, , date]) => parseCivilDate(date)?.slice(0, 4) !== year)
    .map(([list, at, date]) => diagnostic('days-off/other-year', source.placeOf([list, at, 'date']), { date, year }));
  const override: DaysOffOverride = {
    year: Number(year),
    off: (off ?? []).flatMap(({ date, name, reason }) => {
      const day = parseCivilDate(date);
      return day === null ? [] : [{ date: day, name: name.normalize('NFC'), reason: reason ?? 'holiday' }];
    }),
    worked: (worked ?? []).flatMap(({ date, name }) => {
      const day = parseCivilDate(date);
      return day === null ? [] : [{ date: day, name: name?.normalize('NFC') ?? null }];
    }),
  };
  const all = [...faults, ...outside];
  return { override: all.length === 0 ? override : null, faults: all };
}
