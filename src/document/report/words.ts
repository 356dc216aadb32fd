import { group, word, type WordSpec } from '../words.ts';

const counts = ['total', 'due', 'ahead', 'standing', 'undated', 'cancelled'];
const named = ['ref', 'content'];

/** Every word that the outline of a report (đề cương) holds under `words:`, its path joined by dots, with its slots. */
export const reportWords: ReadonlyMap<string, WordSpec> = new Map([
  ['country', word()],
  ['motto', word()],
  ['number', word('number', 'symbol')],
  ['placeAndDate', word('place', 'day', 'month', 'year')],
  ['draft', word()],
  ['breakIssuerAfter', { slots: [], list: true }],
  ['addressees', word()],
  ['recipients', word()],
  ['symbol', word()],
  ['addressee', word()],
  ['reportRecipients', { slots: [], list: true }],
  ...group('reportPeriods', ['quarter'], 'index', 'year'),
  ...group('reportPeriods', ['half1', 'half2', 'year'], 'year'),
  ...group('periods', ['month', 'quarter'], 'index', 'year'),
  ...group('periods', ['half1', 'half2', 'year'], 'year'),
  ...group('periods', ['date', 'week'], 'date'),
  ...group('statuses', ['overdue', 'due-today', 'due-soon', 'unreadable', 'doing', 'upcoming']),
  ...group('statuses', ['standing', 'waiting', 'none', 'done-late', 'done', 'cancelled']),
  ...group('results', ['doing', 'done', 'paused', 'cancelled', 'reopened']),
  ['evidenceDate', word('date')],
  ...group('notices', ['provisional'], 'to', 'closes'),
  ...group('notices', ['notBegun'], 'from', 'to'),
  ...group('notices', ['internal'], 'period'),
  ...group('notices', ['missingPlan'], 'from', 'year'),
  ...group('notices', ['unreadable'], 'count', 'refs'),
  ...group('opening', ['decision', 'plan'], 'plan', 'number', 'symbol', 'date', 'issuer', 'period', 'from', 'to'),
  ...group('opening', ['unknown']),
  ...group('documents', ['some'], 'issuer', 'count'),
  ...group('documents', ['none']),
  ...group('documents', ['one'], 'document', 'ref'),
  ...group('work', ['none', 'noLead', 'noDeadline']),
  ...group('work', ['task', 'earlier'], ...named, 'lead', 'deadline', 'status', 'year'),
  ...group('work', ['due'], 'status', 'date'),
  ...group('work', ['occurrence'], 'occurrence', 'status'),
  ...group('work', ['logged'], 'entries'),
  ...group('work', ['entry'], 'date', 'text'),
  ...group('dossiers', ['received'], 'received', 'receivedInPeriod', 'online', 'onlineShare', 'carriedIn'),
  ...group('dossiers', ['solved'], 'solved', 'solvedInTime', 'solvedInTimeShare', 'solvedLate'),
  ...group('dossiers', ['pending'], 'pending', 'pendingInTime', 'pendingLate'),
  ...group('dossiers', ['unknown']),
  ...group('tally', ['total'], 'to', ...counts),
  ...group('tally', ['unreadable'], 'count'),
  ...group('tally', ['due'], 'due', 'done', 'doneLate', 'overdue', 'allDone', 'share'),
  ...group('tally', ['dueToday'], 'count', 'to'),
  ...group('tally', ['noneDue']),
  ...group('tally', ['doneEarly'], 'ahead', 'count'),
  ...group('tally', ['undatedDone'], 'undated', 'count'),
  ...group('tally', ['rest', 'restOfYear'], 'count', 'refs', 'to', 'end'),
  ...group('tally', ['several'], 'ref', 'count', 'parts'),
  ...group('tally', ['severalPart'], 'count', 'status'),
  ...group('tally', ['earlier'], 'year', 'done', 'open'),
  ...group('tally', ['addedLater'], 'count', 'refs', 'to'),
  ...group('units', ['number', 'unit', ...counts, 'done', 'doneLate', 'overdue', 'dueToday', 'unreadable']),
  ...group('units', ['noUnit', 'all', 'note']),
  ...group('completed', ['one'], ...named, 'date', 'late', 'documents'),
  ...group('completed', ['late'], 'days'),
  ...group('completed', ['documents'], 'documents'),
  ...group('overdue', ['one'], ...named, 'lead', 'deadline', 'due', 'days', 'paused'),
  ...group('overdue', ['paused']),
  ...group('standing', ['logged'], ...named, 'entries'),
  ...group('standing', ['silent'], 'refs'),
  ...group('changes', ['extended', 'transferred'], ...named, 'before', 'after', 'documents'),
  ...group('changes', ['status'], ...named, 'status', 'date', 'note', 'documents'),
  ...group('changes', ['note'], 'note'),
  ...group('changes', ['added'], ...named, 'date'),
  ...group('changes', ['amendment'], 'number', 'symbol', 'date', 'subject'),
  ...group('obstacles', ['one'], ...named, 'note', 'date'),
  ...group('next', ['overdue']),
  ...group('next', ['rest'], 'period', 'end'),
  ...group('next', ['next'], 'next'),
  ...group('next', ['one'], ...named, 'lead', 'deadline', 'due'),
  ...group('next', ['report'], ...named, 'lead', 'closes', 'sending'),
  ...group('next', ['sending'], 'date'),
  ...group('next', ['sendingUnknown']),
  ...group('next', ['later'], 'next', 'count', 'refs'),
  ...group('next', ['standing', 'undated'], 'count', 'refs'),
  ...group('forms', ['missing'], 'code'),
  ['nothing', word()],
]);

/**
 * The slots that the text of an outline may hold: what is the same whenever the report is made, since text outside the
 * computed blocks is never refreshed.
 */
export const outlineSlots = ['period', 'next', 'year', 'issuer', 'plan', 'from', 'closes'] as const;

/** The blocks that tthc computes, by the directives that put them in. */
export const computedBlocks = [
  'notices',
  'opening',
  'documents',
  'work',
  'other-work',
  'dossiers',
  'tally',
  'units',
  'completed',
  'overdue',
  'standing',
  'changes',
  'obstacles',
  'next',
  'form',
] as const;

/** The name of a computed block. */
export type ComputedBlock = (typeof computedBlocks)[number];

/** Without these a report would keep silent about something that the plan knows. */
export const requiredBlocks: readonly ComputedBlock[] = [
  'notices',
  'other-work',
  'tally',
  'overdue',
  'changes',
  'next',
];

/** The directives of a report that stand for its letterhead, its signature and the like, until the paper is made. */
export const layoutDirectives = ['section', 'letterhead', 'addressees', 'signature', 'note', 'label'] as const;

/** The name of such a directive. */
export type LayoutDirective = (typeof layoutDirectives)[number];
