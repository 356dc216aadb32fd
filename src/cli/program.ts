import { Command, Option } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { type HelpWords } from '../messages/help.ts';
import { helpVi } from '../messages/vi/help.ts';
import { type ExitCode, type World } from '../world.ts';
import { type AddCommand, command, dress, type Run } from './program-dress.ts';
import { explain } from './program-faults.ts';
import { yearlyCommands } from './program-yearly.ts';
import { type CommonOptions } from './session.ts';

/** Reads the command line and runs the command that it names; every fault ends as a message and an exit code. */
export async function runProgram(args: readonly string[], world: World): Promise<ExitCode> {
  const language = languageOf(args, world);
  const help = await helpWords(language);
  const outcome: { code: ExitCode } = { code: 0 };
  const run: Run = async (options, work) => {
    const { openSession } = await import('./session.ts');
    const given = { ...program.opts<CommonOptions>(), ...options };
    outcome.code = await work(await openSession(world, language, given, args));
  };
  const program = programOf(help, world, run, args[0]);
  if (plainCommand(args[0]) === null) await addRecording(program, run, { help, world, first: args[0] });
  try {
    if (args.length === 0) program.help();
    await program.parseAsync(args, { from: 'user' });
    return outcome.code;
  } catch (error) {
    const names = program.commands.map((each) => each.name());
    const name = args.find((arg) => names.includes(arg));
    return explain(error, {
      help,
      world,
      debug: args.includes('--debug'),
      typed: name === undefined ? 'tthc' : `tthc ${name}`,
    });
  }
}

/** The command line's own words in a language. */
export async function helpWords(language: 'vi' | 'en'): Promise<HelpWords> {
  return language === 'en' ? (await import('../messages/en/help.ts')).helpEn : helpVi;
}

/** Every command with its options, to be read and not to be run: what completion and the man page are made from. */
export async function wholeProgram(help: HelpWords, world: World): Promise<Command> {
  const run: Run = () => Promise.resolve();
  const program = programOf(help, world, run, undefined);
  await addRecording(program, run, { help, world, first: undefined });
  return program;
}

function programOf(help: HelpWords, world: World, run: Run, first: string | undefined): Command {
  const program = new Command('tthc');
  dress(program, help, world);
  program
    .description(help.description)
    .enablePositionalOptions()
    .usage(`${help.commandWord} ${help.optionsWord}`)
    .version(manifest.version, '-V, --version', help.version)
    .helpCommand(`help ${help.commandWord}`, help.helpCommand)
    .addOption(new Option('--lang <lang>', help.lang))
    .addOption(new Option('--color <when>', help.color))
    .addOption(new Option('--debug', help.debug).hideHelp());
  for (const add of commandsFor(first)) add(program, help, world, run);
  return program;
}

function plainCommands(): Readonly<Record<string, AddCommand>> {
  return {
    due: addDue,
    list: addList,
    show: addShow,
    check: addCheck,
    render: addRender,
    deadline: addDeadline,
    report: addReport,
    explain: addExplain,
    schema: addSchema,
    completion: addCompletion,
    ...yearlyCommands,
  };
}

function plainCommand(first: string | undefined): AddCommand | null {
  const commands = plainCommands();
  return first !== undefined && Object.hasOwn(commands, first) ? (commands[first] ?? null) : null;
}

// Commander takes its time over each option; a command that is named needs no other.
function commandsFor(first: string | undefined): readonly AddCommand[] {
  const named = plainCommand(first);
  return named ? [named] : Object.values(plainCommands());
}

interface Recording {
  readonly help: HelpWords;
  readonly world: World;
  readonly first: string | undefined;
}

/** Adds the commands that record, of which no other command loads anything. */
async function addRecording(program: Command, run: Run, { help, world, first }: Recording): Promise<void> {
  const { recordingCommands } = await import('./program-record.ts');
  const words =
    help === helpVi
      ? (await import('../messages/vi/help-record.ts')).recordHelpVi
      : (await import('../messages/en/help-record.ts')).recordHelpEn;
  const named = first !== undefined && Object.hasOwn(recordingCommands, first) ? recordingCommands[first] : undefined;
  const add = (usage: string): Command => command(program, usage, help, world);
  for (const register of named ? [named] : Object.values(recordingCommands)) register({ add, run, words });
}

const addDue: AddCommand = (program, help, world, run) => {
  const due = command(program, 'due [plan...]', help, world)
    .description(help.due.summary)
    .argument('[plan...]', help.plans)
    .option('-q, --quarter <n>', help.due.quarter)
    .option('-m, --month <n>', help.due.month)
    .option('-y, --year <year>', help.due.year)
    .option('--from <date>', help.due.from)
    .option('--to <date>', help.due.to)
    .option('--next <span>', help.due.next);
  filtered(due, help, help.due.format)
    .option('--fail-on <level>', help.due.failOn)
    .action((plans: string[], options: CommonOptions) =>
      run(options, async (session) => (await import('./commands/due.ts')).due(session, plans, options)),
    );
};

const addList: AddCommand = (program, help, world, run) => {
  const list = command(program, 'list [plan...]', help, world)
    .description(help.list.summary)
    .argument('[plan...]', help.plans);
  filtered(list, help, help.formats.format).action((plans: string[], options: CommonOptions) =>
    run(options, async (session) => (await import('./commands/list.ts')).list(session, plans, options)),
  );
};

/** Adds what narrows a listing and what gives it its form. */
function filtered(target: Command, { filters, formats, soon }: HelpWords, format: string): Command {
  const several = (value: string, before: string[] | undefined): string[] => [...(before ?? []), value];
  return target
    .option('--soon <days>', soon)
    .option('--overdue', filters.overdue)
    .option('--status <status>', filters.status, several)
    .option('-u, --unit <name>', filters.unit, several)
    .option('--lead <name>', filters.lead, several)
    .option('--section <ref>', filters.section, several)
    .option('--kind <kind>', filters.kind, several)
    .option('--search <text>', filters.search)
    .option('-f, --format <format>', format)
    .option('--by <group>', formats.by)
    .option('--bom', formats.bom);
}

const addShow: AddCommand = (program, help, world, run) => {
  command(program, 'show <ref>', help, world)
    .description(help.show.summary)
    .argument('<ref>', help.show.ref)
    .option('-p, --plan <plan...>', help.show.plan)
    .option('--soon <days>', help.soon)
    .option('-f, --format <format>', help.formats.tableOrJson)
    .action((ref: string, options: CommonOptions) =>
      run(options, async (session) => (await import('./commands/show.ts')).show(session, ref, options)),
    );
};

const addCheck: AddCommand = (program, help, world, run) => {
  command(program, 'check [plan...]', help, world)
    .description(help.check.summary)
    .argument('[plan...]', help.plans)
    .option('-f, --format <format>', help.check.format)
    .option('--fail-on <level>', help.check.failOn)
    .option('--fix', help.check.fix)
    .option('--dry-run', help.check.dryRun)
    .option('--disable <codes>', help.check.disable, (value: string, before: string[] | undefined) => [
      ...(before ?? []),
      value,
    ])
    .action((plans: string[], options: CommonOptions) =>
      run(options, async (session) => (await import('./commands/check.ts')).check(session, plans, options)),
    );
};

const addRender: AddCommand = (program, help, world, run) => {
  command(program, 'render <paper> [plan]', help, world)
    .description(help.render.summary)
    .argument('<paper>', help.render.paper)
    .argument('[plan...]', help.render.plan)
    .option('-f, --format <format>', help.render.format)
    .option('-o, --output <file>', help.render.output)
    .option('--template <file>', help.render.template)
    .option('--print-template', help.render.printTemplate)
    .option('--draft', help.render.draft)
    .option('--public', help.render.public)
    .option('--fragment', help.render.fragment)
    .option('--soon <days>', help.soon)
    .option('--force', help.render.force)
    .option('--dry-run', help.render.dryRun)
    .action((paper: string, plans: string[], options: CommonOptions) =>
      run(options, async (session) => (await import('./commands/render.ts')).render(session, paper, plans, options)),
    );
};

const addReport: AddCommand = (program, help, world, run) => {
  command(program, 'report [plan...]', help, world)
    .description(help.report.summary)
    .argument('[plan...]', help.plans)
    .option('-q, --quarter <n>', help.report.quarter)
    .option('--half <n>', help.report.half)
    .option('--annual', help.report.annual)
    .option('-y, --year <year>', help.report.year)
    .option('-f, --format <format>', help.report.format)
    .option('-o, --output <file>', help.report.output)
    .option('--regime <name>', help.report.regime)
    .option('--internal', help.report.internal)
    .option('--data <file>', help.report.data)
    .option('--previous <file>', help.report.previous)
    .option('--update', help.report.update)
    .option('--draft', help.report.draft)
    .option('--force', help.report.force)
    .option('--dry-run', help.report.dryRun)
    .action((plans: string[], options: CommonOptions) =>
      run(options, async (session) => (await import('./commands/report.ts')).report(session, plans, options)),
    );
};

const addDeadline: AddCommand = (program, help, world, run) => {
  command(program, 'deadline <phrase...>', help, world)
    .description(help.deadline.summary)
    .argument('<phrase...>', help.deadline.phrase)
    .option('-y, --year <year>', help.deadline.year)
    .option('--until-year <year>', help.deadline.untilYear)
    .option('--before <meaning>', help.deadline.before)
    .option('-f, --format <format>', help.deadline.format)
    .action((phrases: string[], options: CommonOptions) =>
      run(options, async (session) => (await import('./commands/deadline.ts')).deadline(session, phrases, options)),
    );
};

const addExplain: AddCommand = (program, help, world, run) => {
  command(program, 'explain [code...]', help, world)
    .description(help.explain.summary)
    .argument('[code...]', help.explain.code)
    .action((codes: string[], options: CommonOptions) =>
      run(options, async (session) => (await import('./commands/explain.ts')).explain(session, codes)),
    );
};

const addSchema: AddCommand = (program, help, world, run) => {
  command(program, 'schema [name]', help, world)
    .description(help.schema.summary)
    .argument('[name]', help.schema.name)
    .action((name: string | undefined, options: CommonOptions) =>
      run(options, async (session) => (await import('./commands/schema.ts')).schema(session, name)),
    );
};

const addCompletion: AddCommand = (program, help, world, run) => {
  command(program, 'completion <shell>', help, world)
    .description(help.completion.summary)
    .argument('<shell>', help.completion.shell)
    .action((shell: string, options: CommonOptions) =>
      run(options, async (session) => (await import('./commands/completion.ts')).completion(session, shell)),
    );
};

/** The language of messages that a command line and the environment ask for. */
export function languageOf(args: readonly string[], world: World): 'vi' | 'en' {
  const at = args.indexOf('--lang');
  const given = at === -1 ? args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length) : args[at + 1];
  return (given ?? world.environment['TTHC_LANG'] ?? 'vi').toLowerCase().startsWith('en') ? 'en' : 'vi';
}
