import { type Diagnostic } from '../diagnostic.ts';
import { withoutBlanks } from '../plan/blanks.ts';
import { schemaFaults } from '../plan/faults.ts';
import { checkValue, keysBelow } from '../plan/schema/issues.ts';
import { regimeSchema } from '../plan/schema/regime.ts';
import { textOf } from '../plan/text.ts';
import { parseSource } from '../source/parse.ts';
import { type ReportPeriod } from './period.ts';

/** A report that a regime may ask for: a quarter, a half-year, the year. */
export type ReportName = 'Q1' | 'Q2' | 'Q3' | 'Q4' | 'H1' | 'H2' | 'year';

/** A reporting regime (chế độ báo cáo): what is reported when, and on which paper. Circulars change, so all of it is data. */
export interface ReportRegime {
  readonly name: string;
  readonly title: string;
  /** The day of a period's last month on which its data close (thời gian chốt số liệu). */
  readonly closingDay: number;
  /** The day of that month by which the report must be sent, where the regime sets one. */
  readonly sendingDay: number | null;
  /** Who receives the report (nơi nhận báo cáo), where the regime says so. */
  readonly recipient: string | null;
  readonly reports: readonly ReportName[];
  /** The file of its outline (đề cương) and those of its number forms (biểu số liệu), beside its own. */
  readonly outline: string;
  readonly forms: readonly string[];
}

/** Reads a regime; JSON is read as the YAML that it is. */
export function parseRegime(
  path: string,
  text: string,
): { readonly regime: ReportRegime | null; readonly faults: readonly Diagnostic[] } {
  const { source, faults } = parseSource(path, text, keysBelow(regimeSchema));
  if (!source) return { regime: null, faults };
  const checked = checkValue(regimeSchema, withoutBlanks(source.value));
  if (!checked.ok) return { regime: null, faults: [...faults, ...schemaFaults(source, checked.issues)] };
  const { name, title, closingDay, sendingDay, recipient, reports, outline, forms } = checked.value;
  const regime: ReportRegime = {
    name,
    title: title.normalize('NFC'),
    closingDay: Number(closingDay),
    sendingDay: sendingDay === undefined ? null : Number(sendingDay),
    recipient: textOf(recipient),
    reports,
    outline,
    forms: forms ?? [],
  };
  return { regime: faults.length > 0 ? null : regime, faults };
}

/** The name by which a regime asks for the report of a period. */
export function reportNameOf({ grain, index }: Pick<ReportPeriod, 'grain' | 'index'>): ReportName {
  if (grain === 'year') return 'year';
  // Cast: a quarter has an index from 1 to 4, a half-year 1 or 2.
  return `${grain === 'quarter' ? 'Q' : 'H'}${index}` as ReportName;
}
