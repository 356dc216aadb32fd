import { CommanderError } from 'commander';
import { type HelpWords } from '../messages/help.ts';
import { type ExitCode, type World } from '../world.ts';
import { commanderFault } from './commander-faults.ts';
import { type UsageError } from './session.ts';

interface Circumstances {
  readonly help: HelpWords;
  readonly world: World;
  readonly debug: boolean;
  /** The command as typed, as far as it is one of ours. */
  readonly typed: string;
}

/** Tells the fault that ended a run, and gives its exit code. */
export function explain(error: unknown, { help, world, debug, typed }: Circumstances): ExitCode {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0 || error.code === 'commander.help') return 0;
    world.err.write(commanderFault(error, help, typed));
    return 2;
  }
  if (isUsageError(error)) {
    world.err.write(`${help.faults.prefix}${error.message}\n${help.faults.tryHelp(typed)}\n`);
    return 2;
  }
  const { message, stack, code }: NodeJS.ErrnoException = error instanceof Error ? error : new Error(String(error));
  // A fault of the machine (disk, memory) names itself; anything else is a bug of ours.
  const told = code === undefined ? help.faults.internal(message) : help.faults.system(message);
  world.err.write(`${told}\n${debug ? `${stack ?? ''}\n` : `${help.faults.debugHint}\n`}`);
  // The machine's faults leave the question unanswered; a bug of ours is a thing of its own.
  return code === undefined ? 70 : 3;
}

function isUsageError(error: unknown): error is UsageError {
  return error instanceof Error && 'usage' in error;
}
