import { type CommanderError } from 'commander';
import { type HelpWords } from '../messages/help.ts';

/** A fault that commander found in the command line, in our words. */
export function commanderFault(error: CommanderError, { faults }: HelpWords, typed: string): string {
  const [, name = ''] = /'([^']*)'/.exec(error.message) ?? [];
  const [, suggestion] = /Did you mean (?:one of )?([^?,)]+)/.exec(error.message) ?? [];
  const said = messageOf(error.code, name, faults);
  const meant = suggestion === undefined ? '' : `; ${faults.didYouMean(suggestion)}`;
  return `${faults.prefix}${said}${meant}\n${faults.tryHelp(typed)}\n`;
}

function messageOf(code: string, name: string, faults: HelpWords['faults']): string {
  switch (code) {
    case 'commander.unknownOption':
      return faults.unknownOption(name);
    case 'commander.unknownCommand':
      return faults.unknownCommand(name);
    case 'commander.missingArgument':
      return faults.missingArgument(name);
    case 'commander.optionMissingArgument':
      return faults.missingValue(name);
    case 'commander.excessArguments':
      return faults.tooManyArguments;
    default:
      return faults.other;
  }
}
