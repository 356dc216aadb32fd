import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What a code looks like in a file: the lines at fault, what `tthc check` says of them, and the lines put right. */
export interface Example {
  /** The lines at fault, with a line before and after; null where the fault is none of a text. */
  readonly bad: readonly NumberedLine[] | null;
  readonly good: readonly NumberedLine[] | null;
  readonly said: { readonly vi: string; readonly en: string };
}

export interface NumberedLine {
  readonly number: number;
  readonly text: string;
}

const folders = [
  { folder: 'test/gallery', extensions: ['.yaml'] },
  { folder: 'test/render/faults', extensions: ['.md'] },
  { folder: 'test/report/faults', extensions: ['.md', '.yaml'] },
  { folder: 'test/report/form-faults', extensions: ['.csv', '.json'] },
];
const mostLines = 14;
const longestLine = 200;

/** An example of each code, out of the files that the tests of findings run on; of several the first. */
export function examplesOf(root: string): Readonly<Record<string, Example>> {
  const found = folders.flatMap(({ folder, extensions }) => {
    if (!existsSync(path.join(root, folder))) return [];
    const names = readdirSync(path.join(root, folder)).filter((name) => name.endsWith('.vi.txt'));
    const stems = names.map((name) => name.replace(/\.vi\.txt$/, '')).filter((stem) => !stem.startsWith('several.'));
    return stems.map((stem) => ({
      code: stem.split('.').slice(0, 2).join('/'),
      stem,
      file: path.join(root, folder, stem),
      extension: extensions.find((each) => existsSync(path.join(root, folder, `${stem}${each}`))) ?? '',
    }));
  });
  const first = new Map<string, (typeof found)[number]>();
  for (const each of found.toSorted((left, right) => (left.stem < right.stem ? -1 : 1)))
    if (!first.has(each.code)) first.set(each.code, each);
  const codes = [...first].toSorted(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(codes.map(([code, { file, extension }]) => [code, exampleIn(file, extension, code)]));
}

function exampleIn(file: string, extension: string, code: string): Example {
  const [bad, good] = [linesIn(`${file}${extension}`), linesIn(`${file}.fixed${extension}`)];
  const said = (language: string): string => findingIn(readFileSync(`${file}.${language}.txt`, 'utf8'), code);
  const change = bad === null || good === null ? null : changeBetween(bad, good);
  return {
    bad: change?.bad ?? null,
    good: change?.good ?? null,
    said: { vi: said('vi'), en: said('en') },
  };
}

/** The lines of a text; null where the file is none of UTF-8, or is not there. */
function linesIn(file: string): readonly string[] | null {
  if (!existsSync(file)) return null;
  const bytes = readFileSync(file);
  const text = bytes.toString('utf8');
  if (text.includes('\uFFFD') || text.includes('\0')) return null;
  return text.replace(/\r?\n$/, '').split(/\r?\n/);
}

/** What differs between two texts, with a line before it and a line after. */
function changeBetween(bad: readonly string[], good: readonly string[]): Pick<Example, 'bad' | 'good'> {
  const shorter = Math.min(bad.length, good.length);
  let before = 0;
  while (before < shorter && bad[before] === good[before]) before++;
  let after = 0;
  while (after < shorter - before && bad.at(-1 - after) === good.at(-1 - after)) after++;
  const part = (lines: readonly string[]): readonly NumberedLine[] => {
    const start = Math.max(0, before - 1);
    const wanted = lines.slice(start, lines.length - Math.max(0, after - 1)).map(shortened);
    return wanted.slice(0, mostLines).map((text, index) => ({ number: start + index + 1, text }));
  };
  return { bad: part(bad), good: part(good) };
}

const shortened = (line: string): string => (line.length > longestLine ? `${line.slice(0, longestLine - 1)}…` : line);

/** The finding with a code out of all that `tthc check` printed. */
function findingIn(printed: string, code: string): string {
  const findings = printed.split('\n\n');
  return (findings.find((finding) => finding.includes(`[${code}]`)) ?? findings[0] ?? '').trimEnd();
}
