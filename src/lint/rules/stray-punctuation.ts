import { type LintText, type Role } from '../texts.ts';
import { defineRule, type Found } from '../rule.ts';
import { linesOfCell } from '../unit-names.ts';
import { letters } from '../letters.ts';

/** No text begins with a mark, and the name of a unit in a cell ends without one. */
export const strayPunctuation = defineRule('lint/stray-punctuation', 'info', ({ texts }) => {
  const units = texts.filter(({ role }) => role === 'lead' || role === 'coordinating').flatMap(endsOf);
  const dotted = units.filter(({ mark }) => mark === '.').length;
  // Full stops behind every name are a way to write; behind some they are slips.
  const isSlip = ({ mark }: UnitEnd): boolean => mark !== '' && (mark !== '.' || dotted * 2 < units.length);
  return [
    ...units.filter(isSlip).map(({ text, to, mark }) => ({
      at: text.at(to - 1, to),
      ref: text.row?.entry.ref ?? null,
      params: { mark, where: 'unit-end' as const },
      repair: text.repair(to - 1, to, ''),
    })),
    ...texts.filter(({ role }) => !plain.has(role)).flatMap(starts),
  ];
});

const plain: ReadonlySet<Role> = new Set(['lead', 'coordinating', 'deadline', 'attached-note']);

type Findings = readonly Found<'lint/stray-punctuation'>[];

interface UnitEnd {
  readonly text: LintText;
  readonly to: number;
  readonly mark: string;
}

const endMark = new RegExp(`(?<=[${letters})])[.,:]$`);

function isAbbreviated(written: string): boolean {
  const last = /(?:^|\s)(\S{1,3})\.$/.exec(written)?.[1] ?? '';
  return last !== '' && last === last.toUpperCase();
}

function endsOf(text: LintText): readonly UnitEnd[] {
  return linesOfCell(text).map(({ to }) => {
    const written = text.text.slice(0, to);
    const mark = endMark.exec(written)?.[0] ?? '';
    // "TP." is an abbreviation with its dot.
    return { text, to, mark: isAbbreviated(written) ? '' : mark };
  });
}

function starts(text: LintText): Findings {
  const match = /^\s*([,;:.!?)]+\s*)(?=[a-z])/.exec(text.folded);
  if (!match) return [];
  const [all, marks = ''] = match;
  const from = all.length - marks.length;
  return [
    {
      at: text.at(from, from + marks.trimEnd().length),
      ref: text.row?.entry.ref ?? null,
      params: { mark: marks.trim(), where: 'start' },
      repair: text.repair(from, all.length, ''),
    },
  ];
}
