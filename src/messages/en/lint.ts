import { type Confidence, type LintParams } from '../../diagnostic/lint.ts';
import { type LintWords, type WordsOfSlips } from '../messages.ts';
import { quoted } from '../text.ts';

const confidences: Readonly<Record<Confidence, string>> = {
  V: 'read in the text of the instrument',
  V2: 'from a secondary source',
  I: 'inferred from other documents, to be checked',
  R: 'from memory, to be checked',
  user: 'from your own register',
};

const letterhead: Readonly<
  Record<
    LintParams['lint/letterhead-form']['slip'],
    (params: LintParams['lint/letterhead-form']) => {
      readonly message: string;
      readonly fix: string;
    }
  >
> = {
  'parent-of-committee': ({ text }) => ({
    message: `an Ủy ban nhân dân has no parent body (${quoted(text)}) above its name`,
    fix: 'Leave issuer.parent out: the name stands alone at the head (Nghị định 30/2020/NĐ-CP, Phụ lục I).',
  }),
  'no-place': () => ({
    message: 'the place that is printed before the date of issue is not declared',
    fix: 'Set issuer.place, as in: place: Hà Tân',
  }),
  'symbol-of-other-form': ({ text, right }) => ({
    message: `the symbol ${quoted(text)} is not that of the declared form of document`,
    fix:
      right === 'QD'
        ? 'The symbol of a decision begins with QĐ. For a plan that stands by itself set form: plan.'
        : 'The symbol of a plan begins with KH. If a decision issues it, set form: decision.',
  }),
};

const recipients: Readonly<
  Record<
    LintParams['lint/recipients-form']['slip'],
    (params: LintParams['lint/recipients-form']) => {
      readonly message: string;
      readonly fix: string;
    }
  >
> = {
  'no-archive': () => ({
    message: 'the recipients lack the line “Lưu”',
    fix: "Add as the last line: 'Lưu: VT, <drafting unit>.' (quoted, since it has a colon).",
  }),
  'archive-not-last': ({ text }) => ({
    message: `the line ${quoted(text)} is not the last of the recipients`,
    fix: 'Move the line “Lưu” to the end.',
  }),
  'archive-form': ({ text, right }) => ({
    message: `the recipients say ${quoted(text)}; a colon follows “Lưu”, then “VT” (the records office)`,
    fix: `Write: '${right}' (quoted, since it has a colon).`,
  }),
  ttr: ({ text }) => ({
    message: `${quoted(text)} is the sign of a Tờ trình, not of Thường trực`,
    fix: 'Write “Thường trực” in full, or TT.',
  }),
  'article-case': ({ text, right }) => ({
    message: `the recipients say ${quoted(text)}; an article of the document itself has a capital`,
    fix: `Write: Như ${right}.`,
  }),
  'no-such-article': ({ text, right }) => ({
    message: `the recipients name ${quoted(text)}, which the decision does not have`,
    fix: `Put the number right; the decision has ${right} articles.`,
  }),
};

const spacing: WordsOfSlips<'lint/punctuation-spacing'> = {
  'space-before': (mark) => ({ message: `a blank before ${mark}`, fix: 'Write the mark at the word before it.' }),
  'space-after': (mark) => ({ message: `a blank after ${mark}`, fix: 'Write the mark at the word after it.' }),
  'no-space-after': (mark) => ({ message: `no blank after ${mark}`, fix: 'Add a blank.' }),
};

const strayDash: WordsOfSlips<'lint/stray-dash'> = {
  doubled: () => ({ message: 'two dashes at the beginning of an item', fix: 'Drop the dash.' }),
  glued: (text) => ({
    message: `the dash of an item is written onto its first word: ${quoted(text)}`,
    fix: 'Leave a blank after the dash; in a list drop it, it is printed anyway.',
  }),
  'at-end': (text) => ({ message: `a stray dash at the end of ${quoted(text)}`, fix: 'Drop the dash.' }),
  lopsided: (text) => ({
    message: `a dash with a blank on one side only: ${quoted(text)}`,
    fix: 'Between two parts leave blanks on both sides; within a name on neither.',
  }),
};

/** The words of advice, in English. */
export const lintEn: LintWords = {
  'lint/doubtful-deadline': ({ text, words }) => ({
    message: `in the deadline ${quoted(text)}, ${quoted(words)} is not taken as part of it`,
    fix: 'See how it is read with “tthc deadline”. If a date was missed, make it a task of its own or write { text: …, due: … }.',
  }),
  'lint/first-year-assumed': ({ text, year }) => ({
    message: `in a plan of several years the deadline ${quoted(text)} names no year, and is taken as ${year}`,
    fix: 'Write the year; if it is done every year, write “hằng năm”.',
  }),
  'lint/report-without-sending-day': ({ ref }) => ({
    message: `nobody declared when the periodic report (${ref}) must be sent; the end of the period is taken for now`,
    fix: 'Set reporting.sendingDay: the day of the closing month on which it must be sent, as the higher level ordered (16, say).',
  }),
  'lint/unknown-code': ({ code, nearest, isFault, isOption }) => ({
    message: isFault
      ? `${quoted(code)} is a fault and cannot be switched off; only advice (lint/…) can`
      : `no advice has the code ${quoted(code)}${isOption ? ' (given with --disable)' : ''}`,
    fix: isFault
      ? 'Put right what is wrong instead.'
      : nearest === null
        ? 'Codes stand in the square brackets that tthc check prints.'
        : `Did you mean ${quoted(nearest)}?`,
  }),
  'lint/inconsistent-citation-date': ({ document, date, otherDate, otherLine, official }) => ({
    message: `${document} is dated ${date} here, and ${otherDate} on line ${otherLine}`,
    fix:
      official === otherDate
        ? `The register says ${official}; put this one right.`
        : official === date
          ? `The register says ${official}; put line ${otherLine} right.`
          : 'Look the document up and write one date everywhere.',
  }),
  'lint/inconsistent-citation-title': ({ document, title, other, otherLine }) => ({
    message: `the subject of ${document} is ${quoted(title)} here, and ${otherLine === null ? 'in the register of documents' : `on line ${otherLine}`} ${quoted(other)}`,
    fix: 'Write the subject as the document has it; when cited again, type, number and symbol are enough.',
  }),
  'lint/wrong-citation-date': ({ document, date, official, confidence }) => ({
    message: `${document} is dated ${date} here; the register of documents says ${official}`,
    fix: `Look the document up (the register: ${confidences[confidence]}). If the register is wrong, add it to plans/legal-documents/.`,
  }),
  'lint/citation-after-plan': ({ document, date, issuedOn }) => ({
    message: `${document} is dated ${date}, after the plan was issued (${issuedOn})`,
    fix: 'Check the date of the document cited, or document.issuedOn.',
  }),
  'lint/citation-not-in-bases': ({ document }) => ({
    message: `${document} is cited in a task, but not among the legal bases`,
    fix: 'If the plan rests on it, add it to legalBases.',
  }),
  'lint/citation-date-form': ({ written, right }) => ({
    message: `the date of a document is written ${quoted(written)}; days below 10 and the months 1 and 2 take a zero, other months none`,
    fix: `Write: ${right}`,
  }),
  'lint/expired-legal-basis': ({ document, since, replacedBy, source, confidence }) => ({
    message: `${document} is no longer in force since ${since}${replacedBy.length === 0 ? '' : `; replaced by ${replacedBy.join(', ')}`}`,
    fix: `Cite the document in force. Source: ${source} (${confidences[confidence]}).`,
  }),
  'lint/unknown-unit': ({ unit, nearest }) => ({
    message: `the unit ${quoted(unit)} is not listed in units`,
    fix:
      nearest === null
        ? 'Add it to units, or to the aliases of a unit that is listed.'
        : `Is it ${quoted(nearest)}? If so, add this name to its aliases; if not, add a unit.`,
  }),
  'lint/unit-with-several-names': ({ names }) => ({
    message: `what may be one unit goes by ${names.length} names: ${names.map(({ name, line }) => `${quoted(name)} (line ${line})`).join(', ')}`,
    fix: 'Use one name everywhere, or list them: units: { name: …, aliases: […] }, so that filters by unit find all its work.',
  }),
  'lint/lead-also-coordinates': ({ lead, coordinating }) => ({
    message:
      lead === coordinating
        ? `${quoted(lead)} both leads and supports the same task`
        : `${quoted(coordinating)} supports a task that the same unit, as ${quoted(lead)}, leads`,
    fix: 'Take the unit out of one of the two cells.',
  }),
  'lint/lead-above-issuer': ({ unit, level, issuerLevel }) => ({
    message: `${quoted(unit)} is of level ${level}, above the issuer (${issuerLevel}), and cannot be made to lead`,
    fix: 'Let a unit of your own lead; a higher one may support. If its name misleads, declare its level in units.',
  }),
  'lint/abolished-unit': ({ unit, since, replacedBy, source }) => ({
    message: `${quoted(unit)} does not exist since ${since}${source === null ? '' : ` (${source})`}`,
    fix:
      replacedBy === null ? 'Name the unit that does this work now.' : `Name the unit that took over: ${replacedBy}.`,
  }),
  'lint/joined-units': ({ text, units }) => ({
    message: `${quoted(text)} holds ${units.length} units on one line`,
    fix: `One unit a line, each behind “- ”: ${units.map(quoted).join(', ')}.`,
  }),
  'lint/near-duplicate-task': ({ other, otherLine, same }) => ({
    message: same
      ? `this task is the same as task ${other} (line ${otherLine})`
      : `this task is nearly the same as task ${other} (line ${otherLine})`,
    fix: 'Drop one of them, or say in what they differ.',
  }),
  'lint/missing-lead': ({ ref }) => ({
    message: `task ${ref} names no lead unit`,
    fix: 'Add lead: the unit that answers for it.',
  }),
  'lint/missing-deadline': ({ ref }) => ({
    message: `task ${ref} has no deadline`,
    fix: 'Add deadline; for work that goes on all year write “Thường xuyên”.',
  }),
  'lint/missing-output': ({ ref }) => ({
    message: `task ${ref} names no product, though the other tasks do`,
    fix: 'Add output: the paper or result that must be there when the work is done.',
  }),
  'lint/output-recurs': ({ words, text, every }) => ({
    message: `the product says ${quoted(words)}, but the deadline is ${quoted(text)}, so no period is ever asked for`,
    fix: `Write a deadline that recurs (“Hằng tháng”), or: deadline: { text: ${text}, every: ${every} }`,
  }),
  'lint/deadline-outside-year': ({ due, year, untilYear }) => ({
    message: `the due date ${due} lies outside ${year === untilYear ? `the year of the plan, ${year}` : `the years of the plan, ${year}–${untilYear}`}`,
    fix: 'Put the year of the deadline right; for a plan of several years set untilYear.',
  }),
  'lint/deadline-before-document': ({ due, issuedOn }) => ({
    message: `the due date ${due} comes before the document was issued (${issuedOn})`,
    fix: 'Put the deadline right, or document.issuedOn.',
  }),
  'lint/deadline-on-day-off': ({ due, reason, name, lastWorkday }) => ({
    message: `the due date ${due} is ${name ?? (reason === 'saturday' ? 'a Saturday' : reason === 'sunday' ? 'a Sunday' : 'a day off')}`,
    fix: `The deadline stays as it is; the last workday before it is ${lastWorkday}.`,
  }),
  'lint/heading-with-task': ({ ref, keys, followed }) => ({
    message: followed
      ? `heading ${ref} is a task itself (it has ${keys.join(', ')}), with other tasks below it`
      : `heading ${ref} has ${keys.join(', ')}, but is no task, so nobody follows it`,
    fix: 'Move these cells down to a task of their own below the heading.',
  }),
  'lint/number-gap': ({ number, expected }) => ({
    message: `the number ${number} stands where ${expected} should`,
    fix: `Write number: ${expected}, or leave number out and let tthc count. If a row is missing, add it.`,
  }),
  'lint/unbalanced-marks': ({ mark, missing }) => ({
    message: `the mark ${mark} has no ${missing} to go with it`,
    fix: `Add ${missing}, or take ${mark} out.`,
  }),
  'lint/double-word': ({ word }) => ({ message: `a word is repeated: ${quoted(word)}`, fix: 'Drop one of the two.' }),
  'lint/double-space': () => ({ message: 'more than one blank between two words', fix: 'Leave one.' }),
  'lint/punctuation-spacing': ({ mark, slip }) => spacing[slip](quoted(mark)),
  'lint/repeated-punctuation': ({ marks, right }) => ({
    message: `a mark is repeated: ${quoted(marks)}`,
    fix: `Leave one, such as ${quoted(right)}.`,
  }),
  'lint/trailing-dots': ({ dots }) => ({
    message: `the text ends with ${quoted(dots)}, as if unfinished`,
    fix: 'Finish it, or drop the dots; for “and so on” write “v.v.” or three dots at the word.',
  }),
  'lint/stray-dash': ({ text, slip }) => strayDash[slip](text),
  'lint/stray-punctuation': ({ mark, where }) => ({
    message:
      where === 'start' ? `the text begins with ${quoted(mark)}` : `the name of a unit ends with ${quoted(mark)}`,
    fix: 'Drop the mark.',
  }),
  'lint/blank-in-text': ({ text, what }) => ({
    message: `${quoted(text)} leaves ${what === 'number' ? 'the number of a document' : what === 'date' ? 'a date' : 'something'} blank`,
    fix: 'Fill it in once the document has its number and day.',
  }),
  'lint/undefined-abbreviation': ({ abbreviation, definedLine, meaning }) => ({
    message:
      definedLine === null
        ? `the abbreviation ${quoted(abbreviation)} is explained nowhere`
        : `the abbreviation ${quoted(abbreviation)} is used here, and explained only on line ${definedLine}`,
    fix: `Where it comes first, write it in full with the abbreviation in brackets${meaning === null ? '' : `: ${meaning} (${abbreviation})`}.`,
  }),
  'lint/document-not-issued': ({ missing }) => ({
    message: `the document has no ${missing.map((each) => ({ number: 'number', symbol: 'symbol', day: 'day of issue' })[each]).join(', no ')} yet`,
    fix: 'Once it is issued, set document.number, document.symbol and document.issuedOn (the whole date).',
  }),
  'lint/letterhead-form': (params) => letterhead[params.slip](params),
  'lint/signature-form': ({ slip, right }) => ({
    message:
      slip === 'committee-without-tm'
        ? 'where the Ủy ban nhân dân decides, its head signs on its behalf (TM.), which is not written here'
        : slip === 'head-with-tm'
          ? 'where the Chủ tịch decides, he signs himself, without TM.'
          : 'a deputy signs for the head: KT. and the office of the head',
    fix: `Write the lines from above: ${right}`,
  }),
  'lint/recipients-form': (params) => recipients[params.slip](params),
  'lint/attached-note-form': ({ slip, right }) => ({
    message:
      slip === 'colon'
        ? 'in the note on what is attached no colon follows “số”'
        : 'what is attached says “Kèm theo”, not “Ban hành kèm theo”',
    fix: `By Nghị định 30/2020/NĐ-CP, Phụ lục I, write: ${right}`,
  }),
  'lint/end-punctuation': ({ list, mark, right }) => ({
    message: `this ${list === 'legalBases' ? 'legal basis' : 'recipient'} ${mark === '' ? 'ends without a mark' : `ends with ${quoted(mark)}`}`,
    fix: right === ';' ? 'The line ends with a semicolon.' : 'The last line ends with a full stop.',
  }),
  'lint/impossible-syllable': ({ syllable, nearest }) => ({
    message: `Vietnamese has no syllable ${quoted(syllable)}`,
    fix: nearest === null ? 'Check the spelling.' : `Did you mean ${quoted(nearest)}?`,
  }),
  'lint/typing-leftover': ({ word, right, method }) => ({
    message: `${quoted(word)} is what was typed in ${method === 'telex' ? 'Telex' : 'VNI'}, not yet letters`,
    fix: `Write: ${right}`,
  }),
  'lint/look-alike-letter': ({ letter, right, word }) => ({
    message: `the letter ${quoted(letter)} in ${quoted(word)} is of another alphabet; it only looks like ${quoted(right)}`,
    fix: `Type ${right} again; as it is, no search finds it.`,
  }),
  'lint/tone-placement': ({ word, right, usual }) => ({
    message: `${quoted(word)} has its tone where ${usual} others in the plan do not`,
    fix: `Both ways are right, but keep to one: ${right}`,
  }),
  'lint/capitalisation': ({ written, right, fromPlan }) => ({
    message: `the capitals of ${quoted(written)} are not those of the name${fromPlan ? ' as it is declared' : ''}`,
    fix: `Write: ${right}`,
  }),
  'lint/confused-word': ({ written, right }) => ({
    message: `${quoted(written)} looks like a slip`,
    fix: `Did you mean ${quoted(right)}?`,
  }),
};
