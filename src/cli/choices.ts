import { type Messages } from '../messages/messages.ts';
import { nearestOf } from '../plan/fold.ts';
import { usageError } from './session.ts';

/** One of a closed set of words given on the command line. */
export function choiceOption<Choice extends string>(
  messages: Messages,
  option: string,
  value: string,
  allowed: readonly Choice[],
): Choice {
  const choice = allowed.find((candidate) => candidate === value);
  if (choice === undefined)
    throw usageError(messages.usage.badChoice(option, value, allowed, nearestOf(value, allowed)));
  return choice;
}
