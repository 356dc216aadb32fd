import { daysOffCalendar } from '../../src/calendar/days-off.ts';
import { type Diagnostic } from '../../src/diagnostic.ts';
import { type LintOptions, lintPlan } from '../../src/lint/lint.ts';
import { registerOf } from '../../src/lint/register.ts';
import { parsePlan } from '../../src/plan/parse.ts';

/** What lint leans on where nothing is said of it. */
export const lintOptions: LintOptions = { register: registerOf([]), daysOff: daysOffCalendar(), disabled: [] };

/** What lint finds in the text of a plan file, which must be sound. */
export function lintText(text: string, options: Partial<LintOptions> = {}): readonly Diagnostic[] {
  const { plan, source, faults } = parsePlan('plans/x.yaml', text, { keepSource: true });
  if (!plan || !source) throw new Error(`not a sound plan: ${JSON.stringify(faults)}`);
  return lintPlan(plan, source, { ...lintOptions, ...options });
}

/** The text that a finding marks, as it stands in the file. */
export function marked(text: string, { at: { start, end } }: Diagnostic): string {
  const lines = text.split('\n');
  if (!start || !end) return '';
  if (start.line === end.line) return (lines[start.line - 1] ?? '').slice(start.column - 1, end.column - 1);
  const first = (lines[start.line - 1] ?? '').slice(start.column - 1);
  const last = (lines[end.line - 1] ?? '').slice(0, end.column - 1);
  return [first, ...lines.slice(start.line, end.line - 1), last].join('\n');
}

/** The text of a plan with one task; `task` are its keys, one a line. */
export function planWith(task: string, head = ''): string {
  const lines = task.split('\n').map((line, index) => `${index === 0 ? '        - ' : '          '}${line}`);
  return `tthc: 1\nyear: 2024\nissuer: { name: Ủy ban nhân dân xã Hà Tân, place: Hà Tân }\n${head}plan:\n  title: Kế hoạch kiểm soát thủ tục hành chính năm 2024\n  sections:\n    - title: Công tác chỉ đạo, điều hành\n      tasks:\n${lines.join('\n')}\n`;
}
