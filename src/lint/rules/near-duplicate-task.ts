import { expandedWordsOf } from '../expand.ts';
import { grouped } from '../grouped.ts';
import { defineRule } from '../rule.ts';
import { type LintText, type Row } from '../texts.ts';
import { isOneEditAway } from '../spelling/close.ts';
import { unitKeyOf } from '../unit-names.ts';

/** Two rows that ask for the same work are one task written twice, or one of them is meant to say something else. */
export const nearDuplicateTask = defineRule('lint/near-duplicate-task', 'warning', ({ plan, texts, source }) => {
  const contents = grouped(
    texts.filter(({ role }) => role === 'content'),
    ({ row }) => row,
  );
  const tasks = [...contents]
    .flatMap(([row, lines]) => (row && isTask(row) ? [taskOf(row, lines, String(plan.year))] : []))
    .filter(({ words }) => words.length >= 3);
  return duplicatesIn(tasks).map(({ task, other, same }) => ({
    at: source.placeOf([...task.row.path, 'content']),
    ref: task.row.entry.ref,
    params: {
      other: other.row.entry.ref,
      otherLine: source.placeOf([...other.row.path, 'content']).start?.line ?? 0,
      same,
    },
  }));
});

const isTask = ({ entry }: Row): boolean => entry.kind === 'task' && entry.children.length === 0;

interface Task {
  readonly row: Row;
  readonly lines: readonly LintText[];
  /** The words that matter, in order. */
  readonly words: readonly string[];
  /** The same words in the order of the alphabet; only tasks that may be near another are put in order. */
  readonly sorted: () => readonly string[];
  /** The numbers among them: another number is another task. */
  readonly numbers: string;
}

function taskOf(row: Row, lines: readonly LintText[], year: string): Task {
  const folded = lines.map((line) => line.folded).join(' ');
  const all = expandedWordsOf(folded);
  const words = all.filter((word, at) => !fillers.has(word) && !(word === year && all[at - 1] === 'nam'));
  let sorted: readonly string[] | null = null;
  return {
    row,
    lines,
    words,
    sorted: () => (sorted ??= words.toSorted()),
    numbers: words
      .filter((word) => /\d/.test(word))
      .sort()
      .join(' '),
  };
}

/** What a task says, letter for letter. */
const written = ({ lines }: Task): string => lines.map(({ text }) => text).join('\n');

// Words that are put in or left out without changing what is asked for: "Tuyên truyền (về) công tác …".
const fillers: ReadonlySet<string> = new Set(['ve', 'cac', 'nhung', 'cua', 'va', 'viec', 'cong', 'tac', 'nam']);

interface Duplicate {
  readonly task: Task;
  readonly other: Task;
  readonly same: boolean;
}

function duplicatesIn(tasks: readonly Task[]): readonly Duplicate[] {
  const exact = new Map<string, Task>();
  const buckets = new Map<number, Task[]>();
  return tasks.flatMap((task): readonly Duplicate[] => {
    const key = task.words.join(' ');
    const twin = exact.get(key);
    if (twin) return mayDiffer(task, twin) ? [] : [{ task, other: twin, same: written(task) === written(twin) }];
    exact.set(key, task);
    const near = nearOf(task, buckets);
    return near ? [{ task, other: near, same: false }] : [];
  });
}

const leadOf = ({ row }: Task): string => row.entry.lead.map(({ text }) => unitKeyOf(text)).join('|');

// The same few words for several units ("Xây dựng kế hoạch") are one order to each of them.
function mayDiffer(task: Task, other: Task): boolean {
  return task.words.length < 8 && leadOf(task) !== leadOf(other);
}

/*
 * Near ones have all words of the other but a few. They agree in most stretches of the text, so each task is looked for only
 * among those with which it shares a stretch: one of a few that both must have. That keeps the search linear.
 */
const stretches = 6;
const bucketSize = 12;

function nearOf(task: Task, buckets: Map<number, Task[]>): Task | null {
  const { words } = task;
  if (words.length < 8) return null;
  let found: Task | null = null;
  for (const key of landmarks(words)) {
    const bucket = buckets.get(key) ?? [];
    found ??= bucket.find((other) => isNear(task, other) && !mayDiffer(task, other)) ?? null;
    // The last ones are kept: what is written twice mostly stands near itself.
    if (bucket.length >= bucketSize) bucket.shift();
    bucket.push(task);
    buckets.set(key, bucket);
  }
  return found;
}

/** A few stretches of four words, chosen by their content, so that two texts that share most of theirs choose alike. */
function landmarks(words: readonly string[]): readonly number[] {
  const hashes = words.map(hashOf);
  const least: number[] = [];
  for (let at = 0; at + 3 < hashes.length; at++) {
    const stretch = mixed(hashes, at);
    const place = least.findIndex((each) => each >= stretch);
    if (least[place] === stretch || (place === -1 && least.length === stretches)) continue;
    least.splice(place === -1 ? least.length : place, 0, stretch);
    if (least.length > stretches) least.pop();
  }
  return least;
}

/** One number for the four words from an index on. */
function mixed(hashes: readonly number[], from: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < from + 4; at++) {
    hash = Math.imul(hash ^ (hashes[at] ?? 0), 0x01000193);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}

function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Whether one has every word of the other and few besides, none of them a number; one word may be written with a slip. */
function isNear(left: Task, right: Task): boolean {
  if (left.numbers !== right.numbers) return false;
  const [more, fewer] = left.words.length >= right.words.length ? [left, right] : [right, left];
  if (fewer.words.length < more.words.length * 0.85) return false;
  const [longer, shorter] = [more.sorted(), fewer.sorted()];
  const besides: string[] = [];
  let strange: string | null = null;
  let at = 0;
  for (const word of shorter) {
    for (; at < longer.length && (longer[at] ?? '') < word; at++) besides.push(longer[at] ?? '');
    if (longer[at] === word) at++;
    else if (strange === null) strange = word;
    else return false;
  }
  return strange === null || isSlipOf(strange, [...besides, ...longer.slice(at)]);
}

/** Whether a word stands among others but for a letter; "xã" and "xa", "cấp" and "các" are words of their own. */
function isSlipOf(word: string, others: readonly string[]): boolean {
  return word.length >= 4 && others.some((other) => other.length >= 4 && isOneEditAway(other, word));
}
