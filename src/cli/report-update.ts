import { parsePeriod } from '../calendar/period.ts';
import { parseReportFile, type ReportFile } from '../document/report/file.ts';
import { updatedReport } from '../document/report/update.ts';
import { type ReportWords } from '../messages/report.ts';
import { regimeNames } from '../calendar/regime.ts';
import { fail, folderOf, say } from './deliver.ts';
import { diagnosticsText } from './diagnostics.ts';
import { diffText, unifiedDiff } from './line-diff.ts';
import { fileText } from './regimes.ts';
import { type Session } from './session.ts';

/** A report that somebody is writing, and what its head asks to be computed. */
export interface WrittenReport {
  readonly report: ReportFile;
  readonly plans: readonly string[];
  readonly asked: {
    readonly quarter?: string;
    readonly half?: string;
    readonly annual?: boolean;
    readonly year?: string;
    readonly regime?: string;
    readonly internal?: boolean;
    readonly data?: string;
    readonly previous?: string;
  };
}

/** Reads a report's file; null where it cannot be read, which was said. */
export function readReport(session: Session, path: string): WrittenReport | null {
  const text = fileText(session.world, path);
  if (typeof text !== 'string') {
    say(session, diagnosticsText(session, [text], new Map(), session.color.err).trimEnd());
    return null;
  }
  const { file, faults } = parseReportFile(path, text);
  if (!file) {
    say(session, diagnosticsText(session, faults, new Map([[path, text]]), session.color.err).trimEnd());
    return null;
  }
  const { head } = file;
  const beside = (name: string): string => besideReport(path, name);
  return {
    report: file,
    plans: (head.plans ?? []).map(beside),
    asked: {
      ...periodIn(head.period),
      regime: regimeNames.includes(head.regime) ? head.regime : beside(head.regime),
      ...(head.internal === 'true' ? { internal: true } : {}),
      ...(head.data === undefined ? {} : { data: beside(head.data) }),
      ...(head.previous === undefined ? {} : { previous: beside(head.previous) }),
    },
  };
}

/** A path that a report's head names, as seen from the working folder. */
export function besideReport(report: string, name: string): string {
  const folder = folderOf(report);
  return folder === '.' || name.startsWith('/') || /^[A-Za-z]:/.test(name) ? name : `${folder}/${name}`;
}

function periodIn(label: string): WrittenReport['asked'] {
  const period = parsePeriod(label);
  if (!period || period.grain === 'month') return {};
  const year = label.slice(0, 4);
  const index = label.slice(-1);
  switch (period.grain) {
    case 'quarter':
      return { quarter: index, year };
    case 'half':
      return { half: index, year };
    case 'year':
      return { annual: true, year };
  }
}

/** Brings a report up to date; whether nothing in it is left behind. */
export async function updateReport(
  session: Session,
  words: ReportWords,
  {
    written,
    stub,
    dryRun,
    head,
  }: {
    readonly written: ReportFile;
    readonly stub: string;
    readonly dryRun: boolean;
    readonly head: Readonly<Record<string, string | null>>;
  },
): Promise<boolean> {
  const { path, given } = written;
  const updated = await updatedReport(written, stub, head);
  const { refreshed, touched, gone, unknown, text } = updated;
  if (gone.length > 0) say(session, words.gone(gone));
  if (unknown.length > 0) say(session, words.unknownBlocks(unknown));
  const names = refreshed.map(({ id }) => id);
  let isWritten = true;
  if (dryRun) {
    if (text !== given) session.world.out.write(diffText(unifiedDiff(path, given, text), session.color.out));
    say(session, names.length === 0 ? words.nothingNew(path) : words.wouldRefresh(path, names));
  } else if (text === given) say(session, words.nothingNew(path));
  else {
    const result = session.world.files.writeAtomic(path, bytesOf(session, path, text));
    isWritten = result.ok;
    if (result.ok) say(session, names.length === 0 ? words.nothingNew(path) : words.refreshed(path, names));
    else fail(session, session.messages.render.notWritten(path, result.fault, result.reason));
  }
  for (const { id, line, isStale } of touched) {
    if (isStale) fail(session, words.touched(id, line, isStale));
    else say(session, words.touched(id, line, isStale));
  }
  return isWritten && !touched.some(({ isStale }) => isStale);
}

/** The bytes of a text, behind the byte order mark that the file had. */
function bytesOf({ world }: Session, path: string, text: string): Uint8Array {
  const read = world.files.read(path, 3_000_000);
  const hasMark = read.ok && read.bytes[0] === 0xef && read.bytes[1] === 0xbb && read.bytes[2] === 0xbf;
  return new TextEncoder().encode(hasMark ? `\uFEFF${text}` : text);
}
