import { type Diagnostic, type Repair } from '../diagnostic.ts';
import { editPlan } from '../plan/edit.ts';
import { type ParsedPlan, parsePlan } from '../plan/parse.ts';
import { type Entry, type Plan } from '../plan/plan.ts';
import { type SourcePath } from '../source/parse.ts';
import { type LintOptions, lintPlan } from './lint.ts';
import { valueAt } from './texts.ts';

/** A plan file after what has one safe answer was put right. */
export interface Fixed {
  readonly text: string;
  /** What was put right. */
  readonly fixed: readonly Diagnostic[];
  /** What could not be: texts that stand in several places at once (anchors, aliases), or beside a comment. */
  readonly left: readonly Diagnostic[];
}

// Two repairs of one text may overlap (a blank before a mark that is written twice); the second waits for the next round.
const maxRounds = 5;

/**
 * Puts right what has one safe answer; every other byte stays. No deadline is ever touched: should a single one of them read
 * otherwise than before, nothing is changed. Null where the file is no sound plan.
 */
export function fixText(path: string, text: string, options: LintOptions): Fixed | null {
  let parsed = parse(path, text, options);
  const first = parsed.plan;
  if (!first) return null;
  const fixed: Diagnostic[] = [];
  let left: readonly Diagnostic[] = [];
  for (let round = 0; round < maxRounds; round++) {
    const { plan, source } = parsed;
    if (!plan || !source) return null;
    const repairable = lintPlan(plan, source, options).filter(isRepairable);
    const applied = applyAll(parsed, byText(repairable), options);
    fixed.push(...applied.done);
    ({ left } = applied);
    if (applied.done.length === 0) break;
    parsed = applied.parsed;
  }
  const last = parsed.plan;
  if (!last || deadlinesOf(last) !== deadlinesOf(first)) return { text, fixed: [], left: fixed };
  return { text: parsed.text ?? text, fixed, left };
}

function parse(path: string, text: string, { daysOff }: LintOptions): ParsedPlan {
  return parsePlan(path, text, { daysOff, keepSource: true });
}

type Repairable = Diagnostic & { readonly repair: Repair };

function isRepairable(finding: Diagnostic): finding is Repairable {
  return finding.repair !== undefined && !finding.repair.path.includes('deadline');
}

/** The repairs of one text, in order, none of them overlapping another. */
interface TextRepairs {
  readonly path: SourcePath;
  readonly findings: readonly Repairable[];
}

function byText(findings: readonly Repairable[]): readonly TextRepairs[] {
  const texts = new Map<string, { path: SourcePath; findings: Repairable[] }>();
  for (const finding of findings.toSorted((one, other) => one.repair.from - other.repair.from)) {
    const key = JSON.stringify(finding.repair.path);
    const known = texts.get(key) ?? { path: finding.repair.path, findings: [] };
    const before = known.findings.at(-1)?.repair.to ?? 0;
    if (finding.repair.from >= before) known.findings.push(finding);
    texts.set(key, known);
  }
  return [...texts.values()];
}

interface Applied {
  readonly parsed: ParsedPlan;
  readonly done: readonly Diagnostic[];
  readonly left: readonly Diagnostic[];
}

/** Applies all repairs at once; where that is refused, each half by itself, down to the text that is the reason. */
function applyAll(parsed: ParsedPlan, texts: readonly TextRepairs[], options: LintOptions): Applied {
  if (texts.length === 0) return { parsed, done: [], left: [] };
  const changes = texts.map(({ path, findings }) => ({
    kind: 'set' as const,
    path,
    value: repaired(textAt(parsed, path), findings),
  }));
  const edited = editPlan(parsed, changes, { daysOff: options.daysOff, keepSource: true });
  const findings = texts.flatMap((each) => each.findings);
  if (edited.ok) return { parsed: edited.parsed, done: findings, left: [] };
  if (texts.length === 1) return { parsed, done: [], left: findings };
  const middle = Math.ceil(texts.length / 2);
  const head = applyAll(parsed, texts.slice(0, middle), options);
  const tail = applyAll(head.parsed, texts.slice(middle), options);
  return { parsed: tail.parsed, done: [...head.done, ...tail.done], left: [...head.left, ...tail.left] };
}

function textAt({ source }: ParsedPlan, path: SourcePath): string {
  const value = valueAt(source?.value ?? null, path);
  return typeof value === 'string' ? value : '';
}

function repaired(value: string, findings: readonly Repairable[]): string {
  let text = '';
  let from = 0;
  for (const { repair } of findings) {
    text += value.slice(from, repair.from) + repair.text;
    from = repair.to;
  }
  return text + value.slice(from);
}

/** What every row owes and when, as one text. */
function deadlinesOf({ sections }: Plan): string {
  const rows = (entries: readonly Entry[]): readonly unknown[] =>
    entries.map(({ ref, deadline, report, progress, children }) => [
      ref,
      deadline,
      report,
      progress.map(({ on, status, extendedTo, occurrence }) => [on, status, extendedTo, occurrence]),
      rows(children),
    ]);
  return JSON.stringify(rows(sections));
}
