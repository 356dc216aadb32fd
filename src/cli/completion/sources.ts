/** Where the words come from that may stand at a place of the command line. */
export type Source =
  | { readonly kind: 'words'; readonly words: readonly string[] }
  /** What the plans hold: rows, sections, units. */
  | { readonly kind: 'refs' | 'sections' | 'units' }
  | { readonly kind: 'statuses' | 'kinds' | 'codes' | 'advice' | 'files' | 'nothing' };

const words = (...all: readonly string[]): Source => ({ kind: 'words', words: all });
const nothing: Source = { kind: 'nothing' };
const files: Source = { kind: 'files' };
const ci = ['github', 'gitlab', 'sarif', 'junit'];

/** What each option takes: by `command --option`, else by `--option`. A test demands that every option is here. */
export const optionValues: Readonly<Record<string, Source>> = {
  '--lang': words('vi', 'en'),
  '--color': words('auto', 'always', 'never'),
  '--as-of': nothing,
  '--soon': nothing,
  '--quarter': words('1', '2', '3', '4'),
  '--month': words(...Array.from({ length: 12 }, (_, index) => String(index + 1))),
  '--year': nothing,
  '--until-year': nothing,
  '--from': nothing,
  '--to': nothing,
  '--next': words('7d', '14d', '30d'),
  '--search': nothing,
  '--status': { kind: 'statuses' },
  '--kind': { kind: 'kinds' },
  '--unit': { kind: 'units' },
  '--lead': { kind: 'units' },
  '--section': { kind: 'sections' },
  '--by': words('unit'),
  '--plan': files,
  '--output': files,
  '--template': files,
  '--before': words('exclusive', 'inclusive'),
  '--for': nothing,
  '--on': nothing,
  '--note': nothing,
  '--evidence': files,
  'extend --by': nothing,
  'transfer --by': nothing,
  'progress --status': words('doing', 'paused', 'cancelled', 'reopened'),
  ...Object.fromEntries(
    ['done', 'progress', 'extend', 'transfer', 'issued', 'set', 'undo'].map((name) => [
      `${name} --format`,
      words('text', 'json'),
    ]),
  ),
  'log --format': words('table', 'json'),
  'diff --format': words('table', 'json'),
  '--issued': files,
  '--number': nothing,
  '--subject': nothing,
  '--half': words('1', '2'),
  '--regime': words('nd-09-2019'),
  '--data': files,
  '--previous': files,
  '--disable': { kind: 'advice' },
  '--table': nothing,
  '--column': nothing,
  'import --format': words('text', 'json'),
  'new --from': files,
  'due --fail-on': words('overdue', 'soon', 'never'),
  'check --fail-on': words('error', 'warning', 'never'),
  'due --format': words('table', 'plain', 'json', 'csv', 'markdown', ...ci),
  'list --format': words('table', 'plain', 'json', 'csv', 'markdown'),
  'show --format': words('table', 'json'),
  'deadline --format': words('table', 'json'),
  'check --format': words('text', 'json', ...ci),
  'render --format': words('markdown', 'html', 'docx', 'pdf', 'xlsx'),
  'report --format': words('markdown', 'html', 'docx', 'pdf', 'xlsx'),
};

/** What each argument is: by `command argument`, else by its name alone. */
export const argumentValues: Readonly<Record<string, Source>> = {
  plan: files,
  ref: { kind: 'refs' },
  phrase: nothing,
  file: files,
  unit: { kind: 'units' },
  number: nothing,
  field: words('assignee', 'lead', 'coordinating', 'deadline', 'deadline.happenedOn', 'output', 'leader', 'number'),
  value: nothing,
  code: { kind: 'codes' },
  shell: words('bash', 'zsh', 'fish', 'powershell'),
  'schema name': words('plan', 'listing', 'check', 'deadline', 'record', 'log', 'import', 'diff'),
  'render paper': words('decision', 'plan', 'follow-up', 'all'),
};

/** The source of a place, by the name of its command and its own. */
export function sourceOf(table: Readonly<Record<string, Source>>, command: string, name: string): Source | null {
  const known = new Map(Object.entries(table));
  return known.get(`${command} ${name}`) ?? known.get(name) ?? null;
}
