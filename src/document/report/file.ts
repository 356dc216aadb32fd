import { diagnostic, type Diagnostic, inFileOrder, wholeFile } from '../../diagnostic.ts';
import { withoutBlanks } from '../../plan/blanks.ts';
import { schemaFaults } from '../../plan/faults.ts';
import { type Plan } from '../../plan/plan.ts';
import { checkValue, keysBelow } from '../../plan/schema/issues.ts';
import { type ReportFileHead, reportFileSchema } from '../../plan/schema/report-file.ts';
import { isoPartialDate, textOf } from '../../plan/text.ts';
import { parseSource } from '../../source/parse.ts';
import { type HeadContext } from '../head.ts';
import { frontMatterIn, frontMatterYaml } from '../template.ts';
import { type MarkedBlock, markedBlocks } from './marks.ts';

/** A report that somebody is writing. */
export interface ReportFile {
  readonly path: string;
  /** The text as it is, and with line feeds alone. */
  readonly given: string;
  readonly text: string;
  readonly head: ReportFileHead;
  /** The offset behind the head, in the text with line feeds alone. */
  readonly bodyAt: number;
  /** Their offsets are those of the text as it is. */
  readonly blocks: readonly MarkedBlock[];
}

/** Whether a text is a report that tthc began, as far as its head tells. */
export function isReportFile(text: string): boolean {
  const front = frontMatterIn(text.replaceAll('\r\n', '\n'));
  return front !== null && /^report:[ \t]*['"]?1\b/m.test(front);
}

/** Reads a report's file: its head and its marked blocks, and every fault in them. */
export function parseReportFile(
  path: string,
  given: string,
): { readonly file: ReportFile | null; readonly faults: readonly Diagnostic[] } {
  const text = given.replaceAll('\r\n', '\n');
  const front = frontMatterIn(text);
  if (front === null || !isReportFile(text))
    return { file: null, faults: [diagnostic('report/not-a-report', wholeFile(path), {})] };
  const { source, faults } = parseSource(path, frontMatterYaml(front), keysBelow(reportFileSchema));
  const { blocks, faults: unmarked } = markedBlocks(path, given);
  const checked = source ? checkValue(reportFileSchema, withoutBlanks(source.value)) : null;
  const wrong = source && checked?.ok === false ? schemaFaults(source, checked.issues) : [];
  const all = [...faults, ...wrong, ...unmarked].toSorted(inFileOrder);
  const isSound = all.length === 0 && checked?.ok === true;
  return {
    file: isSound ? { path, given, text, head: checked.value, bodyAt: front.length, blocks } : null,
    faults: all,
  };
}

/** What the head of a report says of its letterhead and its signature. */
export function headPlan(head: ReportFileHead): HeadContext['plan'] {
  const list = (texts: readonly string[] | undefined): readonly string[] =>
    (texts ?? []).map((text) => textOf(text) ?? '').filter((text) => text !== '');
  const document: Pick<
    Plan['document'],
    'number' | 'symbol' | 'issuedOn' | 'addressees' | 'recipients' | 'signatories'
  > = {
    number: textOf(head.number),
    symbol: textOf(head.symbol),
    issuedOn: isoPartialDate(head.issuedOn),
    addressees: list(head.addressees),
    recipients: list(head.recipients),
    signatories: (head.signatories ?? []).map(({ lines, name }) => ({ lines: list(lines), name: textOf(name) })),
  };
  const { name, place, parent } = head.issuer;
  return { issuer: { name: textOf(name) ?? '', place: textOf(place), parentBody: textOf(parent) }, document };
}
