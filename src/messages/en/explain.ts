import { type ExplainWords } from '../explain.ts';

/** What tthc says of its codes, in English. */
export const explainEn: ExplainWords = {
  severities: {
    error: 'Error: the plan or a deadline cannot be read as it was meant; it must be mended.',
    warning: 'Warning: the plan can be read, but somebody should look.',
    info: 'Note: worth knowing; whether to mend it is up to the office.',
  },
  titles: {
    why: 'Why',
    wrong: 'Wrong',
    right: 'Right',
    says: (command) => `${command} says`,
  },
  unknownCode: (code, nearest) =>
    `no code “${code}”${nearest.length === 0 ? '' : `; nearest: ${nearest.join(', ')}`}. For all codes: tthc explain`,
  listHead: 'EVERY CODE OF TTHC',
  listFoot: 'For one of them: tthc explain CODE',
  codes: {
    'due/overdue': {
      what: 'Overdue',
      why: 'The due date is past and the plan records no result. If it was done, record progress with status: done; if it was extended, extendedTo.',
    },
    'due/due-today': {
      what: 'Due today',
      why: 'Today is the last day in time; told only with --fail-on soon.',
    },
    'due/due-soon': {
      what: 'Due soon',
      why: 'The due date is near, as tthc due or --soon have it; told only with --fail-on soon.',
    },
    'file/not-found': {
      what: 'There is no such file or folder',
      why: 'With a name mistyped the plan would not be read, and every deadline in it would be missing. So this is an error, not an empty list.',
    },
    'file/unreadable': {
      what: 'The file may not be read',
      why: 'The file is there but cannot be opened, so what it owes is unknown.',
    },
    'file/too-large': {
      what: 'The file is too large to be a plan',
      why: 'A plan takes some dozens of kB. A huge file is the wrong one, or meant to hang the machine; it is refused before it is read.',
    },
    'file/binary': {
      what: 'Not a text file',
      why: 'A Word, Excel or PDF file is no plan, even with a name that ends in .yaml.',
    },
    'file/encoding': {
      what: 'The file is not UTF-8',
      why: 'Guessing the encoding would spoil Vietnamese letters unnoticed, and with them names of units and deadlines.',
    },
    'file/empty': {
      what: 'The file is empty',
      why: 'Were it taken for a plan that owes nothing, one failed save would wipe out every deadline without a word.',
    },
    'file/not-a-plan': {
      what: 'A YAML file in plans/ is no plan',
      why: 'Every YAML file directly in plans/ must be a plan; skipping strangers would also skip a plan whose first line is broken.',
    },
    'file/outside': {
      what: 'A link leads out of the folder of plans',
      why: 'Plans may come from strangers; following such a link would quote other files of the machine in messages.',
    },
    'files/no-plans-folder': {
      what: 'There is no plans/ folder',
      why: 'With no plan to read, “nothing is due” would not be true.',
    },
    'files/no-plan': {
      what: 'A folder or pattern holds no plan',
      why: 'To answer “nothing is due” to a mistyped pattern would be worse than an error.',
    },
    'yaml/control-character': {
      what: 'An invisible control character',
      why: 'It usually comes along from Word or a web page; it spoils the file and the papers and may command the terminal.',
    },
    'yaml/look-alike': {
      what: 'A character that looks like a blank or a colon and is none',
      why: 'Eyes cannot tell, YAML can: a key with it is another key, and its value is lost.',
    },
    'yaml/tab': {
      what: 'Indented with a tab',
      why: 'Tabs are as wide as each machine likes, so nobody knows where the line belongs; YAML does not take them.',
    },
    'yaml/colon-in-text': {
      what: 'A colon within a text',
      why: 'To YAML a colon and a blank begin a new key, so the first half of the sentence becomes a stray key.',
    },
    'yaml/comment-in-text': {
      what: 'A # cuts off the rest of a text',
      why: 'From a # with a blank before it YAML takes all for a comment and drops it without a word.',
    },
    'yaml/dash-in-text': {
      what: 'A list dash on the line of its key',
      why: 'A dash begins an item only on a line of its own.',
    },
    'yaml/dash-in-list': {
      what: 'A list dash within [ ]',
      why: 'Within [ ] commas separate the elements; a dash begins nothing there.',
    },
    'yaml/dash-without-space': {
      what: 'No blank after a list dash',
      why: 'Without the blank the dash is part of the text, and the item is no item.',
    },
    'yaml/missing-dash': {
      what: 'A new item lacks its dash',
      why: 'Without the dash this task runs into the one above: the text or the deadline of one of them is lost.',
    },
    'yaml/item-in-text': {
      what: 'A list dash is joined to the text above it',
      why: 'YAML makes one paragraph of both lines, so on paper it is no item of its own.',
    },
    'yaml/key-in-text': {
      what: 'A key is joined to the text above it',
      why: 'Indented too far, the line continues the text: the key, maybe a deadline, vanishes.',
    },
    'yaml/comma-in-text': {
      what: 'A comma within { } cuts a text in two',
      why: 'Within { } and [ ] commas separate elements; what follows becomes a blank key or is lost.',
    },
    'yaml/extra-comma': {
      what: 'A comma too many',
      why: 'It is often the trace of an element that was deleted or never finished.',
    },
    'yaml/special-start': {
      what: 'A text begins with a character that means something to YAML',
      why: 'Characters such as * & ! % @ ` command YAML at the start of a text; without quotes the text becomes something else.',
    },
    'yaml/text-after-quote': {
      what: 'Text after a closing quote',
      why: 'What stands outside the quotes is no part of the value; which part was meant is unknown.',
    },
    'yaml/unclosed-quote': {
      what: 'A quote is never closed',
      why: 'All lines after it, other tasks included, count as text of one cell.',
    },
    'yaml/unclosed-bracket': {
      what: 'A bracket is never closed',
      why: 'The lines after it are drawn into the bracket.',
    },
    'yaml/text-after-bracket': {
      what: 'Text after a closing bracket',
      why: 'What stands outside the bracket belongs to no value.',
    },
    'yaml/missing-space': {
      what: 'No blank after the colon of a key',
      why: 'Without the blank, “key:value” is one text, and the key is not there.',
    },
    'yaml/missing-colon': {
      what: 'No colon after a key',
      why: 'Without the colon it is no key, and its value goes nowhere.',
    },
    'yaml/no-key': {
      what: 'A line without a key',
      why: 'Among keys a line of text belongs nowhere; mostly it continues the line above and is out of place.',
    },
    'yaml/indentation': {
      what: 'Wrong indentation',
      why: 'Indentation says what a line belongs to; a task may end up in another section.',
    },
    'yaml/bad-escape': {
      what: 'A wrong \\ within double quotes',
      why: 'Within double quotes \\ begins a special character; this one does not exist.',
    },
    'yaml/duplicate-key': {
      what: 'A key is written twice in one place',
      why: 'YAML keeps the later one and drops the earlier without a word; of two deadlines one vanishes.',
    },
    'yaml/multiple-documents': {
      what: 'Several documents in one file',
      why: 'After --- another document begins; reading only the first would miss the rest.',
    },
    'yaml/unknown-alias': {
      what: 'A reference *name without &name',
      why: 'Which value is meant is unknown.',
    },
    'yaml/alias-bomb': {
      what: 'References * nested too often',
      why: 'A few such lines stand for billions of values and hang the machine; no real plan needs them.',
    },
    'yaml/too-deep': {
      what: 'Nested too deep',
      why: 'No real plan is so deep; such a file only hangs the machine.',
    },
    'yaml/syntax': {
      what: 'YAML syntax',
      why: 'From here on what was meant is uncertain, so nothing is guessed.',
    },
    'plan/unsupported-version': {
      what: 'A version of the format that is not supported',
      why: 'A newer format may hold keys that this tthc does not know and would overlook.',
    },
    'plan/unknown-key': {
      what: 'An unknown key',
      why: 'A misspelt “deadline”, passed over, would lose the deadline without a sound. Keys of your own begin with x-.',
    },
    'plan/missing-key': {
      what: 'A required key is missing',
      why: 'Without it nobody knows of which year or office the plan is, or what the task is.',
    },
    'plan/wrong-type': {
      what: 'A value of the wrong kind',
      why: 'A list where a text is wanted, or the other way round, mostly means wrong indentation.',
    },
    'plan/bad-value': {
      what: 'A value that cannot be',
      why: 'There is no 30 February and no year “20224”; taking another would change a deadline.',
    },
    'plan/not-allowed': {
      what: 'A value that is none of those allowed',
      why: 'A status in other words (“xong” for done) would not count, and what is done would still be owed.',
    },
    'plan/years-reversed': {
      what: 'The last year comes before the first',
      why: 'Recurring tasks are counted over the years of the plan; reversed, there is none.',
    },
    'plan/sections-and-tasks': {
      what: 'A section holds both sections and tasks',
      why: 'Their numbers collide, and no task could be named with certainty.',
    },
    'plan/repeated-ref': {
      what: 'Two rows have the same number',
      why: '“Task II.3” could be either. The later one is called II.3~2 meanwhile.',
    },
    'plan/repeated-id': {
      what: 'Two rows have the same id',
      why: 'An id names a task over the years; doubled, a result may be recorded for the wrong one.',
    },
    'plan/id-is-a-ref': {
      what: 'An id equals the number of another row',
      why: 'Which of the two is meant would be unknown, and a result may go to the wrong task.',
    },
    'plan/repeated-unit': {
      what: 'One name belongs to two units',
      why: 'Asked for by that name, tasks could be of either.',
    },
    'plan/unknown-regime': {
      what: 'A reporting regime that tthc does not know',
      why: 'The day on which the data of a report close follows from the regime.',
    },
    'plan/not-followed': {
      what: 'Progress on a row that nobody follows',
      why: 'A section without a deadline of its own is not followed: what is recorded there counts for no task.',
    },
    'plan/progress-says-nothing': {
      what: 'A progress entry with nothing but a date',
      why: 'It changes nothing; mostly it was left unfinished.',
    },
    'plan/progress-out-of-order': {
      what: 'Progress not in the order of days',
      why: 'The state goes by date and is right all the same, but a merge may have mixed two edits; somebody should look.',
    },
    'plan/progress-without-occurrence': {
      what: 'A result for a recurring task that does not say which time',
      why: '“Done” could settle every time or one of them; either guess makes work vanish.',
    },
    'plan/progress-unknown-occurrence': {
      what: 'A time that the deadline does not have',
      why: 'Recorded for a time that does not exist, the real one is still owed.',
    },
    'plan/extension-without-date': {
      what: 'An extension without a date',
      why: 'An extension sets exactly one new date; without it the task would never be overdue again.',
    },
    'plan/added-after-deadline': {
      what: 'A task was added after its own deadline',
      why: 'Before that day the task is not listed; a slip in the year would hide it until then.',
    },
    'plan/changed-since-issue': {
      what: 'The plan was changed after it was issued',
      why: 'What was signed is in force. A deadline changed after that without a document makes the file and the signed paper say different things.',
    },
    'deadline/unreadable': {
      what: 'A deadline that cannot be read',
      why: 'tthc guesses no date. The task is still listed, under CHƯA ĐẦY ĐỦ, until the deadline is written clearly.',
    },
    'deadline/impossible-date': {
      what: 'A date that is not on the calendar',
      why: '30 November or 1 December for the 31st would both be a deadline of our own making. Only the author knows.',
    },
    'deadline/out-of-range': {
      what: 'A month, quarter or year out of range',
      why: 'There is no month 13 and no quarter V; what was meant is unknown.',
    },
    'deadline/reversed': {
      what: 'A period that runs backwards',
      why: 'The last day stands before the first, so one of them is a slip, and the last day is the deadline.',
    },
    'deadline/contradicts-text': {
      what: 'due differs from the words of the deadline',
      why: 'The paper prints one day, the listing counts another: one of the two is a slip.',
    },
    'deadline/every-needless': {
      what: 'every on work that is not standing',
      why: 'every asks to look at standing work; elsewhere it does nothing, and the author may have meant more.',
    },
    'deadline/no-length': {
      what: 'The event has happened, but how long there is nobody says',
      why: 'Without a day the task would wait for ever for what is already past.',
    },
    'deadline/not-an-event': {
      what: 'happenedOn on a deadline that waits for no event',
      why: 'It does nothing here; it may belong to another task.',
    },
    'deadline/starts-after-due': {
      what: 'The first day comes after the due date',
      why: 'One of the two days is a slip.',
    },
    'deadline/extension-in-the-past': {
      what: 'An extension to a day already past',
      why: 'It cannot be true on the day it was granted; the old deadline stands until it is mended.',
    },
    'deadline/extension-earlier': {
      what: 'An extension to an earlier day',
      why: 'Shortening is allowed but rare; mostly the month or the year is a slip.',
    },
    'days-off/other-year': {
      what: 'A day off of another year than its file',
      why: 'It would not count as a day off, and a last working day may be wrong.',
    },
    'lint/report-without-sending-day': {
      what: 'The sending day of periodic reports is not declared',
      why: 'Nghị định 09/2019/NĐ-CP (art. 8) demands a sending date. Until it is declared, tthc takes the end of the period, which may be later than the real one.',
    },
    'lint/doubtful-deadline': {
      what: 'A deadline holds a number or date that was not used',
      why: 'What was passed over may be another deadline in the same cell. Split the task or write it out.',
    },
    'lint/first-year-assumed': {
      what: 'A deadline without a year in a plan of several years',
      why: 'tthc takes the first year; if another was meant, the task is called overdue too early or too late.',
    },
    'document/unprintable-character': {
      what: 'A character that cannot be printed',
      why: 'Word, PDF and web pages cannot hold it; a replacement stands on paper.',
    },
    'template/no-front-matter': {
      what: 'The template has no front matter',
      why: 'The words on paper (columns, statuses) stand there; without them nothing can be printed.',
    },
    'template/unknown-key': {
      what: 'An unknown key in the front matter of a template',
      why: 'Mistyped, the word that was edited is not printed.',
    },
    'template/wrong-type': {
      what: 'A value of the wrong kind in a template',
      why: 'The paper would lack words there.',
    },
    'template/missing-words': {
      what: 'The template lacks words that a directive needs',
      why: 'They may have been deleted by accident; the paper would lack them unnoticed.',
    },
    'template/unknown-slot': {
      what: 'There is no such slot',
      why: 'Mistyped, it would be printed with its braces or left blank.',
    },
    'template/broken-slot': {
      what: 'A slot lacks braces',
      why: 'The braces would be printed.',
    },
    'template/unknown-directive': {
      what: 'There is no such directive',
      why: 'What it should print (a table, a signature) would be missing on paper.',
    },
    'template/broken-directive': {
      what: 'A directive is written wrongly',
      why: 'The line would be printed as text.',
    },
    'template/unknown-attribute': {
      what: 'The directive has no such attribute',
      why: 'What was asked for would not happen.',
    },
    'template/bad-attribute': {
      what: 'An attribute with an unknown value',
      why: 'The table might be empty or list something else.',
    },
    'template/missing-attribute': {
      what: 'A directive lacks an attribute',
      why: 'How to count or print is unknown.',
    },
    'template/not-in-title': {
      what: 'A line within :::title that is no heading',
      why: 'The title has a layout of its own (Nghị định 30/2020/NĐ-CP) and holds headings only.',
    },
    'template/unsupported': {
      what: 'Markdown that templates do not take',
      why: 'Not every format could print it, so nothing is printed by halves.',
    },
    'form/bad-figure': {
      what: 'A figure that is no count',
      why: 'Numbers of dossiers are whole and not negative. Taking “8a” for 8 would make the report wrong unnoticed.',
    },
    'form/below-total': {
      what: 'A row of figures below the total',
      why: 'The total does not add what stands below it, so the row would not count.',
    },
    'form/carried-mismatch': {
      what: 'What was carried over does not agree',
      why: 'What was open at the end of one period is there at the beginning of the next; else dossiers are lost from the books.',
    },
    'form/carried-needs-reason': {
      what: 'What was carried over differs from the period before',
      why: 'It may be right, but readers will ask; give the reason.',
    },
    'form/empty': {
      what: 'The form holds no figure',
      why: 'A blank form looks like one with nothing to report; where there was nothing, write 0.',
    },
    'form/field-gone': {
      what: 'A field of the period before is gone',
      why: 'What was still open in it vanishes from the report.',
    },
    'form/figure-outside': {
      what: 'A figure outside the columns of the form',
      why: 'It would count nowhere.',
    },
    'form/missing-columns': {
      what: 'Columns of the form are missing',
      why: 'Without them nothing can be checked, and the report lacks figures.',
    },
    'form/no-field-column': {
      what: 'The form has no column for the field',
      why: 'Nobody knows what field a row is about.',
    },
    'form/no-field': {
      what: 'A row with figures but without a field',
      why: 'Figures of no known field cannot be reported.',
    },
    'form/no-table': {
      what: 'No table of figures',
      why: 'Neither the row of column numbers nor the titles were found, so no figure has a column.',
    },
    'form/repeated-column': {
      what: 'A column is there twice',
      why: 'Which of the two counts is unknown.',
    },
    'form/repeated-definition': {
      what: 'A form defines a column twice',
      why: 'Each column needs its own number and meaning, or a check takes the wrong one.',
    },
    'form/repeated-field': {
      what: 'A field has two rows',
      why: 'Adding them or taking one may both be wrong.',
    },
    'form/repeated-total': {
      what: 'The table has two totals',
      why: 'Which one is the total of the whole table is unknown.',
    },
    'form/sum-mismatch': {
      what: 'A figure differs from the sum of its parts',
      why: 'The form demands that the columns add up; one of them is wrong.',
    },
    'form/sum-needs-reason': {
      what: 'A figure differs from the columns it goes with',
      why: 'It may be right (withdrawn, returned), but the report must give the reason.',
    },
    'form/total-mismatch': {
      what: 'The total differs from the sum of the rows',
      why: 'One of the figures is wrong.',
    },
    'form/unclosed-quote': {
      what: 'A quote in the CSV file is never closed',
      why: 'All that follows counts as text of one cell.',
    },
    'form/undefined-column': {
      what: 'A form checks a column that it does not have',
      why: 'The check cannot be made, though it looks as if it were.',
    },
    'form/unknown-slot': {
      what: 'A form with an unknown slot',
      why: 'It would be printed with its braces.',
    },
    'form/wrong-kind': {
      what: 'A column of a form has the wrong kind',
      why: 'Text cannot be counted, counts hold no names; checks would go wrong.',
    },
    'form/not-a-workbook': {
      what: 'The file is no Excel workbook',
      why: 'Its name ends in .xlsx, but it cannot be opened as one.',
    },
    'form/uncomputed-formula': {
      what: 'A formula without a result',
      why: 'The program that wrote the file did not compute it; read as blank, figures would be lost.',
    },
    'regime/missing-block': {
      what: 'The outline of a report lacks a block',
      why: 'Without it the report leaves out what the plan knows.',
    },
    'report/not-a-report': {
      what: 'The file is no report made by tthc',
      why: 'Without its front matter nobody knows of which period and plan it is.',
    },
    'report/broken-block': {
      what: 'A block made by tthc is broken',
      why: 'Its two marks say what may be refreshed; without one, a person’s words might be overwritten.',
    },
    'report/unclosed-comment': {
      what: 'A comment is never closed',
      why: 'What follows counts as a comment and is not printed.',
    },
    'lint/abolished-unit': {
      what: 'A unit that is no more',
      why: 'Nobody will do what is given to it; since 1 July 2025 there are no districts.',
    },
    'lint/attached-note-form': {
      what: 'The “attached to” line is not in due form',
      why: 'Nghị định 30/2020/NĐ-CP says how it reads.',
    },
    'lint/blank-in-text': {
      what: 'A blank left in a sentence',
      why: 'A number or date not filled in will be signed and printed.',
    },
    'lint/capitalisation': {
      what: 'A name is capitalised wrongly',
      why: 'Appendix II of Nghị định 30/2020/NĐ-CP has the rules; one name, one form throughout the plan.',
    },
    'lint/citation-after-plan': {
      what: 'A cited document is later than the plan',
      why: 'A plan cannot rest on what did not exist; one of the dates is a slip.',
    },
    'lint/citation-date-form': {
      what: 'The date of a document is not in due form',
      why: 'Nghị định 30/2020/NĐ-CP: days below 10 and the months 1 and 2 take a zero.',
    },
    'lint/citation-not-in-bases': {
      what: 'A cited document is none of the legal bases',
      why: 'It may have been overlooked; a note only, not everything cited is a basis.',
    },
    'lint/confused-word': {
      what: 'A word mistaken for another',
      why: 'It exists, so spell checkers pass it over, but makes no sense here.',
    },
    'lint/deadline-before-document': {
      what: 'A deadline before the document was issued',
      why: 'The task is overdue when it is signed; mostly a slip in month or year.',
    },
    'lint/deadline-on-day-off': {
      what: 'A due date on a day off',
      why: 'It does not move; be done by the last working day shown beside it.',
    },
    'lint/deadline-outside-year': {
      what: 'A due date outside the year of the plan',
      why: 'Mostly copied from last year’s plan with its year.',
    },
    'lint/document-not-issued': {
      what: 'The document has no number or date yet',
      why: 'A plan not issued binds nobody; fill in the number once it has one.',
    },
    'lint/double-space': {
      what: 'Two blanks in a row',
      why: 'The line looks torn, and searches may miss it.',
    },
    'lint/double-word': {
      what: 'A word twice',
      why: 'Copy and paste; once signed it cannot be mended.',
    },
    'lint/end-punctuation': {
      what: 'A legal basis ends with the wrong mark',
      why: 'Nghị định 30/2020/NĐ-CP: a semicolon after each, a full stop after the last.',
    },
    'lint/expired-legal-basis': {
      what: 'A legal basis no longer in force',
      why: 'A document that rests on it may be sent back; cite what replaced it.',
    },
    'lint/heading-with-task': {
      what: 'A heading carries a task',
      why: 'Without a deadline it is not followed; its unit or output is easily forgotten.',
    },
    'lint/impossible-syllable': {
      what: 'A syllable that Vietnamese does not have',
      why: 'A slip of the keys.',
    },
    'lint/inconsistent-citation-date': {
      what: 'One document with two dates',
      why: 'At least one is wrong, and readers cannot tell which.',
    },
    'lint/inconsistent-citation-title': {
      what: 'One document with two titles',
      why: 'It may have been taken for another one.',
    },
    'lint/joined-units': {
      what: 'Several units on one line',
      why: 'tthc takes the line for one unit, so asking for either finds nothing.',
    },
    'lint/lead-above-issuer': {
      what: 'A unit above the issuer is to lead',
      why: 'One cannot give tasks to those above; in truth nobody leads.',
    },
    'lint/lead-also-coordinates': {
      what: 'A unit leads and coordinates the same task',
      why: 'It cannot support itself; another one may have been meant.',
    },
    'lint/letterhead-form': {
      what: 'The letterhead lacks something',
      why: 'Nghị định 30/2020/NĐ-CP, art. 8: name, number and sign, place and date.',
    },
    'lint/look-alike-letter': {
      what: 'A letter of another alphabet that looks Vietnamese',
      why: 'Eyes cannot tell, but searches do not find it.',
    },
    'lint/missing-deadline': {
      what: 'A task without a deadline',
      why: 'It can never be overdue, and nobody is reminded.',
    },
    'lint/missing-lead': {
      what: 'A task without a lead unit',
      why: 'What nobody answers for is rarely done.',
    },
    'lint/missing-output': {
      what: 'A task without an output',
      why: 'Nobody can tell when it is done.',
    },
    'lint/near-duplicate-task': {
      what: 'Two tasks almost the same',
      why: 'One is counted twice, or was meant to be another.',
    },
    'lint/number-gap': {
      what: 'A number skipped',
      why: 'A row may have been lost in copying.',
    },
    'lint/output-recurs': {
      what: 'A recurring output under a standing deadline',
      why: 'A monthly report under “Thường xuyên” is never asked for.',
    },
    'lint/punctuation-spacing': {
      what: 'Blanks about a mark are wrong',
      why: 'A mark follows its word and precedes a blank.',
    },
    'lint/recipients-form': {
      what: 'The recipients are not in due form',
      why: 'Nghị định 30/2020/NĐ-CP says how they read; the last line is “Lưu: VT …”.',
    },
    'lint/repeated-punctuation': {
      what: 'A mark repeated',
      why: 'A slip of the keys.',
    },
    'lint/signature-form': {
      what: 'The authority to sign is not in due form',
      why: 'Nghị định 30/2020/NĐ-CP: TM. for the Committee, KT. for a deputy.',
    },
    'lint/stray-dash': {
      what: 'A dash too many, or without its blank',
      why: 'On paper there would be two, one before nothing, or one that looks like a part of the word.',
    },
    'lint/stray-punctuation': {
      what: 'A mark too many at the end',
      why: 'Names of units end without one.',
    },
    'lint/tone-placement': {
      what: 'Tone marks placed in two ways',
      why: 'One document keeps to one convention (hóa or hoá).',
    },
    'lint/trailing-dots': {
      what: 'A sentence that trails off in dots',
      why: 'It looks unfinished; write out the rest.',
    },
    'lint/typing-leftover': {
      what: 'Keys that never became a letter',
      why: 'Left over from Telex or VNI.',
    },
    'lint/unbalanced-marks': {
      what: 'A bracket or quote without its partner',
      why: 'Where it ends is unknown.',
    },
    'lint/undefined-abbreviation': {
      what: 'An abbreviation never explained',
      why: 'Nghị định 30/2020/NĐ-CP: in full at first, the short form in brackets.',
    },
    'lint/unit-with-several-names': {
      what: 'One unit under several names',
      why: 'Filters and counts split its work.',
    },
    'lint/unknown-code': {
      what: 'No such code to switch off',
      why: 'Mistyped, the advice still comes though its writer thinks it is off.',
    },
    'lint/unknown-unit': {
      what: 'A unit that is not in units',
      why: 'It may be a slip for one that is.',
    },
    'lint/wrong-citation-date': {
      what: 'The date of a document differs from the register',
      why: 'Compare with the original.',
    },
  },
};
