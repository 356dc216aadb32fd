import { fixText } from '../lint/fix.ts';
import { type LintOptions } from '../lint/lint.ts';
import { type LoadedPlans } from '../plan/load.ts';
import { diffText, unifiedDiff } from './line-diff.ts';
import { type FixWords } from '../messages/fix.ts';
import { fixVi } from '../messages/vi/fix.ts';
import { rewritePlan } from './plan-file.ts';
import { planFileFaultText, recordWords } from './recording.ts';
import { type Session } from './session.ts';

/** The words of `--fix` in the language of a session. */
export async function fixWordsOf({ language }: Session): Promise<FixWords> {
  return language === 'en' ? (await import('../messages/en/fix.ts')).fixEn : fixVi;
}

/**
 * Puts right, in each plan, what has one safe answer, and says on the message stream what became of it; with `dryRun` the
 * changes are printed and nothing is written. Whether every plan could be changed is the answer.
 */
export async function fixPlans(
  session: Session,
  loaded: LoadedPlans,
  lint: LintOptions,
  dryRun: boolean,
): Promise<boolean> {
  const words = await fixWordsOf(session);
  const say = (line: string): void => {
    session.world.err.write(`${line}\n`);
  };
  let whole = true;
  for (const path of loaded.texts.keys()) {
    const plan = loaded.plans.find((each) => each.path === path);
    const refusal = !plan ? brokenPlan(loaded, path, words) : issuedPlan(plan, words);
    if (refusal !== null) {
      whole = false;
      say(refusal);
    } else if (plan) whole = (await fixOne(session, path, { lint, dryRun, words, say })) && whole;
  }
  return whole;
}

/** A file beside the plans (days off, legal documents) is no plan; a plan with errors is told. */
function brokenPlan({ paths }: LoadedPlans, path: string, words: FixWords): string | null {
  return paths.includes(path) ? words.broken(path) : null;
}

function issuedPlan({ document, path }: LoadedPlans['plans'][number], words: FixWords): string | null {
  return document.issuedFingerprint === null ? null : words.issued(path);
}

interface Fixing {
  readonly lint: LintOptions;
  readonly dryRun: boolean;
  readonly words: FixWords;
  readonly say: (line: string) => void;
}

async function fixOne(session: Session, path: string, { lint, dryRun, words, say }: Fixing): Promise<boolean> {
  const { world } = session;
  const done = await rewritePlan(world, path, { command: 'check --fix', dryRun }, (text) => {
    // What was read under the lock counts: somebody may have broken it, or issued it, meanwhile.
    const result = fixText(path, text, lint);
    return { after: result && result.fixed.length > 0 ? result.text : null, result };
  });
  if (!done.ok) {
    say(planFileFaultText(session, await recordWords(session), path, done.fault));
    return false;
  }
  const { before, after, result } = done;
  if (!result) {
    say(words.broken(path));
    return false;
  }
  if (dryRun) world.out.write(diffText(unifiedDiff(path, before, after), session.color.out));
  const { fixed, left } = result;
  if (fixed.length === 0) say(words.nothingToFix(path));
  else say(dryRun ? words.wouldFix(path, fixed.length) : words.fixed(path, fixed.length));
  if (left.length > 0) say(words.left(path, left.length));
  return true;
}
