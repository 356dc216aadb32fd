/**
 * A text without case, diacritics and kinds of dash, blank and quotation mark, unit for unit: offsets in it are offsets in
 * the text (which is in NFC).
 */
export function foldedUnits(text: string): string {
  return text.toLowerCase().length === text.length
    ? text.toLowerCase().replace(/[^\u0000-\u007f]/g, foldedUnit)
    : text.replace(/[^]/g, (unit) => {
        const lower = unit.toLowerCase();
        return foldedUnit(lower.length === 1 ? lower : unit);
      });
}

const folds = new Map<string, string>();

function foldedUnit(unit: string): string {
  const known = folds.get(unit);
  if (known !== undefined) return known;
  const found = foldOnce(unit);
  folds.set(unit, found);
  return found;
}

function foldOnce(unit: string): string {
  // đ, and the Icelandic letter that looks like it, have no mark to take off.
  if (unit.charCodeAt(0) === 0x111 || unit.charCodeAt(0) === 0xf0) return 'd';
  if (/[\p{Pd}\u2212]/u.test(unit)) return '-';
  if (/\s/u.test(unit)) return ' ';
  const base = unit.normalize('NFD').replace(/\p{M}/gu, '');
  return base.length === 1 ? base : unit;
}
