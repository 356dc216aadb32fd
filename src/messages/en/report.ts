import { type ReportWords } from '../report.ts';
import { isoParts, labelParts, someOf } from '../text.ts';

function date(day: string): string {
  const { year, month, dayOfMonth } = isoParts(day);
  return `${dayOfMonth}/${month}/${year}`;
}

function period(label: string): string {
  const parts = labelParts(label);
  switch (parts.kind) {
    case 'quarter':
      return `quarter ${parts.index} of ${parts.year}`;
    case 'half':
      return `the ${parts.index === 1 ? 'first' : 'second'} half of ${parts.year}`;
    case 'year':
      return `the year ${parts.year}`;
    case 'month':
    case 'date':
    case 'other':
      return label;
  }
}

/** What `tthc report` says, in English. */
export const reportEn: ReportWords = {
  onePeriod: 'one period is needed: --quarter N, --half N or --annual',
  noPlan: (year, known) =>
    `there is no plan of ${year}${known.length === 0 ? '' : `; there are plans of ${known.join(', ')}`}`,
  severalPlans: (year, plans) => `there are ${plans.length} plans of ${year}: ${plans.join(', ')}; name one file`,
  notAsked: (asked, regime, known) =>
    `the reporting regime “${regime}” has no report of its own for ${asked}; it has: ${known.join(', ')}.\nFor a review within the house add --internal.`,
  period,
  unknownRegime: (name, known) =>
    `there is no reporting regime “${name}”; built in: ${known.join(', ')}; or name the folder of your own`,
  noRegimeFile: (folder) => `the folder “${folder}” holds no regime.json or regime.yaml`,
  badPath: (path) => `“${path}”: the files of a regime must lie in its own folder`,
  provisional: (to, closes) => `note: figures up to ${date(to)} only; the data of the period close on ${date(closes)}.`,
  notBegun: (from) => `note: the period has not begun (its data start on ${date(from)}).`,
  missingPlan: (year) =>
    `note: the period reaches back into ${year}, and there is no plan of ${year}; the report says so.`,
  foundPlans: (plans) => `Also used, from the same folder: ${plans.join(', ')}.`,
  filledIn: (path) =>
    `${path} is not overwritten: somebody may have written in this report.\n  fix: add --update to refresh what tthc computes and keep what was written; or write to another file.`,
  updateNeedsFile: '--update needs the report that exists: name it with -o',
  updateNotMarkdown: '--update refreshes a report in Markdown (.md) only',
  otherPeriod: (asked, written) => `this file is the report of ${written}, not of ${asked}`,
  refreshed: (path, blocks) => `Refreshed ${path}: ${blocks.length} blocks (${blocks.join(', ')}).`,
  nothingNew: (path) => `${path}: nothing new, left as it is.`,
  wouldRefresh: (path, blocks) =>
    `Would refresh ${path}: ${blocks.length} blocks (${blocks.join(', ')}); nothing written.`,
  touched: (block, line, isStale) =>
    isStale
      ? `block “${block}” (line ${line}) is kept: somebody edited it, and its figures have changed.\n  fix: compare and correct it by hand, or make the report anew in another file and copy the block.`
      : `block “${block}” (line ${line}) is kept: somebody edited it; its figures are the same.`,
  gone: (blocks) => `note: the file no longer has the blocks ${blocks.join(', ')}; they are not put back.`,
  unknownBlocks: (blocks) => `note: the outline has no blocks ${blocks.join(', ')}; they are left alone.`,
  unfilled: (count, lines) =>
    `note: ${count} places marked […] are not filled in yet, on lines ${someOf(lines.map((line) => `${line}`))}.`,
  noForms: (regime) => `the reporting regime “${regime}” has no number form`,
  dataUnused: (regime) => `--data needs a number form, and the reporting regime “${regime}” has none`,
  previousNeedsData: '--previous goes with --data',
  badDataFile: (path) => `“${path}”: figures come as .xlsx, .csv, .tsv, .txt or .yaml`,
};
