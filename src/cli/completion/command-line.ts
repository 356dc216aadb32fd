import { type Command, type Option } from 'commander';

/** What is to be completed: which kind of word, of which command. */
export type Wanted =
  | { readonly kind: 'command' }
  | { readonly kind: 'option'; readonly command: Command; readonly given: readonly string[] }
  | { readonly kind: 'value'; readonly command: Command; readonly option: Option; readonly before: string }
  | { readonly kind: 'argument'; readonly command: Command; readonly index: number }
  | { readonly kind: 'nothing' };

/** A command line up to the cursor, as far as it can be understood. */
export interface CommandLine {
  readonly wanted: Wanted;
  /** The word at the cursor, as far as it is typed, without what stands before a `=`. */
  readonly typed: string;
  /** The plans that it names. */
  readonly plans: readonly string[];
}

/** Reads the words behind `tthc`, of which the last is the one at the cursor. */
export function readCommandLine(program: Command, words: readonly string[]): CommandLine {
  const current = words.at(-1) ?? '';
  const before = words.slice(0, -1);
  const { command, operands, given, pending, ended } = walk(program, before);
  const plans = plansIn(command, operands, before);
  if (pending) return { wanted: { kind: 'value', command, option: pending, before: '' }, typed: current, plans };
  const [, long, value] = /^(--[^=]+)=([\s\S]*)$/.exec(current) ?? [];
  if (!ended && long !== undefined && value !== undefined) {
    const option = optionNamed(command, long);
    const wanted: Wanted = option ? { kind: 'value', command, option, before: `${long}=` } : { kind: 'nothing' };
    return { wanted, typed: value, plans };
  }
  if (!ended && current.startsWith('-')) return { wanted: { kind: 'option', command, given }, typed: current, plans };
  if (command === program) return { wanted: { kind: 'command' }, typed: current, plans };
  return { wanted: { kind: 'argument', command, index: operands.length }, typed: current, plans };
}

interface Walked {
  readonly command: Command;
  readonly operands: readonly string[];
  readonly given: readonly string[];
  /** The option whose value comes next. */
  readonly pending: Option | null;
  /** Whether `--` ended the options. */
  readonly ended: boolean;
}

function walk(program: Command, words: readonly string[]): Walked {
  let command = program;
  let pending: Option | null = null;
  let ended = false;
  const operands: string[] = [];
  const given: string[] = [];
  for (const word of words) {
    if (pending) pending = null;
    else if (!ended && word === '--') ended = true;
    else if (!ended && /^-./.test(word)) {
      const option = optionNamed(command, word.replace(/=.*$/s, ''));
      given.push(option?.long ?? word);
      pending = option !== null && takesValue(option) && !word.includes('=') ? option : null;
    } else if (command === program) command = program.commands.find((each) => each.name() === word) ?? program;
    else operands.push(word);
  }
  return { command, operands, given, pending, ended };
}

function optionNamed(command: Command, name: string): Option | null {
  return optionsOf(command).find(({ long, short }) => long === name || short === name) ?? null;
}

/** Every option that may follow a command, those that are hidden apart. */
export function optionsOf(command: Command): readonly Option[] {
  return command.createHelp().visibleOptions(command);
}

/** Whether an option is followed by a value. */
export function takesValue({ required, optional }: Option): boolean {
  return required || optional;
}

/** The plans that a command line names, as operands or behind `-p`. */
function plansIn(command: Command, operands: readonly string[], words: readonly string[]): readonly string[] {
  const first = command.registeredArguments.findIndex((argument) => argument.name() === 'plan');
  const named = words.filter((_, index) => /^(-p|--plan)$/.test(words[index - 1] ?? ''));
  return [...(first === -1 ? [] : operands.slice(first)), ...named];
}
