import { type AmendWords } from '../amend.ts';

/** What `tthc diff` and `tthc amend` say, in English. */
export const amendEn: AmendWords = {
  keys: {},
  columns: { where: 'Row', key: 'Cell', before: 'Before', after: 'Now' },
  title: (before, after) => `DIFFERENCES BETWEEN ${before} AND ${after}`,
  sinceIssue: (plan, paper) => `${plan} DIFFERS FROM WHAT WAS ISSUED${paper === null ? '' : ` (no. ${paper})`}`,
  added: '(added)',
  removed: '(taken out)',
  onlyOrder: 'No cell differs; rows stand in another order.',
  nothing: 'There is no difference.',
  unchangedSinceIssue: (plan) => `${plan} is as it was issued.`,
  count: (changed, added, removed, paper) =>
    `rows: ${changed} changed, ${added} added, ${removed} taken out; ${paper} ${paper === 1 ? 'change' : 'changes'} outside the table`,
  neverIssued: (plan) =>
    `${plan} has no fingerprint of what was issued (document.issuedFingerprint).\n  how to fix: once it is signed, record number and day with tthc issued; to compare with a file: tthc diff OLD ${plan}`,
  issuedTextUnknown: (plan) =>
    `${plan} differs from what was issued, but tthc no longer has that text to show where.\n  how to fix: name what was issued with --issued (an old plan file, or the signed decision as .docx).`,
  notTheIssued: (file) =>
    `${file} is not exactly what was issued (its fingerprint differs); it is compared all the same`,
  twoFiles: 'name two files: tthc diff OLD NEW; or --since-issue with one plan',
  cannotRead: (file) => `${file} cannot be read as a plan`,
  needsNumber: '--number (of the amending document) and --on (its day) are needed',
  inFuture: (on) => `--on: ${on} is still to come; record a document once it is signed`,
  beforeIssue: (on, issuedOn) => `--on: ${on} is before the plan was issued (document.issuedOn: ${issuedOn})`,
  repeated: (paper) => `document ${paper} is among the amendments already`,
  amended: (plan, paper) =>
    `Recorded: amendment ${paper} in ${plan}; papers name it from now on. The text as it is now counts as issued.`,
  wouldAmend: (plan, paper) => `Would record amendment ${paper} in ${plan}; nothing is written.`,
  textUnchanged: (plan) => `note: ${plan} does not differ from what was issued yet`,
  notWritten: (plan, fault, reason) =>
    `${plan} could not be written (${fault}${reason === '' ? '' : `: ${reason}`}).\n  how to fix: close it in other programs, check its permissions, and run this again; the file is as it was.`,
};
