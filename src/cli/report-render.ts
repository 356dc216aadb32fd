import { paperDate } from '../document/context.ts';
import { formPaper } from '../document/form-paper.ts';
import { tellingOf } from '../document/report/telling.ts';
import { type ReportWords } from '../messages/report.ts';
import { type ReportPeriod } from '../report/period.ts';
import { type FormatName, formats } from '../writers/index.ts';
import { contentOf, fail, type Rendered } from './deliver.ts';
import { paperOfReport } from './report-paper.ts';
import { type Prepared } from './report-prepare.ts';
import { type Session } from './session.ts';

interface Rendering extends Prepared {
  readonly stub: string;
  readonly format: FormatName;
  readonly draft: boolean;
}

/** The report in its format: to go on writing, as a paper, or, as a workbook, its number forms. */
export async function renderReport(
  session: Session,
  words: ReportWords,
  rendering: Rendering,
): Promise<Rendered | null> {
  const { facts, format, stub, figures, loaded, draft } = rendering;
  const name = `${fileNameOf(facts.period)}.${formats[format].extension}`;
  if (format === 'markdown') return { name, content: stub };
  const { asset } = session.world;
  if (format !== 'xlsx') {
    const paper = paperOfReport(session, name, stub, { outline: loaded.outline, draft });
    const content = paper && (await contentOf(session, paper, format, { fragment: false, asset }));
    return content === null ? null : { name, content };
  }
  if (figures.forms.length === 0) {
    fail(session, words.noForms(loaded.regime.title));
    return null;
  }
  const telling = tellingOf(loaded.outline.words, facts);
  const papers = figures.forms.map(({ form, data }) =>
    formPaper(form, {
      period: telling.period,
      from: paperDate(facts.period.from),
      to: paperDate(facts.period.closes),
      issuer: telling.issuer,
      recipient: loaded.regime.recipient,
      data,
    }),
  );
  const [first] = papers;
  if (!first) return null;
  const all = { ...first, blocks: papers.flatMap(({ blocks }) => blocks) };
  const content = await contentOf(session, all, format, { fragment: false, asset });
  return content === null ? null : { name: name.replace(/^bao-cao/, 'bieu-so-lieu'), content };
}

/** The name of a report's file, without its end: `bao-cao-quy-1-2024`. */
function fileNameOf({ grain, index, year }: ReportPeriod): string {
  switch (grain) {
    case 'quarter':
      return `bao-cao-quy-${index}-${year}`;
    case 'half':
      return `bao-cao-6-thang-${index === 1 ? 'dau' : 'cuoi'}-nam-${year}`;
    case 'year':
      return `bao-cao-nam-${year}`;
  }
}
