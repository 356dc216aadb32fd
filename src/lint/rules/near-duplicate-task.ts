import { plainText } from '../../plan/cells.ts';
import { expandedWords } from '../expand.ts';
import { defineRule } from '../rule.ts';
import { type Row } from '../texts.ts';
import { unitKeyOf } from '../unit-names.ts';

/** Two rows that ask for the same work are one task written twice, or one of them is meant to say something else. */
export const nearDuplicateTask = defineRule('lint/near-duplicate-task', 'warning', ({ plan, rows, source }) => {
  const tasks = rows
    .filter(({ entry }) => entry.kind === 'task' && entry.children.length === 0)
    .map((row) => taskOf(row, String(plan.year)))
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

interface Task {
  readonly row: Row;
  readonly written: string;
  /** The words that matter, in order. */
  readonly words: readonly string[];
  /** The same words in the order of the alphabet. */
  readonly sorted: readonly string[];
  /** The numbers among them: another number is another task. */
  readonly numbers: string;
  readonly lead: string;
}

function taskOf(row: Row, year: string): Task {
  const written = plainText(row.entry.content);
  const all = expandedWords(written);
  const words = all.filter((word, at) => !fillers.has(word) && !(word === year && all[at - 1] === 'nam'));
  const sorted = words.toSorted();
  return {
    row,
    written,
    words,
    sorted,
    numbers: sorted.filter((word) => /\d/.test(word)).join(' '),
    lead: row.entry.lead.map(({ text }) => unitKeyOf(text)).join('|'),
  };
}

// Words that are put in or left out without changing what is asked for: "Tuyên truyền (về) công tác …".
const fillers: ReadonlySet<string> = new Set(['ve', 'cac', 'nhung', 'cua', 'va', 'viec', 'cong', 'tac', 'nam']);

interface Duplicate {
  readonly task: Task;
  readonly other: Task;
  readonly same: boolean;
}

function duplicatesIn(tasks: readonly Task[]): readonly Duplicate[] {
  const exact = new Map<string, Task>();
  const buckets = new Map<string, Task[]>();
  return tasks.flatMap((task): readonly Duplicate[] => {
    const key = task.words.join(' ');
    const twin = exact.get(key);
    if (twin) return mayDiffer(task, twin) ? [] : [{ task, other: twin, same: task.written === twin.written }];
    exact.set(key, task);
    const near = nearOf(task, buckets);
    return near ? [{ task, other: near, same: false }] : [];
  });
}

// The same few words for several units ("Xây dựng kế hoạch") are one order to each of them.
function mayDiffer(task: Task, other: Task): boolean {
  return task.words.length < 8 && task.lead !== other.lead;
}

/*
 * Near ones have all words of the other but a few. They agree in most stretches of the text, so each task is looked for only
 * among those with which it shares a stretch: one of a few that both must have. That keeps the search linear.
 */
const stretches = 6;
const bucketSize = 12;

function nearOf(task: Task, buckets: Map<string, Task[]>): Task | null {
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
function landmarks(words: readonly string[]): readonly string[] {
  const all = words.slice(3).map((_, at) => words.slice(at, at + 4).join(' '));
  return [...new Set(all)]
    .map((stretch) => [hashOf(stretch), stretch] as const)
    .sort(([left], [right]) => left - right)
    .slice(0, stretches)
    .map(([, stretch]) => stretch);
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Whether one has every word of the other and few besides, none of them a number. */
function isNear(left: Task, right: Task): boolean {
  if (left.numbers !== right.numbers) return false;
  const isLonger = left.sorted.length >= right.sorted.length;
  const [longer, shorter] = isLonger ? [left.sorted, right.sorted] : [right.sorted, left.sorted];
  if (shorter.length < longer.length * 0.85) return false;
  let at = 0;
  for (const word of longer) if (word === shorter[at]) at++;
  return at === shorter.length;
}
