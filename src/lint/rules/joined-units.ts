import { defineRule } from '../rule.ts';
import { linesOfCell, type NamedUnit, unitsNamedIn } from '../unit-names.ts';
import { type LintText } from '../texts.ts';

/** Each lead unit has a line of its own: only then is each found by its name. */
export const joinedUnits = defineRule('lint/joined-units', 'info', ({ texts }) =>
  texts
    .filter(({ role }) => role === 'lead')
    .flatMap((text) => {
      const named = unitsNamedIn(text);
      return linesOfCell(text).flatMap(({ from, to }) => {
        const inLine = named.filter((unit) => unit.from >= from && unit.to <= to);
        const parts = inLine.length > 1 ? unclearlyParted(text, inLine) : gluedIn(text, inLine);
        if (parts.length < 2) return [];
        return [
          {
            at: text.at(from, to),
            ref: text.row?.entry.ref ?? null,
            params: { text: text.text.slice(from, to), units: parts },
          },
        ];
      });
    }),
);

/** Names with a full stop or a dash between them; a comma or a semicolon parts them well enough for a reader. */
function unclearlyParted({ text }: LintText, units: readonly NamedUnit[]): readonly string[] {
  const unclear = units.some(
    ({ from }, index) => index > 0 && !/[;,]/.test(text.slice(units[index - 1]?.to ?? from, from)),
  );
  return unclear ? units.map(({ name }) => name) : [];
}

/** Two names with nothing between them: the second begins with the same word as the first. */
function gluedIn({ folded, text }: LintText, [unit]: readonly NamedUnit[]): readonly string[] {
  if (!unit) return [];
  const [head = ''] = unit.name.split(' ', 1);
  if (head.length < 2) return [];
  const again = text.indexOf(` ${head} `, unit.from + head.length);
  if (again === -1 || again >= unit.to) return [];
  // "Sở Tài chính và Sở Xây dựng", "các phòng của Sở": the word before says how they belong together.
  if (/(?:^| )(?:va|cua|voi|hoac|cac|giam doc|lanh dao|thuoc|tai|do)$/.test(folded.slice(unit.from, again))) return [];
  return [text.slice(unit.from, again).trim(), text.slice(again, unit.to).trim()];
}
