import { type Command, Option } from 'commander';
import { type HelpWords } from '../messages/help.ts';
import { type ExitCode, type World } from '../world.ts';
import { type CommonOptions, type Session } from './session.ts';

/** Runs the work of a command in a session made of its options. */
export type Run = (options: CommonOptions, work: (session: Session) => ExitCode | Promise<ExitCode>) => Promise<void>;

/** Adds a command with its options to the program. */
export type AddCommand = (program: Command, help: HelpWords, world: World, run: Run) => void;

/** An option that may be given several times. */
export const several = (value: string, before: string[] | undefined): string[] => [...(before ?? []), value];

/** Adds a command; `usage` is its name and what it takes: `due [plan...]`. */
export function command(program: Command, usage: string, help: HelpWords, world: World): Command {
  const [name = '', ...operands] = usage.split(' ');
  const added = program.command(name);
  dress(added, help, world);
  return added
    .usage(`${help.optionsWord} ${operands.join(' ')}`)
    .option('--as-of <date>', help.asOf)
    .option('--lang <lang>', help.lang)
    .option('--color <when>', help.color)
    .addOption(new Option('--debug', help.debug).hideHelp());
}

/** Makes commander speak our language, print to our world, and throw where it would end the process. */
export function dress(target: Command, help: HelpWords, world: World): void {
  const { titles } = help;
  const translated: Readonly<Record<string, string>> = {
    'Usage:': titles.usage,
    'Arguments:': titles.arguments,
    'Options:': titles.options,
    'Global Options:': titles.globalOptions,
    'Commands:': titles.commands,
  };
  target
    .exitOverride()
    .helpOption('-h, --help', help.help)
    .showSuggestionAfterError(true)
    .configureOutput({
      writeOut: (text) => {
        world.out.write(text);
      },
      writeErr: () => undefined,
      getOutHelpWidth: () => world.out.columns ?? 100,
    })
    .configureHelp({
      styleTitle: (title) => translated[title] ?? title,
      optionDescription: ({ description }) => description,
      argumentDescription: ({ description }) => description,
      subcommandTerm: (added) => `${added.name()} ${added.usage().replace(help.optionsWord, '').trim()}`.trim(),
    });
}
