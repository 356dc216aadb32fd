import { type ForeignNote, type Refusal } from '../../importers/foreign.ts';
import { type Role } from '../../importers/headings.ts';
import { type ImportWords } from '../import.ts';

const roles: Readonly<Record<Role, string>> = {
  number: 'number',
  content: 'what is to be done',
  lead: 'lead unit',
  coordinating: 'coordinating units',
  deadline: 'deadline',
  output: 'output',
  assignee: 'assignee',
  leader: 'leader in charge',
  source: 'assigned by',
  other: 'a column of its own',
};

const notes: Readonly<Record<ForeignNote, string>> = {
  'tracked-changes': 'the file holds tracked changes: inserted text is taken, deleted text is left out',
  footnotes: 'the file has footnotes; their text is not taken',
  'struck-out': 'some text is struck out; it is taken all the same',
  'nested-table': 'a cell holds a table; its text is taken as lines of the cell',
  'hidden-cells': 'rows, columns or sheets are hidden; their cells are taken all the same',
  formulas: 'some cells are formulas; the result that Excel stored is taken',
  'many-columns': 'the table has more than 200 columns; those beyond are not read',
};

const refusals: Readonly<Record<Refusal, (detail: string) => string>> = {
  'unknown-format': (detail) =>
    `this kind of file cannot be read${detail === '' ? '' : ` (.${detail})`}.\n  how to fix: save it as .docx, .xlsx, .html or .md, or copy the table into a .txt file.`,
  'not-text': () =>
    'the file is no Unicode text.\n  how to fix: open it and save it as UTF-8 (TCVN3 and VNI fonts must be converted to Unicode first).',
  damaged: (detail) =>
    `the file is damaged, or not of the kind that its name says${detail === '' ? '' : ` (${detail})`}.\n  how to fix: open it in Word or Excel and save it again.`,
  encrypted: () => 'the file has a password.\n  how to fix: remove the password and save it again.',
  'old-office': () =>
    'this is an old Word or Excel file (.doc, .xls), or one with a password.\n  how to fix: open it and save it as .docx or .xlsx without a password.',
  'too-large': (detail) =>
    `the file is too large${detail === '' ? '' : ` (${detail})`}, beyond what any plan may need.\n  how to fix: copy the plan's table alone into a new file.`,
  'too-many': () =>
    "the table is too large: more than 20,000 rows, 1,000,000 cells or 200 columns.\n  how to fix: copy the plan's table alone into a new file.",
  'forbidden-xml': (detail) =>
    `the file holds a declaration that Word and Excel never write (${detail}); it is not safe, and is not read.`,
  'no-table': () => 'there is no table.',
};

const quoted = (text: string): string => `“${text.length > 160 ? `${text.slice(0, 157)}…` : text}”`;
const some = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What `tthc import` says, in English. */
export const importEn: ImportWords = {
  roles,
  doubts: {
    'file-note': ({ note }) => ({ message: notes[note], fix: null }),
    'year-unknown': ({ guess }) => ({
      message: `the plan's title names no year${guess === null ? '' : `; deadlines are counted as of ${guess}, the earliest year that they name`}`,
      fix: `add --year, for example --year ${guess ?? '2025'}; for a plan of several years --until-year as well`,
    }),
    'issuer-unknown': ({ name }) => ({
      message: `the issuing body was not found; the plan will say ${quoted(name)}`,
      fix: 'put it right under issuer in the plan',
    }),
    'title-unknown': ({ title }) => ({
      message: `the plan's title was not found; the plan will say ${quoted(title)}`,
      fix: 'put plan.title right in the plan',
    }),
    'table-left-out': ({ headings, rows }) => ({
      message: `another table looks like a plan, of ${rows} rows, and is not taken: ${headings.join(' · ')}`,
      fix: 'to take this one, add --table with its number',
    }),
    'table-joined': ({ headed }) => ({
      message: headed
        ? 'this table has the columns of the one above, and is joined to it'
        : 'this table has no headings, and is taken to go on with the one above',
      fix: 'to take one table only, add --table',
    }),
    'column-own-key': ({ heading, key }) => ({
      message:
        heading === ''
          ? `a column without a heading is kept under ${key}`
          : `the column ${quoted(heading)} is none that tthc follows, and is kept under ${key}`,
      fix: `if it is one of those: --column ${JSON.stringify(heading === '' ? '7' : heading)}=deadline (or lead, coordinating, output, assignee, leader, source)`,
    }),
    'column-missing': ({ role }) => ({
      message: `the table has no column for: ${roles[role]}`,
      fix: `if it has one that was not recognised: --column "HEADING"=${role}`,
    }),
    'columns-changed': ({ headings }) => ({
      message: `from here on the table has other columns: ${headings.join(' · ')}`,
      fix: null,
    }),
    'row-torn': ({ text, number }) => ({
      message: `a row without a number is joined to ${number === null ? 'the row above' : `row ${number} above`}: ${quoted(text)}`,
      fix: 'if it is a task of its own: number it in the original file and read that again',
    }),
    'row-repeated': ({ text }) => ({
      message: `this repeats the end of the row above (a page break), and is not taken twice: ${quoted(text)}`,
      fix: null,
    }),
    'row-unnumbered': ({ text }) => ({
      message: `a row without a number is taken for a task of its own: ${quoted(text)}`,
      fix: 'if it goes on with the row above: make one row of them in the original file and read that again',
    }),
    'row-as-heading': ({ title }) => ({
      message: `a row of one cell, without a number, is taken for a heading: ${quoted(title)}`,
      fix: 'if it is none: delete it in the original file, or move it into another row',
    }),
    'row-without-content': ({ number }) => ({
      message: `the row ${number === null ? '' : `${number} `}does not say what is to be done`,
      fix: 'write it in the original file or in the plan',
    }),
    'cells-shifted': ({ text }) => ({
      message: `the row lacks the cell of its number, and is read one column further to the right: ${quoted(text)}`,
      fix: 'if that is wrong: add an empty cell at its beginning in the original file',
    }),
    'title-misplaced': ({ title }) => ({ message: `the title stands in another column: ${quoted(title)}`, fix: null }),
    'number-strange': ({ text }) => ({
      message: `the number is written ${quoted(text)}, and is kept as it is`,
      fix: 'numbers that can be read: I, A, 1, 1.1, III.1.2, a)',
    }),
    'number-automatic': ({ count }) => ({
      message: `Word numbers ${some(count, 'row', 'rows')} by itself, so that the number cannot be read; numbers go by position`,
      fix: 'if other numbers are printed: write number: into the tasks of the plan',
    }),
    'number-order': ({ number, before }) => ({
      message: before === '' ? `${number} is the first number of its row` : `${number} comes after ${before}`,
      fix: 'numbers are kept as printed; see whether a row is missing or a number wrong',
    }),
    'number-dash': ({ count }) => ({
      message: `${some(count, 'row has', 'rows have')} a dash for a number, and ${count === 1 ? 'is' : 'are'} taken as part of the row above, without a number`,
      fix: null,
    }),
    'heading-empty': ({ title }) => ({
      message: `the heading has no task and no deadline, so that it is not followed: ${quoted(title)}`,
      fix: 'if it is a task: give it a deadline in the plan',
    }),
    'heading-added': ({ title }) => ({
      message: `these tasks stand under no heading; tthc puts them under ${quoted(title)}`,
      fix: 'put the title of the section right in the plan',
    }),
    'merged-down': ({ text, rows }) => ({
      message: `merged cell: ${quoted(text)} is written into ${some(rows, 'row', 'rows')} below as well`,
      fix: null,
    }),
    'merged-across': ({ text }) => ({
      message: `a cell spans several columns, and is written into the first of them only: ${quoted(text)}`,
      fix: 'if it holds for the others as well: copy it in the plan',
    }),
    'cell-empty': ({ role, above }) => ({
      message: `nothing is written under: ${roles[role]}${above === null ? '' : `; the row above has ${quoted(above)}`}`,
      fix: above === null ? null : 'if the cell was merged with the one above in the original: copy it in the plan',
    }),
    'row-rejoined': ({ count }) => ({
      message: `${some(count, 'row', 'rows')} of the table stood broken over several lines and ${count === 1 ? 'was' : 'were'} put together by the number of columns`,
      fix: null,
    }),
    'cells-split': ({ count }) => ({
      message: `${some(count, 'cell holds', 'cells hold')} a list run together on one line, and ${count === 1 ? 'is' : 'are'} parted at the dashes`,
      fix: 'dashes within names (Văn hóa - Xã hội) part nothing; look these cells over',
    }),
    'day-stored': ({ count }) => ({
      message: `${some(count, 'cell holds', 'cells hold')} a date of Excel, read as day/month/year`,
      fix: 'where the computer took month/day, the date was turned round in Excel already: look them over',
    }),
    'month-stored': ({ count }) => ({
      message: `Excel stored ${some(count, 'cell', 'cells')} as a date but shows month and year only; read as the whole month`,
      fix: null,
    }),
    'deadline-from-marks': ({ count }) => ({
      message: `the deadlines of ${some(count, 'row', 'rows')} come from the marked columns of quarters or months; each marked column is due by itself`,
      fix: 'where it is one piece of work over several of them: write one deadline, such as “Từ tháng 3 đến tháng 5”',
    }),
    'deadline-unreadable': ({ text, part }) => ({
      message: `the deadline ${quoted(text)} cannot be read${part === text ? '' : `, at ${quoted(part)}`}`,
      fix: 'it is kept as printed; what can be read: Trước 10/3/2025 · Tháng 3/2025 · Quý I/2025 · Năm 2025 · Hằng quý · Thường xuyên',
    }),
    'report-possible': ({ text }) => ({
      message: `this may be the periodic report: ${quoted(text)}`,
      fix: 'if so: write report: true here, and reporting (regime, sending day) in the plan',
    }),
  },
  refused: (file, refusal, detail) => `${file} is not read: ${refusals[refusal](detail)}`,
  cannotRead: (file, reason) =>
    ({
      missing: `there is no file “${file}”`,
      folder: `“${file}” is a folder; name a file`,
      'too-large': `the file “${file}” is larger than 16 MiB`,
      unreadable: `the file “${file}” cannot be read`,
    })[reason],
  noPlanTable: (file) =>
    `no plan's table was found in ${file}.\n  how to fix: the table needs a row of headings with at least what is to be done (Nội dung, Nhiệm vụ) and one of lead, coordinating units, deadline, output; name headings in other words with --column "HEADING"=content.`,
  place: ({ table, sheet, row, column, heading }, unit) => {
    const where = sheet === null ? (unit === 'line' ? '' : `table ${table}, `) : `sheet “${sheet}”, `;
    const line = row === 0 ? '' : `${unit} ${row}`;
    const at =
      column === null ? '' : `${line === '' ? '' : ', '}column ${column}${heading === null ? '' : ` (${heading})`}`;
    return `${where}${line}${at}`.replace(/, $/, '');
  },
  morePlaces: (count) => `and ${count} more`,
  heading: {
    understood: (file) => `READ ${file}`,
    columns: 'COLUMNS',
    sections: 'SECTIONS',
    doubts: (count) => `TO BE LOOKED OVER (${count})`,
    unused: (count) => `NOT USED (${count})`,
  },
  columns: {
    column: 'Column',
    heading: 'Heading in the file',
    meaning: 'Taken as',
    section: 'Section',
    tasks: 'Tasks',
    place: 'Place',
    doubt: 'How it was taken',
    text: 'Text',
  },
  years: (year, untilYear) =>
    year === null
      ? 'year not known'
      : untilYear === null || untilYear === year
        ? `year ${year}`
        : `years ${year}–${untilYear}`,
  issued: ({ form, number, symbol, issuedOn, issuer, signatories }) => {
    if (form === null && symbol === null) return null;
    const names = signatories.flatMap(({ name }) => (name === null ? [] : [name]));
    return [
      issuer?.name,
      `${form === 'plan' ? 'plan' : 'decision'} no. ${number ?? '(none yet)'}${symbol === null ? '' : `/${symbol}`}`,
      issuedOn === null ? null : `issued ${issuedOn.split('-').reverse().join('/')}`,
      names.length === 0 ? null : `signed by ${names.join(', ')}`,
    ]
      .filter((part) => part != null)
      .join('; ');
  },
  around: ({ legalBases, articles, recipients, before, after }) => {
    const texts = before.length + after.length;
    const said = [
      ...(legalBases.length > 0 ? [some(legalBases.length, 'legal basis', 'legal bases')] : []),
      ...(articles.length > 0 ? [some(articles.length, 'article', 'articles')] : []),
      ...(recipients.length > 0 ? [some(recipients.length, 'recipient', 'recipients')] : []),
      ...(texts > 0 ? [some(texts, 'text around the table', 'texts around the table')] : []),
    ];
    return said.length === 0 ? null : said.join(', ');
  },
  keptAs: (key) => `kept under ${key}`,
  dueIn: (period) => `deadline ${quoted(period)} in rows that mark it`,
  counts: (sections, tasks, cells, used) =>
    `${some(sections, 'section', 'sections')}, ${some(tasks, 'task', 'tasks')}; ${used} of ${cells} cells with text are used`,
  kinds: (kinds) => `Deadlines: ${kinds.join(' · ')}`,
  cleaned: (composed, spaces, invisible) => {
    const said = [
      ...(composed > 0 ? [some(composed, 'text composed (NFD to NFC)', 'texts composed (NFD to NFC)')] : []),
      ...(spaces > 0 ? [some(spaces, 'unusual space made plain', 'unusual spaces made plain')] : []),
      ...(invisible > 0 ? [some(invisible, 'invisible character taken out', 'invisible characters taken out')] : []),
    ];
    return said.length === 0 ? null : `Cleaned: ${said.join('; ')}`;
  },
  outsideTable: 'outside the table',
  nothingUnused: 'Every cell and every line of text is used.',
  noDoubts: 'There is nothing to be looked over.',
  notWritten: (file, target) => `Nothing is written. To write the plan: tthc import ${file} -o ${target}`,
  written: (target) => `Written: ${target}. Next: look over what is named above, then tthc check ${target}`,
  exists: (target) =>
    `${target} is not written: the file exists.\n  how to fix: give another name after -o, or rename the old file.`,
  needsYear: (file) => `nothing is written: the year of the plan in ${file} is not known.\n  how to fix: add --year.`,
  outputNeedsFile: '-o needs the name of a file: the plan is not printed among what has to be looked over',
  badColumn: (given, allowed) =>
    `--column does not take “${given}”; write HEADING=ROLE, the role being one of: ${allowed.join(', ')}`,
  notSound: (target) => `${target} is not written: the plan that was read is not sound (see the faults above)`,
  draft: {
    unknownIssuer: '(chưa ghi cơ quan ban hành)',
    noContent: '(không ghi nội dung)',
    unknownTitle: (year) => `Kế hoạch năm ${year}`,
    head: (file) => [
      '',
      `Read from ${file} by tthc import; the words are those of that file, slips included. Look it over first: tthc check.`,
    ],
  },
};
