import { importPlan } from '../../importers/import.ts';
import { readForeign } from '../../importers/read.ts';
import { type AmendWords } from '../../messages/amend.ts';
import { fingerprintOf } from '../../plan/fingerprint.ts';
import { parsePlan } from '../../plan/parse.ts';
import { type Plan } from '../../plan/plan.ts';
import { diffPlans } from '../../renewal/diff.ts';
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
  return print(session, words, { title: words.title(old, now), before, after, format });
}

/** A plan file; or a plan in a file of another program, as far as it can be read. */
async function planFrom(session: Session, words: AmendWords, file: string): Promise<Plan | null> {
  const { world } = session;
  if (/\.ya?ml$/i.test(file) || world.files.kindOf(file) === 'folder') return onePlan(session, [file])?.plan ?? null;
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
  const { world } = session;
  const plan = onePlan(session, files)?.plan;
  if (!plan) return 3;
  const { issuedFingerprint, number, symbol } = plan.document;
  if (issuedFingerprint === null && issued === undefined) {
    fail(session, words.neverIssued(plan.path));
    return 3;
  }
  if (issued === undefined && issuedFingerprint === (await fingerprintOf(plan))) {
    world.out.write(format === 'json' ? json({ paper: [], rows: [] }) : `${words.unchangedSinceIssue(plan.path)}\n`);
    return 0;
  }
  const before = issued === undefined ? await issuedPlan(session, words, plan) : await planFrom(session, words, issued);
  if (before === null) return 3;
  const isIssued = issuedFingerprint === null || issuedFingerprint === (await fingerprintOf(before));
  if (!isIssued) say(session, words.notTheIssued(issued ?? ''));
  return print(session, words, {
    title: words.sinceIssue(plan.path, paperName(number, symbol)),
    before,
    after: plan,
    format,
  });
}

/** What was issued, out of what tthc noted of its own changes; null where it was changed otherwise. */
async function issuedPlan(session: Session, words: AmendWords, plan: Plan): Promise<Plan | null> {
  for (const text of issuedTextIn(session.world, plan.path)) {
    const earlier = parsePlan(plan.path, text).plan;
    if (earlier !== null && (await fingerprintOf(earlier)) === plan.document.issuedFingerprint) return earlier;
  }
  fail(session, words.issuedTextUnknown(plan.path));
  return null;
}

interface Compared {
  readonly title: string;
  readonly before: Plan;
  readonly after: Plan;
  readonly format: 'table' | 'json';
}

function print(session: Session, words: AmendWords, { title, before, after, format }: Compared): ExitCode {
  const found = diffPlans(before, after);
  const isSame = found.paper.length + found.rows.length === 0;
  if (format === 'json') session.world.out.write(json(found));
  else if (isSame) session.world.out.write(`${words.nothing}\n`);
  else session.print({ blocks: diffBlocks(session, words, title, found) });
  return isSame ? 0 : 1;
}

function json({ paper, rows }: ReturnType<typeof diffPlans>): string {
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
  return `${JSON.stringify({ schemaVersion: 1, different: paper.length + rows.length > 0, paper, rows: told }, null, 2)}\n`;
}
