import { type DraftEntry } from '../../src/importers/draft.ts';
import { type Imported, importPlan, type ImportOptions } from '../../src/importers/import.ts';
import { readForeign } from '../../src/importers/read.ts';
import { roman } from '../../src/plan/refs.ts';

const words = {
  unknownIssuer: '(chưa ghi cơ quan ban hành)',
  noContent: '(không ghi nội dung)',
  unknownTitle: (year: number) => `Kế hoạch năm ${year}`,
  head: [],
};

/** What is understood of a file; one that cannot be read ends the test. */
export async function imported(
  name: string,
  content: string | Uint8Array,
  options: Partial<Omit<ImportOptions, 'words'>> = {},
): Promise<Imported> {
  const read = await readForeign(name, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  if (!read.ok) throw new Error(`${name} was not read: ${read.refusal} ${read.detail}`);
  const found = importPlan(read.document, { year: null, untilYear: null, table: null, choices: [], words, ...options });
  if (found === null) throw new Error(`${name} holds no plan`);
  return found;
}

const keys = ['lead', 'coordinating', 'deadline', 'output'];

/** A draft as lines: a row's number, its text, its cells; deeper rows are indented, further keys named. */
export function outlineOf({ sections }: Imported): readonly string[] {
  const rowLines = (entry: DraftEntry, index: number, depth: number): readonly string[] => {
    const number = entry.number ?? (depth === 0 ? roman(index + 1) : String(index + 1));
    const cells = keys.map((key) => (entry.fields.get(key) ?? []).join(' / '));
    const own = [...entry.fields]
      .filter(([key]) => !keys.includes(key))
      .map(([key, lines]) => `${key}=${lines.join(' / ')}`);
    const line = [`${number} ${entry.content.join(' / ')}`, ...cells, ...own].join(' | ').replace(/( \| )+$/, '');
    return [
      `${'  '.repeat(depth)}${entry.kind === 'section' ? '#' : ''}${line}`,
      ...entry.children.flatMap((child, at) => rowLines(child, at, depth + 1)),
    ];
  };
  return sections.flatMap((section, index) => rowLines(section, index, 0));
}

/** The codes of the doubts, each with the rows where it arises. */
export function doubtsOf({ doubts }: Imported): readonly string[] {
  return doubts.map(({ code, spots }) => [code, ...spots.map(({ row }) => String(row))].join(' '));
}
