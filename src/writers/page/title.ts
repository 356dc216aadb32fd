import { type TitleLine } from '../../document/tree.ts';
import { balanced } from './balance.ts';
import { textWidth } from './text-width.ts';

/** A line of the title block, and the length of the rule below it in points, where one stands there. */
export interface SetTitleLine extends TitleLine {
  readonly rule: number | null;
}

const SIZE = 14;

/** Sets a title on a page of a width in points: a rule a third to a half as long as the line stands below trích yếu. */
export function setTitle(lines: readonly TitleLine[], width: number): readonly SetTitleLine[] {
  const lastSubject = lines.findLastIndex(({ role }) => role === 'subject');
  return lines.map(({ role, text }, index) => {
    const set = balanced(text, width, SIZE, true);
    const widest = Math.max(...set.split('\n').map((line) => textWidth(line, SIZE, true)));
    return { role, text: set, rule: index === lastSubject ? Math.min(widest, width) * 0.4 : null };
  });
}
