import { nearestOf } from '../../plan/fold.ts';
import { defineRule, type Found } from '../rule.ts';
import { valueAt } from '../texts.ts';

/** What is switched off has a name; only advice can be switched off, never a fault. */
export const unknownCode = defineRule('lint/unknown-code', 'warning', ({ source, rows, codes, alsoDisabled, plan }) => [
  ...[[], ...rows.map(({ path }) => path)].flatMap((path) => {
    const listed = valueAt(source.value, [...path, 'lint', 'disable']);
    if (!Array.isArray(listed)) return [];
    const ref = rows.find((row) => row.path === path)?.entry.ref ?? null;
    return listed.flatMap((code, index): readonly Found<'lint/unknown-code'>[] => {
      if (typeof code !== 'string' || codes.has(code.trim())) return [];
      return [{ at: source.placeOf([...path, 'lint', 'disable', index]), ref, params: paramsOf(code, codes, false) }];
    });
  }),
  ...alsoDisabled
    .filter((code) => !codes.has(code))
    .map((code) => ({ at: { path: plan.path, start: null, end: null }, params: paramsOf(code, codes, true) })),
]);

function paramsOf(code: string, codes: ReadonlySet<string>, isOption: boolean): Found<'lint/unknown-code'>['params'] {
  const isFault = /^(?:file|files|yaml|plan|deadline|days-off|document|template)\//.test(code);
  const named = code.includes('/') ? code : `lint/${code}`;
  return { code, nearest: isFault ? null : nearestOf(named, [...codes]), isFault, isOption };
}
