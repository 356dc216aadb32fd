/** A word or phrase that a template may give: the slots within it; `list` where it is a list of texts. */
export interface WordSpec {
  readonly slots: readonly string[];
  readonly list: boolean;
}

/** The spec of a word with these slots. */
export const word = (...slots: readonly string[]): WordSpec => ({ slots, list: false });
/** The specs of several words below one name, all with the same slots. */
export const group = (prefix: string, names: readonly string[], ...slots: readonly string[]): [string, WordSpec][] =>
  names.map((name) => [`${prefix}.${name}`, word(...slots)]);

/** The columns of the plan table, in the order in which they are printed. */
export const planColumns = ['number', 'content', 'lead', 'coordinating', 'deadline', 'output'] as const;

/** The columns of the follow-up sheet, in the order in which they are printed. */
export const followUpColumns = [
  'number',
  'content',
  'source',
  'lead',
  'assignee',
  'leader',
  'coordinating',
  'output',
  'deadline',
  'extended',
  'result',
  'completedOn',
  'evidence',
  'status',
  'daysLate',
  'notes',
] as const;

const statuses = [
  ...['overdue', 'due-today', 'due-soon', 'unreadable', 'doing', 'upcoming'],
  ...['standing', 'waiting', 'none', 'done-late', 'done', 'cancelled'],
];

/** Every word that a template may hold under `words:`, its path joined by dots. */
export const wordSpecs: ReadonlyMap<string, WordSpec> = new Map([
  ['country', word()],
  ['motto', word()],
  ['number', word('number', 'symbol')],
  ['placeAndDate', word('place', 'day', 'month', 'year')],
  ['draft', word()],
  ['breakIssuerAfter', { slots: [], list: true }],
  ['article', word('number')],
  ['addressees', word()],
  ['recipients', word()],
  ['amendment', word('number', 'symbol', 'day', 'month', 'year', 'subject')],
  ...group('columns', followUpColumns),
  ...group('statuses', statuses),
  ['paused', word()],
  ['notUpdated', word()],
  ['notRecorded', word('periods')],
  ['due', word('date')],
  ['sendingDayUnknown', word()],
  ['closes', word('date')],
  ['addedOn', word('date')],
  ['carriedFrom', word('year', 'ref')],
  ...group('results', ['doing', 'done', 'paused', 'cancelled', 'reopened', 'transferred'], 'date'),
  ['remark', word('date', 'text')],
  ['evidenceDate', word('date')],
  ...group('periods', ['month', 'quarter'], 'index', 'year'),
  ...group('periods', ['half1', 'half2', 'year'], 'year'),
  ...group('periods', ['date', 'week'], 'date'),
  ...group('totals', ['statusCaption', 'unitCaption', 'status', 'unit', 'count', 'all', 'noUnit']),
  ...group('timeline', ['caption']),
  ...group('timeline', ['today'], 'date'),
  ['nothing', word()],
]);

/** The words that a directive needs, by what they begin with. */
const head = ['country', 'motto', 'draft'];
const table = planColumns.map((name) => `columns.${name}`);
const sheet = [...wordSpecs.keys()].filter((name) =>
  /^(columns|statuses|results|periods)\.|^(paused|notUpdated|notRecorded|due|sendingDayUnknown|closes|addedOn|carriedFrom|remark|evidenceDate|nothing)$/.test(
    name,
  ),
);
const verdicts = statuses.map((name) => `statuses.${name}`);

/** A directive that a template may hold: its attributes with the values that each may have, and the words it needs. */
export interface DirectiveSpec {
  readonly attributes: Readonly<Record<string, { readonly values: readonly string[]; readonly required: boolean }>>;
  /** The words it needs; of `needsUnless`, those it can do without where an attribute says no. */
  readonly words: readonly string[];
  readonly wordsUnless: readonly (readonly [string, string])[];
  readonly label: boolean;
}

const directive = (spec: Partial<DirectiveSpec> = {}): DirectiveSpec => ({
  attributes: {},
  words: [],
  wordsUnless: [],
  label: false,
  ...spec,
});
const may = (...values: readonly string[]): { values: readonly string[]; required: boolean } => ({
  values,
  required: false,
});
const must = (...values: readonly string[]): { values: readonly string[]; required: boolean } => ({
  values,
  required: true,
});

/** Every directive that a template may hold. */
export const directiveSpecs = {
  section: directive({ attributes: { orientation: must('portrait', 'landscape') } }),
  letterhead: directive({
    attributes: { number: may('yes', 'no'), date: may('yes', 'no') },
    words: [...head],
    wordsUnless: [
      ['number', 'number'],
      ['date', 'placeAndDate'],
    ],
  }),
  label: directive({ label: true }),
  note: directive({ label: true }),
  addressees: directive({ words: ['addressees'] }),
  'legal-bases': directive({ attributes: { role: may('basis', 'body') } }),
  articles: directive({ words: ['article'] }),
  closing: directive(),
  amendments: directive({ words: ['amendment'] }),
  before: directive(),
  after: directive(),
  signature: directive({ words: ['recipients'] }),
  signer: directive({ label: true }),
  'plan-table': directive({ words: table }),
  tasks: directive({ attributes: { status: may(...statuses) }, words: sheet }),
  totals: directive({
    attributes: { by: must('status', 'unit') },
    words: [...wordSpecs.keys()].filter((name) => name.startsWith('totals.')).concat(verdicts),
  }),
  timeline: directive({ words: ['timeline.caption', 'timeline.today', ...verdicts, ...sheet] }),
} as const satisfies Readonly<Record<string, DirectiveSpec>>;

/** The name of a directive. */
export type DirectiveName = keyof typeof directiveSpecs;

/** Whether a name is that of a directive. */
export function isDirective(name: string): name is DirectiveName {
  return Object.hasOwn(directiveSpecs, name);
}
