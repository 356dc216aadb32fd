import { importPlan } from '../../importers/import.ts';
import { readForeign } from '../../importers/read.ts';
import { type AmendWords } from '../../messages/amend.ts';
import { fingerprintOf } from '../../plan/fingerprint.ts';
import { type LoadedPlans } from '../../plan/load.ts';
import { parsePlan } from '../../plan/parse.ts';
import { type Plan } from '../../plan/plan.ts';
import { diffPlans, type PlanDiff } from '../../renewal/diff.ts';
import { maxBytes } from '../../source/decode.ts';
import { type ExitCode } from '../../world.ts';
import { amendWords } from '../amend-words.ts';
import { choiceOption } from '../choices.ts';
import { diffBlocks } from '../diff-blocks.ts';
import { issuedTextIn } from '../issued-text.ts';
import { onePlan, paperName } from '../one-plan.ts';
import { fail, say } from '../say.ts';
import { type CommonOptions, type Session, usageError } from '../session.ts';

export interface DiffOptions extends CommonOptions {
  readonly sinceIssue?: boolean;
  readonly issued?: string;
  readonly format?: string;
}

/** `tthc diff OLD NEW`, `tthc diff --since-issue [PLAN]`: what differs in what is signed. */
export async function diff(session: Session, files: readonly string[], options: DiffOptions): Promise<ExitCode> {
  const words = await amendWords(session);
  const format = choiceOption(session.messages, '--format', options.format ?? 'table', ['table', 'json']);
  if (options.sinceIssue === true || options.issued !== undefined)
    return sinceIssue(session, words, files, { ...options, format });
  const [old, now, more] = files;
  if (old === undefined || now === undefined || more !== undefined) throw usageError(words.twoFiles);
  const before = await planFrom(session, words, old);
  const after = await planFrom(session, words, now);
  if (before === null || after === null) return 3;
  const of = isPaper(session, old) || isPaper(session, now) ? 'papers' : 'plan-files';
  return print(session, words, { title: words.title(old, now), before, after, of, format });
}

const isPaper = ({ world }: Session, file: string): boolean =>
  !/\.ya?ml$/i.test(file) && world.files.kindOf(file) !== 'folder';

/** A plan file; or a plan in a file of another program, as far as it can be read. */
async function planFrom(session: Session, words: AmendWords, file: string): Promise<Plan | null> {
  const { world } = session;
  if (!isPaper(session, file)) return onePlan(session, [file])?.plan ?? null;
  const read = world.files.read(file, maxBytes);
  const foreign = read.ok ? await readForeign(file, read.bytes) : null;
  const imported = foreign?.ok === true ? importPlan(foreign.document, importOptions) : null;
  const plan = imported === null ? null : parsePlan(file, imported.text).plan;
  if (plan === null) fail(session, words.cannotRead(file));
  return plan;
}

const importOptions = {
  year: null,
  untilYear: null,
  table: null,
  choices: [],
  words: { unknownIssuer: '?', noContent: '?', unknownTitle: () => '?', head: [] },
};

async function sinceIssue(
  session: Session,
  words: AmendWords,
  files: readonly string[],
  { issued, format }: DiffOptions & { readonly format: 'table' | 'json' },
): Promise<ExitCode> {
  const found = onePlan(session, files);
  if (found === null) return 3;
  const { plan, loaded } = found;
  const { issuedFingerprint, number, symbol } = plan.document;
  const title = words.sinceIssue(plan.path, paperName(number, symbol));
  if (issued === undefined) return sinceOwnIssue(session, words, { plan, loaded, title, format });
  const before = await planFrom(session, words, issued);
  if (before === null) return 3;
  const of = isPaper(session, issued) ? 'papers' : 'plan-files';
  // A paper holds less than the plan file, so that its fingerprint says nothing.
  const isIssued = of === 'papers' || [null, await fingerprintOf(before)].includes(issuedFingerprint);
  if (!isIssued) say(session, words.notTheIssued(issued));
  return print(session, words, { title, before, after: plan, of, format });
}

/** Compares with the text that tthc kept, or with its fingerprint alone. */
async function sinceOwnIssue(
  session: Session,
  words: AmendWords,
  {
    plan,
    loaded,
    title,
    format,
  }: Pick<Compared, 'title' | 'format'> & { readonly plan: Plan; readonly loaded: LoadedPlans },
): Promise<ExitCode> {
  const { issuedFingerprint } = plan.document;
  if (issuedFingerprint === null) {
    fail(session, words.neverIssued(plan.path));
    return 3;
  }
  const before = await issuedPlan(session, plan, loaded);
  const isUnchanged = issuedFingerprint === (await fingerprintOf(plan));
  // The day of an event is no part of the fingerprint; where the issued text is at hand, it is compared as well.
  if (isUnchanged && (before === null || differsNowhere(diffPlans(before, plan, 'plan-files')))) {
    const told = format === 'json' ? json(nowhere, false) : `${words.unchangedSinceIssue(plan.path)}\n`;
    session.world.out.write(told);
    return 0;
  }
  if (before !== null) return print(session, words, { title, before, after: plan, of: 'plan-files', format });
  fail(session, words.issuedTextUnknown(plan.path));
  return 3;
}

/** What was issued, out of what tthc noted of its own changes; null where it was changed otherwise. */
async function issuedPlan({ world }: Session, plan: Plan, { daysOff }: LoadedPlans): Promise<Plan | null> {
  for (const text of issuedTextIn(world, plan.path)) {
    const earlier = parsePlan(plan.path, text, { daysOff }).plan;
    if (earlier !== null && (await fingerprintOf(earlier)) === plan.document.issuedFingerprint) return earlier;
  }
  return null;
}

interface Compared {
  readonly title: string;
  readonly before: Plan;
  readonly after: Plan;
  readonly of: 'plan-files' | 'papers';
  readonly format: 'table' | 'json';
}

const nowhere: PlanDiff = { paper: [], rows: [] };
const differsNowhere = ({ paper, rows }: PlanDiff): boolean => paper.length + rows.length === 0;

async function print(
  session: Session,
  words: AmendWords,
  { title, before, after, of, format }: Compared,
): Promise<ExitCode> {
  const found = diffPlans(before, after, of);
  const isEmpty = differsNowhere(found);
  // Rows with numbers of their own may have changed places.
  const isSame = isEmpty && (of === 'papers' || (await fingerprintOf(before)) === (await fingerprintOf(after)));
  if (format === 'json') session.world.out.write(json(found, !isSame));
  else if (isEmpty) session.world.out.write(`${isSame ? words.nothing : words.onlyOrder}\n`);
  else session.print({ blocks: diffBlocks(session, words, title, found) });
  return isSame ? 0 : 1;
}

function json({ paper, rows }: PlanDiff, different: boolean): string {
  const told = rows.map(({ kind, ref, content, cells }) => ({
    kind,
    ref,
    content,
    cells: cells.map(({ key, before, after, readings }) => ({
      key,
      before,
      after,
      ...(readings === null
        ? {}
        : {
            due: {
              before: readings.before.moments.map(({ due }) => due),
              after: readings.after.moments.map(({ due }) => due),
            },
          }),
    })),
  }));
  return `${JSON.stringify({ schemaVersion: 1, different, paper, rows: told }, null, 2)}\n`;
}
