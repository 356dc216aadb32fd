import { parseReportFile } from '../document/report/file.ts';
import { type Outline } from '../document/report/outline.ts';
import { reportPaper } from '../document/report/paper.ts';
import { type Paper } from '../document/tree.ts';
import { reportVi } from '../messages/vi/report.ts';
import { folderOf, say } from './deliver.ts';
import { diagnosticsText } from './diagnostics.ts';
import { loadRegime } from './regimes.ts';
import { readReport } from './report-update.ts';
import { type Session } from './session.ts';

/** The text of a report as a paper; null where it cannot be made, which was said. */
export function paperOfReport(
  session: Session,
  path: string,
  text: string,
  { outline, draft }: { readonly outline: Pick<Outline, 'words' | 'lists'>; readonly draft: boolean },
): Paper | null {
  const { file, faults } = parseReportFile(path, text);
  const made = file ? reportPaper(file, outline, draft) : { paper: null, faults };
  if (made.faults.length > 0)
    say(session, diagnosticsText(session, made.faults, new Map([[path, text]]), session.color.err).trimEnd());
  return made.paper;
}

/**
 * A report's file as a paper, and the folder of its plans, beside which tthc remembers what it wrote; null where the file
 * cannot be read, which was said. What is still open in it is told.
 */
export async function writtenPaper(
  session: Session,
  path: string,
  draft: boolean,
): Promise<{ readonly paper: Paper; readonly plansFolder: string } | null> {
  const words = session.language === 'en' ? (await import('../messages/en/report.ts')).reportEn : reportVi;
  const written = readReport(session, path);
  if (!written) return null;
  const read = loadRegime(session.world, written.asked.regime ?? '', words);
  if (read.faults.length > 0)
    say(session, diagnosticsText(session, read.faults, read.texts, session.color.err).trimEnd());
  if (!read.loaded) return null;
  const { text } = written.report;
  const paper = paperOfReport(session, path, text, { outline: read.loaded.outline, draft });
  if (!paper) return null;
  const open = text.split('\n').flatMap((line, index) => [...line.matchAll(/\[…/g)].map(() => index + 1));
  if (open.length > 0) say(session, words.unfilled(open.length, [...new Set(open)]));
  const [plan] = written.plans;
  const folder = folderOf(plan ?? path);
  return { paper, plansFolder: session.world.files.kindOf(folder) === 'folder' ? folder : folderOf(path) };
}
