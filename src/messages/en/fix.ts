import { type FixWords } from '../fix.ts';

const places = (value: number): string => (value === 1 ? '1 place' : `${value} places`);

/** What `tthc check --fix` says, in English. */
export const fixEn: FixWords = {
  fixed: (path, fixed) => `${path}: ${places(fixed)} put right; to take it back: tthc undo ${path}`,
  wouldFix: (path, fixed) => `${path}: ${places(fixed)} would be put right (nothing written)`,
  nothingToFix: (path) => `${path}: nothing that can be put right by itself`,
  left: (path, left) =>
    `${path}: ${places(left)} to be put right by hand, where a text is shared or has a comment in it`,
  broken: (path) => `${path}: left as it is, since the plan has errors; put these right first`,
  issued: (path) => `${path}: left as it is, since the plan has been issued; what was signed stays`,
  fixable: (fixable) => `${places(fixable)} can be put right by --fix (to see it first: --fix --dry-run)`,
  overview: (counts) => `By code: ${counts.map(([code, times]) => `${code} ${times}`).join(', ')}`,
  dryRunNeedsFix: '--dry-run goes with --fix only',
};
