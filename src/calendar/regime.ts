import nd092019 from '../../data/regimes/nd-09-2019/regime.json' with { type: 'json' };
import { civilDate, type CivilDate, partsOf } from './civil.ts';

/** When the data of a periodic report close (thời gian chốt số liệu); the rest of a regime stands in data/regimes/. */
export interface Regime {
  readonly name: string;
  /** The day of a period's last month on which its data close. */
  readonly closingDay: number;
}

const regimes: readonly Regime[] = [nd092019];

/** The names of the reporting regimes (chế độ báo cáo) that are known. */
export const regimeNames: readonly string[] = regimes.map(({ name }) => name);

/** The reporting regime of a name; null where none is known by it. */
export function regimeOf(name: string): Regime | null {
  return regimes.find((regime) => regime.name === name) ?? null;
}

/**
 * The day on which the data of a report close whose period ends on `periodEnd`: a day of the period's last month
 * (Nghị định 09/2019/NĐ-CP, Điều 12: the 14th, for months, quarters, half-years and years alike).
 */
export function closingDayOf(regime: Pick<Regime, 'closingDay'>, periodEnd: CivilDate): CivilDate {
  const { year, month } = partsOf(periodEnd);
  return civilDate(year, month, regime.closingDay) ?? periodEnd;
}
