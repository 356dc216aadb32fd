import { type Written, writeYaml } from '../source/write.ts';
import { type DraftEntry } from './draft.ts';
import { type Letter } from './letter.ts';

/** What a draft plan is written from. */
export interface DraftPlan {
  readonly year: number;
  readonly untilYear: number;
  readonly title: string;
  readonly letter: Letter;
  readonly sections: readonly DraftEntry[];
  /** Comments at the head of the file; each line without its `#`. */
  readonly head: readonly string[];
  /** The name that stands where the issuing body is not known. */
  readonly unknownIssuer: string;
  /** And where a row says not what is to be done. */
  readonly noContent: string;
}

type Pair = readonly [string, Written];

/** The YAML text of a draft plan, in the order and style of docs/plan-format.md. */
export function planText(draft: DraftPlan): string {
  const { year, untilYear, letter, head } = draft;
  return writeYaml({
    pairs: [
      ['# yaml-language-server: $schema=../schema/plan.schema.json', null],
      ...head.map((line): Pair => [line === '' ? '#' : `# ${line}`, null]),
      ['', null],
      ['tthc', '1'],
      ['year', String(year)],
      ...(untilYear === year ? [] : ([['untilYear', String(untilYear)]] as const)),
      ['', null],
      ['issuer', { pairs: issuerPairs(draft) }],
      ['', null],
      ...(letter.form === null
        ? []
        : ([
            ['document', { pairs: documentPairs(letter) }],
            ['', null],
          ] as const)),
      ['amendments', []],
      ['', null],
      ['plan', { pairs: planPairs(draft) }],
    ],
  });
}

const given = (key: string, value: string | null): readonly Pair[] => (value === null ? [] : [[key, value]]);
const listed = (key: string, values: readonly Written[]): readonly Pair[] =>
  values.length === 0 ? [] : [[key, values]];

function issuerPairs({ letter: { issuer }, unknownIssuer }: DraftPlan): readonly Pair[] {
  if (issuer === null) return [['name', unknownIssuer]];
  return [
    ['name', issuer.name],
    ...given('shortName', issuer.shortName),
    ...given('place', issuer.place),
    ...given('level', issuer.level),
    ...given('parent', issuer.parent),
  ];
}

function documentPairs(letter: Letter): readonly Pair[] {
  const { issuer, authority } = letter;
  // The papers print the issuer's name by themselves, unless somebody else decides.
  const own = issuer === null || authority === null || issuer.name.toUpperCase() !== authority ? authority : null;
  return [
    ['form', letter.form],
    ['number', letter.number],
    ...given('symbol', letter.symbol),
    ...given('issuedOn', letter.issuedOn),
    ...given('subject', letter.subject),
    ...given('authority', own),
    ...listed('legalBases', letter.legalBases),
    ...given('proposer', letter.proposer),
    ...listed(
      'articles',
      letter.articles.map((lines) => lines.join('\n')),
    ),
    ...listed('closing', letter.closing),
    ...listed('addressees', letter.addressees),
    ...listed('recipients', letter.recipients),
    ...listed(
      'signatories',
      letter.signatories.map(({ lines, name }): Written => ({ pairs: [['lines', lines], ...given('name', name)] })),
    ),
  ];
}

function planPairs({ title, letter, sections, noContent: words }: DraftPlan): readonly Pair[] {
  const texts = (all: Letter['before']): readonly Written[] =>
    all.map(({ heading, text }): Written => ({
      pairs: [...given('heading', heading), ...given('text', text.length === 0 ? null : text.join('\n'))],
    }));
  return [
    ['title', title],
    ...given('attachedNote', letter.attachedNote),
    ...listed('before', texts(letter.before)),
    ...listed('after', texts(letter.after)),
    ['', null],
    [
      'sections',
      sections.map((section, index) => entryOf(section, { words, blankBelow: index < sections.length - 1 })),
    ],
  ];
}

function entryOf(
  { kind, number, content, fields, children }: DraftEntry,
  { words, blankBelow }: { readonly words: string; readonly blankBelow: boolean },
): Written {
  const below = (wanted: DraftEntry['kind']): readonly Written[] =>
    children.filter((child) => child.kind === wanted).map((child) => entryOf(child, { words, blankBelow: false }));
  const text = content.length === 0 ? [words] : content;
  return {
    pairs: [
      ...given('number', number),
      kind === 'section' ? ['title', text.join(' ')] : ['content', cellOf(text)],
      ...[...fields].map(([key, lines]): Pair => [key, key === 'deadline' ? lines.join('\n') : cellOf(lines)]),
      ...listed('sections', below('section')),
      ...listed('tasks', below('task')),
      ...(blankBelow ? [['', null] as const] : []),
    ],
  };
}

/** The lines of a cell as the plan holds them: a list where each has a dash, else the text. */
function cellOf(lines: readonly string[]): Written {
  const isList = lines.length > 0 && lines.every((line) => /^[-–—] \S/.test(line));
  return isList ? lines.map((line) => line.slice(2).trim()) : lines.join('\n');
}
