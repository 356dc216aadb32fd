import { type NewWords } from '../new.ts';

/** What `tthc new` says, in English. */
export const newEn: NewWords = {
  title: (year, from) => `PLAN OF ${year}, made from ${from}`,
  changes: (count) => `CHANGES (${count})`,
  deadlines: (count) => `DEADLINES READ AGAIN (${count})`,
  left: (count) => `LEFT ALONE, TO BE LOOKED OVER (${count})`,
  findings: 'CHECK OF THE NEW PLAN',
  columns: { where: 'Row', key: 'Cell', before: 'Old year', after: 'New year', reason: 'Why', words: 'Words' },
  keys: {},
  removed: '(taken out)',
  reasons: {
    citation: 'part of a paper that is cited',
    range: 'part of a span of years',
    'other-year': "another year than the plan's",
    impossible: 'there is no such day in the new year',
    link: 'part of an address',
    'still-due': 'not finished, and still due then',
    kept: 'tthc moves no years in this cell',
  },
  legalBases: (count) =>
    `${count} legal ${count === 1 ? 'basis stays' : 'bases stay'} word for word; the check of the new plan tells which have expired`,
  citedYears: (count) =>
    `${count} ${count === 1 ? 'year' : 'years'} in numbers and dates of papers that are cited ${count === 1 ? 'stays' : 'stay'}`,
  comment: (line) => `line ${line}`,
  commentStays: 'comments stay',
  abolished: (name, until, replacedBy) =>
    `${name}: no more since ${until}${replacedBy === null ? '' : `, succeeded by ${replacedBy}`}`,
  carried: (refs) =>
    refs.length === 0
      ? null
      : `${refs.length} unfinished ${refs.length === 1 ? 'task is' : 'tasks are'} carried over (carriedFrom): ${refs.join(', ')}`,
  same: '(as it was)',
  unchanged: (count) =>
    `${count} ${count === 1 ? 'deadline stays as it was' : 'deadlines stay as they were'} (standing, or waiting for an event)`,
  dryRun: (target) => `Nothing is written. To write the new plan, run it again without --dry-run (it writes ${target})`,
  written: (target) => `Written: ${target}. Next: make it fit the new year, then tthc check ${target}`,
  onStdout: 'To see each change and what was left alone, run it again with --dry-run.',
  exists: (target) =>
    `${target} is not written: the file exists.\n  how to fix: give another name after -o, or rename the old file.`,
  sameYear: (year) => `--year must be later than the year of the old plan (${year})`,
  reasonsToRefuse: {
    errors: 'the file has slips of YAML; tthc check shows them',
    shared: 'the value is shared by an anchor (&), an alias (*) or a merge key (<<): write it out at each place',
    comment: 'a comment stands within the value that has to change: put it on a line of its own above',
    'only-one': 'this is the only key of its group: take out the whole group',
    broken: 'the new file would have the errors told above: put the old plan right',
  },
  refused: (plan, reason, path) =>
    `no new plan can be made from ${plan}${path === '' ? '' : `: ${path} cannot be changed in place`}.\n  how to fix: ${reason}; then run it again.`,
  noStarter: 'the installation lacks the starter plan (dist/assets/starter.yaml)',
};
