import { type CivilDate, civilDate } from './civil.ts';

// Hồ Ngọc Đức, "Thuật toán tính âm lịch" (https://www.informatik.uni-leipzig.de/~duc/amlich/calrules.html), with the
// new moons and the sun's longitude after Jean Meeus, "Astronomical Algorithms" (1998). Viet Nam keeps UTC+7.
const timeZoneInDays = 7 / 24;
const synodicMonth = 29.530588853;
/** Julian date of the new moon of 1900-01-01, from which new moons are counted. */
const firstNewMoon = 2415021.076998695;
const radians = Math.PI / 180;

/** A date of the Vietnamese lunar calendar (âm lịch); `leap` names the second of two months of one number. */
export interface LunarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly leap: boolean;
}

/** The civil date of a lunar date; null where that lunar year has no such leap month, or the date leaves the calendar. */
export function civilOfLunar({ year, month, day, leap }: LunarDate): CivilDate | null {
  // A lunar year is laid out between two eleventh months, the months of the winter solstice.
  const anchorYear = month < 11 ? year - 1 : year;
  const anchor = eleventhMonth(anchorYear);
  const monthsSinceAnchor = monthOffset(month, leap, anchor, eleventhMonth(anchorYear + 1));
  if (monthsSinceAnchor === null) return null;
  const anchorMoon = Math.floor(0.5 + (anchor - firstNewMoon) / synodicMonth);
  return civilOfJulianDay(newMoonDay(anchorMoon + monthsSinceAnchor) + day - 1);
}

/** The first day of the lunar year (mùng một Tết) that begins in a civil year. */
export function lunarNewYear(year: number): CivilDate | null {
  return civilOfLunar({ year, month: 1, day: 1, leap: false });
}

/** The commemoration of the Hùng kings (Giỗ Tổ Hùng Vương): the tenth of the third lunar month. */
export function hungKingsDay(year: number): CivilDate | null {
  return civilOfLunar({ year, month: 3, day: 10, leap: false });
}

function monthOffset(month: number, leap: boolean, anchor: number, nextAnchor: number): number | null {
  const plain = (month + 1) % 12;
  if (nextAnchor - anchor <= 365) return leap ? null : plain;
  const leapOffset = leapMonthOffset(anchor);
  const leapMonth = (leapOffset + 10) % 12 || 12;
  if (leap && month !== leapMonth) return null;
  return leap || plain >= leapOffset ? plain + 1 : plain;
}

/** The Julian day of the first day of the eleventh lunar month that begins in (or just before the end of) a civil year. */
function eleventhMonth(year: number): number {
  const moon = Math.floor((julianDay(year, 12, 31) - 2415021) / synodicMonth);
  const day = newMoonDay(moon);
  // Sector 9 begins at the winter solstice: a month that begins later is already the twelfth.
  return solarSector(day) >= 9 ? newMoonDay(moon - 1) : day;
}

/** How many months after the eleventh the leap month stands: the first in which the sun enters no new sector. */
function leapMonthOffset(anchor: number): number {
  const anchorMoon = Math.floor((anchor - firstNewMoon) / synodicMonth + 0.5);
  let offset = 1;
  let sector = solarSector(newMoonDay(anchorMoon + offset));
  for (;;) {
    const next = solarSector(newMoonDay(anchorMoon + offset + 1));
    if (next === sector || offset >= 13) return offset;
    sector = next;
    offset += 1;
  }
}

/** The Julian day, in Viet Nam, of the `moon`-th new moon since 1900. */
function newMoonDay(moon: number): number {
  return Math.floor(newMoon(moon) + 0.5 + timeZoneInDays);
}

/** The sector (0–11, of 30° each) of the sun's longitude at the midnight that begins a Julian day in Viet Nam. */
function solarSector(day: number): number {
  return Math.floor(sunLongitude(day - 0.5 - timeZoneInDays) / (Math.PI / 6));
}

function newMoon(moon: number): number {
  const t = moon / 1236.85;
  const t2 = t * t;
  const t3 = t2 * t;
  const mean =
    2415020.75933 +
    29.53058868 * moon +
    0.0001178 * t2 -
    0.000000155 * t3 +
    0.00033 * Math.sin((166.56 + 132.87 * t - 0.009173 * t2) * radians);
  const sun = 359.2242 + 29.10535608 * moon - 0.0000333 * t2 - 0.00000347 * t3;
  const moonAnomaly = 306.0253 + 385.81691806 * moon + 0.0107306 * t2 + 0.00001236 * t3;
  const latitude = 21.2964 + 390.67050646 * moon - 0.0016528 * t2 - 0.00000239 * t3;
  const wave = (amplitude: number, angle: number): number => amplitude * Math.sin(angle * radians);
  const correction =
    wave(0.1734 - 0.000393 * t, sun) +
    wave(0.0021, 2 * sun) -
    wave(0.4068, moonAnomaly) +
    wave(0.0161, 2 * moonAnomaly) -
    wave(0.0004, 3 * moonAnomaly) +
    wave(0.0104, 2 * latitude) -
    wave(0.0051, sun + moonAnomaly) -
    wave(0.0074, sun - moonAnomaly) +
    wave(0.0004, 2 * latitude + sun) -
    wave(0.0004, 2 * latitude - sun) -
    wave(0.0006, 2 * latitude + moonAnomaly) +
    wave(0.001, 2 * latitude - moonAnomaly) +
    wave(0.0005, 2 * moonAnomaly + sun);
  return mean + correction - clockDrift(t);
}

/** The difference of dynamical and universal time, in days, `t` centuries after 1900. */
function clockDrift(t: number): number {
  if (t < -11) {
    return 0.001 + 0.000839 * t + 0.0002261 * t ** 2 - 0.00000845 * t ** 3 - 0.000000081 * t ** 4;
  }
  return -0.000278 + 0.000265 * t + 0.000262 * t ** 2;
}

function sunLongitude(julianDate: number): number {
  const t = (julianDate - 2451545) / 36525;
  const t2 = t * t;
  const anomaly = (357.5291 + 35999.0503 * t - 0.0001559 * t2 - 0.00000048 * t * t2) * radians;
  const mean = 280.46645 + 36000.76983 * t + 0.0003032 * t2;
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t2) * Math.sin(anomaly) +
    (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly) +
    0.00029 * Math.sin(3 * anomaly);
  const longitude = (mean + centre) * radians;
  return longitude - 2 * Math.PI * Math.floor(longitude / (2 * Math.PI));
}

function julianDay(year: number, month: number, day: number): number {
  const a = Math.floor((14 - month) / 12);
  const y = year + 4800 - a;
  const m = month + 12 * a - 3;
  const days = Math.floor((153 * m + 2) / 5) + 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return day + days - 32045;
}

function civilOfJulianDay(julian: number): CivilDate | null {
  const a = julian + 32044;
  const century = Math.floor((4 * a + 3) / 146097);
  const inCentury = a - Math.floor((146097 * century) / 4);
  const year = Math.floor((4 * inCentury + 3) / 1461);
  const inYear = inCentury - Math.floor((1461 * year) / 4);
  const m = Math.floor((5 * inYear + 2) / 153);
  const day = inYear - Math.floor((153 * m + 2) / 5) + 1;
  return civilDate(century * 100 + year - 4800 + Math.floor(m / 10), m + 3 - 12 * Math.floor(m / 10), day);
}
