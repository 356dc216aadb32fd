import { sha256 } from '../source/sha256.ts';
import { type CellText, type Entry, type Plan } from './plan.ts';

/**
 * The text that was signed, in one canonical form (NFC, blanks of any kind as one space): whatever changes in it changes what was
 * issued. In it are the issuer, the document (căn cứ, điều, nơi nhận, người ký …), the texts before and after the table and,
 * row for row, STT, nội dung, chủ trì, phối hợp, thời hạn as written, sản phẩm. Not in it is what comes after the signature:
 * number and date and the note that repeats them, progress, extensions and transfers, persons in charge, `x-` keys, lint,
 * what is learnt of a deadline later (`happenedOn`, `every`, the day of an event), names of units, amendments, settings. A
 * row that was added later (`addedOn`) is in it like any other: an amendment does change the text. What moves a deadline
 * whose words stay is in it too: the day that the file gives to words that name none, and how "trước ngày" is counted
 * where it is not as usual. A plan with neither has the fingerprint of its printed text alone.
 */
export function issuedText(plan: Plan): string {
  const { issuer, document } = plan;
  const text = (_: string, value: unknown): unknown => (typeof value === 'string' ? asSigned(value) : value);
  const parts = [
    'tthc issued text 1',
    [plan.year, plan.untilYear, ...(plan.beforeCounts === 'inclusive' ? ['before: inclusive'] : [])],
    [issuer.name, issuer.shortName, issuer.place, issuer.parentBody],
    [
      ...[document.form, document.symbol, document.subject, document.authority, document.proposer],
      ...[document.legalBases, document.articles.map(linesOf), document.closing, document.recipients],
      ...[document.addressees, document.signatories.map(({ lines, name }) => [lines, name])],
    ],
    [plan.title, plan.before.map((each) => [each.heading, linesOf(each.text)])],
    plan.sections.map(rowOf),
    plan.after.map((each) => [each.heading, linesOf(each.text)]),
  ];
  return JSON.stringify(parts, text);
}

/** A text as two of them are compared: in NFC, blanks of any kind as one space, none at the ends. */
export function asSigned(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** The SHA-256 of what was signed, as `document.issuedFingerprint` holds it: `sha256:` and 64 hexadecimal digits. */
export async function fingerprintOf(plan: Plan): Promise<string> {
  return `sha256:${await sha256(new TextEncoder().encode(issuedText(plan)))}`;
}

function rowOf(entry: Entry): unknown {
  return [
    entry.kind,
    entry.number,
    linesOf(entry.content),
    linesOf(entry.lead),
    linesOf(entry.coordinating),
    deadlineOf(entry),
    linesOf(entry.output),
    entry.children.map(rowOf),
  ];
}

function deadlineOf({ deadline: { reading, givenDue } }: Entry): unknown {
  return givenDue === null ? reading.text : [reading.text, givenDue];
}

function linesOf(cell: CellText): readonly string[] {
  return cell.map(({ text, item }) => (item ? `- ${text}` : text));
}
