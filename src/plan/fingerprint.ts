import { sha256 } from '../source/sha256.ts';
import { type CellText, type Entry, type Plan } from './plan.ts';

/**
 * The text that was signed, in one canonical form (NFC, no blanks at line ends): whatever changes in it changes what was
 * issued. In it are the issuer, the document (căn cứ, điều, nơi nhận, người ký …), the texts before and after the table and,
 * row for row, STT, nội dung, chủ trì, phối hợp, thời hạn as written, sản phẩm. Not in it is what comes after the signature:
 * number and date and the note that repeats them, progress, extensions and transfers, persons in charge, `x-` keys, lint,
 * the readings given beside a deadline (`due`, `happenedOn`, `every`), names of units, amendments, settings. A row that was
 * added later (`addedOn`) is in it like any other: an amendment does change the text.
 */
export function issuedText(plan: Plan): string {
  const { issuer, document } = plan;
  return JSON.stringify([
    'tthc issued text 1',
    [plan.year, plan.untilYear],
    [issuer.name, issuer.shortName, issuer.place, issuer.parentBody],
    [
      ...[document.form, document.symbol, document.subject, document.authority, document.proposer],
      ...[document.legalBases, document.articles.map(linesOf), document.closing, document.recipients],
      ...[document.addressees, document.signatories.map(({ lines, name }) => [lines, name])],
    ],
    [plan.title, plan.before.map(({ heading, text }) => [heading, linesOf(text)])],
    plan.sections.map(rowOf),
    plan.after.map(({ heading, text }) => [heading, linesOf(text)]),
  ]);
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
    entry.deadline.reading.text.normalize('NFC').replace(/\s+/g, ' ').trim(),
    linesOf(entry.output),
    entry.children.map(rowOf),
  ];
}

function linesOf(cell: CellText): readonly string[] {
  return cell.map(({ text, item }) => (item ? `- ${text}` : text));
}
