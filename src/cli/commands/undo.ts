import { recordJson } from '../../exporters/record.ts';
import { type ExitCode } from '../../world.ts';
import { sanitize } from '../../writers/terminal/sanitize.ts';
import { choiceOption } from '../choices.ts';
import { diffText, unifiedDiff } from '../line-diff.ts';
import { undoLast } from '../plan-file.ts';
import { momentText, onePlan, planFileFaultText, type RecordOptions, recordWords, say } from '../recording.ts';
import { type Session } from '../session.ts';

/** `tthc undo`: takes back what tthc wrote last into a plan, byte for byte. */
export async function undo(session: Session, options: RecordOptions): Promise<ExitCode> {
  const { world } = session;
  const words = await recordWords(session);
  const format = choiceOption(session.messages, '--format', options.format ?? 'text', ['text', 'json']);
  const path = onePlan(session, words, options.plan ?? []);
  if (path === null) return 3;
  const dryRun = options.dryRun ?? false;
  const done = await undoLast(world, path, dryRun);
  if (!done.ok) {
    say(session, planFileFaultText(session, words, path, done.fault));
    if (format === 'json')
      world.out.write(recordJson({ command: 'undo', plan: path, written: false, reason: done.fault.kind }, [], []));
    return 3;
  }
  const { command, when } = done.result;
  const diff = unifiedDiff(path, done.before, done.after);
  if (format === 'json') {
    const undone = { command, when: new Date(when).toISOString() };
    world.out.write(recordJson({ command: 'undo', plan: path, written: !dryRun, reason: null, undone }, [], diff));
    return 0;
  }
  const told = (dryRun ? words.wouldUndo : words.undone)(path, command, momentText(session, when));
  world.out.write(`${sanitize(told)}\n${diffText(diff, session.color.out)}`);
  if (dryRun) say(session, words.dryRun);
  return 0;
}
