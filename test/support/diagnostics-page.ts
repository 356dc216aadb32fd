import { type DiagnosticCode, type Severity, severityOf } from '../../src/diagnostic.ts';
import { diagnosticsVi } from '../../src/messages/vi/diagnostics.ts';
import { explainVi } from '../../src/messages/vi/explain.ts';
import { rules } from '../../src/lint/lint.ts';
import { lintVi } from '../../src/messages/vi/lint.ts';
import { vi } from '../../src/messages/vi.ts';
import { examplesOf, type NumberedLine } from './examples.ts';

/** What the first half of a code stands for; a family that is not here goes by its own name. */
const families: Readonly<Record<string, string>> = {
  file: 'Tệp',
  files: 'Thư mục',
  yaml: 'Cú pháp YAML',
  plan: 'Kế hoạch',
  deadline: 'Thời hạn',
  lint: 'Lời khuyên',
  'days-off': 'Ngày nghỉ',
  document: 'Giấy tờ',
  template: 'Mẫu giấy tờ',
  report: 'Báo cáo',
  regime: 'Chế độ báo cáo',
  form: 'Biểu số liệu',
  due: 'Thời hạn báo cho CI',
};

const head = `# Các mã của tthc

Mỗi lỗi, cảnh báo, lưu ý của \`tthc\` có một mã, in trong ngoặc vuông: \`lỗi[yaml/tab]\`. Mã gọi tên điều sai và không bao giờ dùng lại cho nghĩa khác. Trang này cho biết mỗi mã nghĩa là gì, vì sao phải sửa, sai thì ra sao và đúng thì thế nào; ở dòng lệnh: [\`tthc explain yaml/tab\`](commands/explain.md).

Every finding of \`tthc\` has a code that names the fault and is never reused. In English: \`tthc explain CODE --lang en\`.

<!-- Made from test/gallery, test/render/faults and src/messages/vi/explain.ts by test/docs/diagnostics.test.ts; not to be edited. -->
`;

/** docs/diagnostics.md: every code with its example, out of the files that the tests of findings run on. */
export function diagnosticsPage(): string {
  const codes = [...new Set([...Object.keys({ ...diagnosticsVi, ...lintVi }), ...Object.keys(explainVi.codes)])].sort();
  const known = [...Object.keys(families), ...codes.map(familyOf)];
  const order = [...new Set(known)].filter((family) => codes.some((code) => familyOf(code) === family));
  const examples = examplesOf('.');
  const parts = order.map((family) => {
    const members = codes.filter((code) => familyOf(code) === family);
    return [`## ${families[family] ?? family}\n`, ...members.map((code) => codePart(code, examples[code]))].join('\n');
  });
  return [head, ...parts].join('\n');
}

const familyOf = (code: string): string => code.slice(0, code.indexOf('/'));

function codePart(code: string, example: ReturnType<typeof examplesOf>[string] | undefined): string {
  const explanation = explainVi.codes[code];
  const grade = severityIn(code);
  const severity = grade === null ? '' : ` (${vi.severities[grade]})`;
  const { titles } = explainVi;
  const family = familyOf(code);
  const command =
    family === 'template'
      ? 'tthc render'
      : ['form', 'regime', 'report'].includes(family)
        ? 'tthc report'
        : 'tthc check';
  return [
    `### ${code}\n`,
    ...(explanation ? [`**${explanation.what}**${severity}. ${escaped(explanation.why)}\n`] : []),
    ...(example?.bad ? [`${titles.wrong}:\n`, fenced(example.bad)] : []),
    ...(example ? [`${titles.says(`\`${command}\``)}:\n`, fence(example.said.vi)] : []),
    ...(example?.good ? [`${titles.right}:\n`, fenced(example.good)] : []),
  ].join('\n');
}

function severityIn(code: string): Severity | null {
  const rule = rules.find((each) => each.code === code);
  if (rule) return rule.severity;
  // Cast: the words of diagnostics have every other code as a key.
  return Object.hasOwn(diagnosticsVi, code) ? severityOf(code as DiagnosticCode) : null;
}

const fenced = (lines: readonly NumberedLine[]): string => fence(lines.map(({ text }) => text).join('\n'), 'yaml');

/** A block of code that no backticks within can close; what would command a terminal is shown as a replacement. */
function fence(text: string, language = 'text'): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const marks = '`'.repeat(longest + 1);
  const harmless = text.replace(/(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\uFFFD');
  return `${marks}${language}\n${harmless}\n${marks}\n`;
}

/** Words in which Markdown would see markup. */
function escaped(text: string): string {
  return text.replace(/([*_<>`\\])/g, '\\$1');
}
