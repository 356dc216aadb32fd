import { type AddCommand, command, several } from './program-dress.ts';
import { type CommonOptions } from './session.ts';

/** The commands of a year's turn: a plan comes in, the next one is made, issued plans are amended and compared. */
export const yearlyCommands = {
  import: (program, help, world, run) => {
    command(program, 'import <file>', help, world)
      .description(help.import.summary)
      .argument('<file>', help.import.file)
      .option('-o, --output <file>', help.import.output)
      .option('-y, --year <year>', help.import.year)
      .option('--until-year <year>', help.import.untilYear)
      .option('--table <n>', help.import.table)
      .option('--column <heading=role>', help.import.column, several)
      .option('-f, --format <format>', help.import.format)
      .action((file: string, options: CommonOptions) =>
        run(options, async (session) => (await import('./commands/import.ts')).importFile(session, file, options)),
      );
  },
  new: (program, help, world, run) => {
    command(program, 'new', help, world)
      .description(help.new.summary)
      .option('-y, --year <year>', help.new.year)
      .option('--from <plan>', help.new.from)
      .option('-o, --output <file>', help.new.output)
      .option('--dry-run', help.new.dryRun)
      .action((options: CommonOptions) =>
        run(options, async (session) => (await import('./commands/new.ts')).newPlan(session, options)),
      );
  },
  diff: (program, help, world, run) => {
    command(program, 'diff [file...]', help, world)
      .description(help.diff.summary)
      .argument('[file...]', help.diff.files)
      .option('--since-issue', help.diff.sinceIssue)
      .option('--issued <file>', help.diff.issued)
      .option('-f, --format <format>', help.diff.format)
      .action((files: string[], options: CommonOptions) =>
        run(options, async (session) => (await import('./commands/diff.ts')).diff(session, files, options)),
      );
  },
  amend: (program, help, world, run) => {
    command(program, 'amend [plan]', help, world)
      .description(help.amend.summary)
      .argument('[plan...]', help.render.plan)
      .option('--number <number>', help.amend.number)
      .option('--on <date>', help.amend.on)
      .option('--subject <text>', help.amend.subject)
      .option('--dry-run', help.amend.dryRun)
      .action((plans: string[], options: CommonOptions) =>
        run(options, async (session) => (await import('./commands/amend.ts')).amend(session, plans, options)),
      );
  },
} as const satisfies Readonly<Record<string, AddCommand>>;
