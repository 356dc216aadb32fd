import { type Expected, type Found } from '../../diagnostic.ts';
import { type DiagnosticWords } from '../messages.ts';
import { formDiagnosticsEn } from './form-diagnostics.ts';
import { quoted, someOf } from '../text.ts';

const expectedWords: Readonly<Record<Expected, string>> = {
  text: 'a text',
  list: 'a list (one dash per line)',
  map: '“key: value” pairs, indented below',
  'text-or-list': 'a text or a list',
  date: 'a day of the calendar, written 2024-01-31 or 31/01/2024',
  'partial-date': 'a day, month or year: 2024-01-31, 2024-01 or 2024',
  year: 'a year of four digits, from 1900 to 2199',
  'whole-number': 'a whole number',
  'day-of-month': 'a day of the month, from 1 to 31',
  'yes-or-no': 'true or false',
  identifier: 'small letters without diacritics, digits and hyphens, at least three letters: ban-hanh-ke-hoach',
  deadline: 'a deadline phrase, or { text: …, due: … }',
  evidence: 'a text, { number, date, subject, link }, or a list of these',
};

const foundWords: Readonly<Record<Found, string>> = {
  text: 'a text',
  list: 'a list',
  map: '“key: value” pairs',
  nothing: 'nothing',
};

const examples: Readonly<Partial<Record<Expected, string>>> = {
  text: 'Write one text, without [ ], { } or dashes.',
  map: 'Begin a new line, indent it, and write “key: value” pairs.',
  list: 'Write each element on a line of its own, beginning with “- ”.',
  date: 'Write a date like 2024-01-31 or 31/01/2024.',
};

const nearestFix = (nearest: string | null, allowed: readonly string[]): string =>
  nearest === null ? `Only: ${someOf(allowed)}.` : `Did you mean “${nearest}”?`;

/** The words of every diagnostic, in English. */
export const diagnosticsEn: DiagnosticWords = {
  'file/not-found': ({ file }) => ({
    message: `there is no file or folder “${file}”`,
    fix: 'Check the path and the working folder.',
  }),
  'file/unreadable': ({ file, reason }) => ({
    message: `cannot read “${file}” (${reason})`,
    fix: 'Check that you may read the file.',
  }),
  'file/too-large': ({ limit }) => ({
    message:
      limit === 'bytes'
        ? 'the file is larger than 16 MiB'
        : 'the file has too many lines, commas or brackets to be a plan',
    fix: 'A plan is usually some tens of kB; is this the right file?',
  }),
  'file/binary': () => ({
    message: 'this is not a text file',
    fix: 'A plan is a YAML text file; Word, Excel and PDF files cannot be used directly.',
  }),
  'file/encoding': ({ encoding }) => ({
    message: encoding === 'utf-16' ? 'the file is encoded as UTF-16' : 'the file is not encoded as UTF-8',
    fix: 'Open it in an editor and save it as UTF-8.',
  }),
  'file/empty': () => ({ message: 'the file is empty', fix: 'Copy plans/2024.yaml and edit the copy.' }),
  'file/not-a-plan': () => ({
    message: 'this file is not a tthc plan (it has no line “tthc: 1”)',
    fix: 'Move what is not a plan out of plans/, or put “tthc: 1” at the top of the plan.',
  }),
  'file/outside': () => ({
    message: 'this link leads out of the plans folder and was not followed',
    fix: 'Copy the file itself into the folder, or name it on the command line.',
  }),
  'files/no-plans-folder': ({ from }) => ({
    message: `there is no plans/ folder in ${from === '.' ? 'this folder' : quoted(from)} or above it`,
    fix: 'Go to a folder that has plans/, or name the plan: tthc due path/to/plan.yaml',
  }),
  'files/no-plan': ({ where }) => ({
    message: `no plan file (.yaml, .yml) in ${quoted(where)}`,
    fix: 'Copy plans/2024.yaml as a start, or check the name of the folder.',
  }),
  'yaml/control-character': ({ character, moreLines }) => ({
    message: `an invisible control character ${character}${andMore(moreLines)}`,
    fix: 'Delete the character above ^; such characters come along with text copied from Word or the web.',
  }),
  'yaml/look-alike': ({ character, expected, moreLines }) => ({
    message: {
      space: `the character ${character} looks like a space but is none${andMore(moreLines)}`,
      colon: `this colon is the character ${character}, not the plain “:”${andMore(moreLines)}`,
      nothing: `an invisible character ${character}${andMore(moreLines)}`,
    }[expected],
    fix: {
      space: 'Delete it and type a space.',
      colon: 'Type “:” and one space instead.',
      nothing: 'Delete the character above ^.',
    }[expected],
  }),
  'yaml/tab': ({ moreLines }) => ({
    message: `indented with a tab${andMore(moreLines)}`,
    fix: 'Use spaces: YAML does not take tabs as indentation.',
  }),
  'yaml/colon-in-text': ({ text }) => ({
    message: 'YAML takes the colon in this text for a new key',
    fix: quotesFix(text),
  }),
  'yaml/comment-in-text': ({ kept, lost }) => ({
    message:
      kept === ''
        ? `YAML takes ${quoted(lost)} for a comment, which leaves nothing here`
        : `YAML takes everything from # on for a comment: ${quoted(kept)} is kept, ${quoted(lost)} is lost`,
    fix: 'If # belongs to the text, put the text in single quotes; if it is a comment, write a space after #.',
  }),
  'yaml/dash-in-text': ({ text }) => ({
    message: 'a list dash on the same line as its key',
    fix: `Begin a new line, indent it and write “${short(text)}”; or leave the dash out if there is one item only.`,
  }),
  'yaml/dash-in-list': () => ({
    message: 'within [ ] elements are separated by commas and have no dash',
    fix: 'Leave out the dashes, or leave out [ ] and write one item per line.',
  }),
  'yaml/dash-without-space': () => ({
    message: 'no space after the list dash',
    fix: 'Write “- ” and then the text.',
  }),
  'yaml/missing-dash': ({ key, firstLine }) => ({
    message: `“${key}” is already on line ${firstLine}: the new item that begins here has no dash`,
    fix: `Write “- ${key}: …” with the dash in the column of the dash on line ${firstLine}; if this is no new item, remove one “${key}”.`,
  }),
  'yaml/item-in-text': ({ firstLine }) => ({
    message: `this dash is joined to the text on line ${firstLine} and makes no item of its own`,
    fix: 'Put all items in one column, the first one too, each beginning with “- ”; to keep the lines as they are, write |- after the key and begin a new line.',
  }),
  'yaml/key-in-text': ({ key, firstLine }) => ({
    message: `this line is joined to the text on line ${firstLine} and makes no key “${key}”`,
    fix: `Write “${key}: …” in the column of the key on line ${firstLine}.`,
  }),
  'yaml/comma-in-text': ({ key, text }) => ({
    message:
      key === ''
        ? 'within { } a comma separates “key: value” pairs, but this part has no key'
        : `within { } the comma has cut “${key}” in two: this part has no key`,
    fix: key === '' ? quotesFix(text) : `If all of it belongs to “${key}”: ${quotesFix(text)}`,
  }),
  'yaml/extra-comma': () => ({
    message: 'a comma too many',
    fix: 'Remove this comma, or write what is missing before it.',
  }),
  'yaml/special-start': ({ character, text }) => ({
    message: `the text begins with “${character}”, which has a meaning of its own in YAML`,
    fix: quotesFix(text),
  }),
  'yaml/text-after-quote': ({ text }) => ({
    message: 'there is text after the closing quote',
    fix: text.startsWith("'") ? quotesFix(text.slice(1).replace("'", '')) : quotesFix(text),
  }),
  'yaml/text-after-bracket': ({ text }) => ({
    message: `“${text}” too much after the closing bracket`,
    fix: 'Leave it out.',
  }),
  'yaml/unclosed-quote': ({ quote }) => ({
    message: `the quote ${quote} opened here is never closed`,
    fix: `Add ${quote} at the end of the text.`,
  }),
  'yaml/unclosed-bracket': ({ bracket }) => ({
    message: `the bracket ${bracket} opened here is never closed`,
    fix: `Add ${bracket === '[' ? ']' : '}'} at the end.`,
  }),
  'yaml/missing-space': ({ key }) => ({
    message: `no space after “${key}:”`,
    fix: `Write “${key}: …”, with a space after the colon.`,
  }),
  'yaml/missing-colon': ({ key }) => ({
    message: `no colon after “${key}”`,
    fix: `Write “${key}: …”.`,
  }),
  'yaml/no-key': ({ text }) => ({
    message: `this line is not “key: value”: ${quoted(text)}`,
    fix: 'Put a key at its start; if it continues the line above, indent it deeper.',
  }),
  'yaml/indentation': () => ({
    message: 'this line is not indented like its neighbours',
    fix: 'Keep keys of one level in one column, and what is inside two spaces further in.',
  }),
  'yaml/bad-escape': ({ escape }) => ({
    message: `within double quotes YAML does not read “${escape}” as it is written`,
    fix: 'Use single quotes instead, or write \\\\ for every backslash.',
  }),
  'yaml/duplicate-key': ({ key, firstLine }) => ({
    message: `the key “${key}” is already on line ${firstLine}`,
    fix: 'Write each key once: join what the two hold and remove one; YAML keeps the later and loses the earlier.',
  }),
  'yaml/multiple-documents': () => ({
    message: 'a file holds one plan; --- and ... must not be used',
    fix: 'Split it into two files, or remove this line.',
  }),
  'yaml/unknown-alias': ({ alias }) => ({
    message: `“*${alias}” is YAML for a reference, but nothing is named “${alias}”`,
    fix: 'If * belongs to the text, put the text in single quotes.',
  }),
  'yaml/alias-bomb': () => ({
    message: 'the references (* and &) in this file grow out of all bounds',
    fix: 'Write the contents themselves instead of references.',
  }),
  'yaml/too-deep': () => ({ message: 'nested too deeply', fix: 'Check the brackets and the indentation here.' }),
  'yaml/syntax': ({ detail }) => ({
    message: `this is not YAML (${detail})`,
    fix: 'Compare with plans/2024.yaml; if it is a text, put it in single quotes.',
  }),
  'plan/unsupported-version': ({ version }) => ({
    message: `this tthc does not read the format “tthc: ${version}”`,
    fix: 'Write “tthc: 1”, or use a newer tthc.',
  }),
  'plan/unknown-key': ({ key, nearest, allowed }) => ({
    message: `there is no key “${key}” here`,
    fix: `${nearest === null ? `Known keys: ${someOf(allowed)}.` : `Did you mean “${nearest}”?`} Keys of your own begin with x-.`,
  }),
  'plan/missing-key': ({ key }) => ({ message: `“${key}” is missing`, fix: `Add “${key}: …”.` }),
  'plan/wrong-type': ({ key, expected, found }) => ({
    message:
      key === ''
        ? `the file must be ${expectedWords[expected]}, but is ${foundWords[found]}`
        : `“${key}” must be ${expectedWords[expected]}, but is ${foundWords[found]}`,
    fix: examples[expected] ?? null,
  }),
  'plan/bad-value': ({ key, value, expected }) => ({
    message: `“${key}” cannot be ${quoted(value)}`,
    fix: `It takes ${expectedWords[expected]}.`,
  }),
  'plan/not-allowed': ({ key, value, allowed, nearest }) => ({
    message: `“${key}” does not take ${quoted(value)}`,
    fix: `${nearest === null ? '' : `Did you mean “${nearest}”? `}It takes: ${allowed.join(', ')}.`,
  }),
  'plan/years-reversed': ({ year, untilYear }) => ({
    message: `the last year ${untilYear} is before the first year ${year}`,
    fix: 'Swap year and untilYear.',
  }),
  'plan/sections-and-tasks': ({ ref }) => ({
    message: `section ${ref} has both sections and tasks`,
    fix: 'Put the tasks into a section of their own.',
  }),
  'plan/repeated-ref': ({ ref, given, firstLine }) => ({
    message: `the number ${ref} is already on line ${firstLine}; this row is called ${given} for now`,
    fix: 'Correct the number of one of them.',
  }),
  'plan/repeated-id': ({ id, firstLine }) => ({
    message: `the id “${id}” is already on line ${firstLine}`,
    fix: 'An id names one task only.',
  }),
  'plan/id-is-a-ref': ({ id, ref }) => ({
    message: `the id “${id}” is also the number ${ref} of another row`,
    fix: 'Choose another id, for instance ban-hanh-ke-hoach.',
  }),
  'plan/repeated-unit': ({ name, firstLine }) => ({
    message: `the unit name ${quoted(name)} is already on line ${firstLine}`,
    fix: 'A name belongs to one unit only.',
  }),
  'plan/unknown-regime': ({ regime, nearest }) => ({
    message: `there is no reporting regime “${regime}”`,
    fix: nearest === null ? null : `Did you mean “${nearest}”?`,
  }),
  'plan/not-followed': ({ key, ref }) => ({
    message: `“${key}” of ${ref} would be lost: that row has no deadline of its own and is not followed`,
    fix: `Indent “${key}” below the task it belongs to, or give ${ref} a deadline.`,
  }),
  'plan/progress-says-nothing': () => ({
    message: 'this progress entry says nothing',
    fix: 'Add status, note, evidence, extendedTo or transferredTo.',
  }),
  'plan/progress-out-of-order': ({ on, before }) => ({
    message: `the progress entry of ${on} stands below that of ${before}`,
    fix: 'Sort them by date; they are counted by date all the same.',
  }),
  'plan/progress-without-occurrence': ({ labels }) => ({
    message: 'the task has several occurrences, and this progress entry does not say which it is about',
    fix: `Add “for: ${labels[0] ?? ''}”; occurrences: ${someOf(labels)}.`,
  }),
  'plan/progress-unknown-occurrence': ({ label, labels, nearest }) => ({
    message: `this task has no occurrence “${label}”`,
    fix:
      labels.length === 0
        ? 'Leave out “for”: the task is owed once.'
        : `${nearest === null ? '' : `Did you mean “${nearest}”? `}Occurrences: ${someOf(labels)}.`,
  }),
  'plan/changed-since-issue': ({ number }) => ({
    message: `the plan is no longer as it was issued${number === null ? '' : ` (no. ${number})`}`,
    fix: 'See where it differs: tthc diff --since-issue. If a document has amended it, record that with tthc amend; if it was a slip, put it back as it was signed.',
  }),
  'plan/extension-without-date': ({ text }) => ({
    message: `the extension ${quoted(text)} does not name one deadline`,
    fix: 'Write a deadline with a day, month, quarter or year, for instance “Trước 30/6/2024”.',
  }),
  'deadline/unreadable': ({ text, part }) => ({
    message:
      part === text || part === ''
        ? `cannot read the deadline ${quoted(text)}`
        : `cannot read ${quoted(part)} in the deadline ${quoted(text)}`,
    fix: 'Write it like “Trước 10/01/2024”, “Tháng 3/2024”, “Quý I/2024”, “Năm 2024”, “Thường xuyên”; or { text: …, due: 2024-01-09 }.',
  }),
  'deadline/impossible-date': ({ text, part }) => ({
    message: `the calendar has no ${quoted(part)}${part === text ? '' : ` (in the deadline ${quoted(text)})`}`,
    fix: 'Correct the day or month; tthc does not move it to another day.',
  }),
  'deadline/out-of-range': ({ text, part }) => ({
    message: `${quoted(part)} is outside 1900–2200${part === text ? '' : ` (in the deadline ${quoted(text)})`}`,
    fix: 'Correct the year.',
  }),
  'deadline/reversed': ({ text, part }) => ({
    message: `${quoted(part)} ends before it begins${part === text ? '' : ` (in the deadline ${quoted(text)})`}`,
    fix: 'Swap its two ends.',
  }),
  'deadline/contradicts-text': ({ text, due, read }) => ({
    message: `due ${due} is not what the words say: ${quoted(text)}${read.length === 0 ? '' : ` (read as ${someOf(read)})`}`,
    fix: 'Correct one of them. If the deadline was extended after issue, keep the old one and put extendedTo into progress.',
  }),
  'deadline/every-needless': ({ text, every }) => ({
    message: `every: ${every} is for standing work only, not for the deadline ${quoted(text)}`,
    fix: 'Leave out every, or make the deadline “Thường xuyên”.',
  }),
  'deadline/no-length': ({ text }) => ({
    message: `the event has happened, but ${quoted(text)} does not say how long there is`,
    fix: 'Write the day itself: due: 2024-05-15.',
  }),
  'deadline/not-an-event': ({ text }) => ({
    message: `happenedOn has no effect: the deadline ${quoted(text)} does not hang on an event`,
    fix: 'Leave out happenedOn.',
  }),
  'deadline/starts-after-due': ({ start, due }) => ({
    message: `the start ${start} is after the due date ${due}`,
    fix: 'Correct start or the deadline.',
  }),
  'deadline/extension-in-the-past': ({ due, on }) => ({
    message: `extended to ${due}, before the day on which that was granted (${on}); the old deadline stands`,
    fix: 'Write the year of the new deadline.',
  }),
  'deadline/extension-earlier': ({ due, before }) => ({
    message: `the new deadline ${due} is earlier than the planned one, ${before}`,
    fix: 'Check the new deadline; if it was really brought forward, leave it.',
  }),
  'plan/added-after-deadline': ({ addedOn, due }) => ({
    message: `added on ${addedOn}, after its own deadline ${due}`,
    fix: 'Correct addedOn or the deadline: before it was added, a task is not listed.',
  }),
  'days-off/other-year': ({ date, year }) => ({
    message: `${date} is not in the year ${year} of this file`,
    fix: 'Move it to the file of its year, or correct the date.',
  }),
  'document/unprintable-character': ({ character }) => ({
    message: `the character ${character} cannot be printed; papers have \uFFFD in its place`,
    fix: 'Delete it and type again; such characters come with text copied from Word or from a web page.',
  }),
  'template/no-front-matter': () => ({
    message: 'the template has no front matter between two lines of ---',
    fix: 'Take the built-in template and edit its words: tthc render decision --print-template > mau.md',
  }),
  'template/unknown-key': ({ key, nearest, allowed }) => ({
    message: `the front matter of a template has no key “${key}” here`,
    fix: nearestFix(nearest, allowed),
  }),
  'template/wrong-type': ({ key, expected }) => ({
    message: `“${key}” of the template must be ${expectedWords[expected]}`,
    fix: examples[expected] ?? null,
  }),
  'template/missing-words': ({ directive, words }) => ({
    message: `::${directive} needs words that the front matter does not have: ${someOf(words)}`,
    fix: 'Add them below words: as in the built-in template; leave one blank to print nothing.',
  }),
  'template/unknown-slot': ({ slot, nearest, allowed }) => ({
    message: `there is no slot “{{${slot}}}”`,
    fix: nearestFix(nearest, allowed),
  }),
  'template/broken-slot': ({ text }) => ({
    message: `the braces of a slot do not match: ${quoted(text)}`,
    fix: 'Write a slot like {{year}}: two braces, the name, two braces, on one line.',
  }),
  'template/unknown-directive': ({ directive, nearest, allowed }) => ({
    message: `there is no directive “::${directive}”`,
    fix: nearestFix(nearest, allowed),
  }),
  'template/broken-directive': ({ text }) => ({
    message: `this directive is not written as it should be: ${quoted(text)}`,
    fix: 'Write ::letterhead, ::label[QUYẾT ĐỊNH:] or ::totals{by=status} on a line of its own; close :::title with :::.',
  }),
  'template/unknown-attribute': ({ directive, attribute, nearest, allowed }) => ({
    message: `::${directive} has no attribute “${attribute}”`,
    fix: allowed.length === 0 ? 'Take the braces away.' : nearestFix(nearest, allowed),
  }),
  'template/bad-attribute': ({ directive, attribute, value, nearest, allowed }) => ({
    message: `“${attribute}” of ::${directive} cannot be ${quoted(value)}`,
    fix: `${nearest === null ? '' : `Did you mean “${nearest}”? `}Only: ${allowed.join(', ')}.`,
  }),
  'template/missing-attribute': ({ directive, attribute, allowed }) => ({
    message: `::${directive} lacks its attribute “${attribute}”`,
    fix: `Write ::${directive}{${attribute}=${allowed[0] ?? ''}}; its values: ${allowed.join(', ')}.`,
  }),
  'template/not-in-title': () => ({
    message: 'a :::title holds only lines with #, ## and ###',
    fix: 'Write # type of document, ## subject, ### authority; close it with ::: before what follows.',
  }),
  'template/unsupported': ({ construct }) => ({
    message: `a template cannot use this form of Markdown (${construct})`,
    fix: 'Use paragraphs, headings, lists, **bold**, *italic*, :: directives and <!-- --> comments only.',
  }),
  'regime/missing-block': ({ directive }) => ({
    message: `the outline of the report lacks the block “::${directive}”`,
    fix: `put a line “::${directive}” where it is to be printed; without it the report would leave out what the plan knows`,
  }),
  'report/not-a-report': () => ({
    message: 'this file is no report that tthc began (no head with “report: 1” between two lines of ---)',
    fix: 'begin a report with “tthc report --quarter N -o FILE.md” and write on in that file',
  }),
  'report/broken-block': ({ block, problem }) => ({
    message: {
      'not-closed': `the block “${block}” is opened and never closed: a line <!-- tthc:end --> is missing`,
      'not-opened': 'a line <!-- tthc:end --> closes no block: a line <!-- tthc:begin … --> is missing above',
      repeated: `the block “${block}” stands in the file twice`,
    }[problem],
    fix:
      problem === 'repeated'
        ? 'delete one of them, both its marks included'
        : 'put the lost mark back, or delete both marks to keep the text as your own',
  }),
  'report/unclosed-comment': () => ({
    message:
      'a comment is opened with <!-- and never closed, or stands within another: what follows would not be printed',
    fix: 'put --> at the end of the comment, or delete <!--',
  }),
  ...formDiagnosticsEn,
};

const andMore = (lines: number): string => (lines === 0 ? '' : ` (and ${lines} more lines below)`);

/** How to quote a text: the quoted text itself, or for a long one where the quotes go, so that no “…” is copied. */
function quotesFix(text: string): string {
  const inner = text.replace(/\s+/g, ' ');
  if (inner.length <= 80) return `Put the whole text in single quotes: '${inner.replaceAll("'", "''")}'`;
  const doubled = inner.includes("'") ? ', and double every single quote within' : '';
  return `Put a single quote ' before “${inner.slice(0, 20)}…” and after “…${inner.slice(-20)}”${doubled}.`;
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
