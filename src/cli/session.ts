import { type CivilDate, parseCivilDate, vietnameseDay } from '../calendar/civil.ts';
import { type DocumentTree } from '../document/tree.ts';
import { type Messages } from '../messages/messages.ts';
import { vi } from '../messages/vi.ts';
import { writeTerminal } from '../writers/terminal.ts';
import { type TextStream, type World } from '../world.ts';

/** The options that every command takes. */
export interface CommonOptions {
  readonly lang?: string;
  readonly color?: string;
  readonly asOf?: string;
  readonly soon?: string;
  readonly debug?: boolean;
}

/** One run of a command: the world, the language, and how to print. */
export interface Session {
  readonly world: World;
  readonly messages: Messages;
  readonly language: 'vi' | 'en';
  /** The command line as typed. */
  readonly args: readonly string[];
  /** The words of findings in JSON, which never changes with the language. */
  readonly jsonWords: Messages['diagnostics'];
  /** The day to count from: `--as-of`, else today in Việt Nam. */
  readonly asOf: CivilDate;
  readonly soonDays: number | null;
  readonly color: { readonly out: boolean; readonly err: boolean };
  /** The width of the page in columns. */
  readonly width: number;
  readonly print: (document: DocumentTree) => void;
}

/** A fault of the command line; `main` prints it and ends with 2. */
export interface UsageError extends Error {
  readonly usage: true;
}

/** Makes a usage error, to be thrown. */
export function usageError(message: string): UsageError {
  return Object.assign(new Error(message), { usage: true as const });
}

/** Opens a session: reads the common options and loads the language asked for. */
export async function openSession(
  world: World,
  language: string,
  options: CommonOptions,
  args: readonly string[] = [],
): Promise<Session> {
  const messages = language === 'en' ? (await import('../messages/en.ts')).en : vi;
  if (options.color !== undefined) choiceIn(messages, '--color', options.color, ['auto', 'always', 'never']);
  if (options.lang !== undefined) choiceIn(messages, '--lang', options.lang, ['vi', 'en']);
  const color = {
    out: wantsColor(world, world.out, options.color),
    err: wantsColor(world, world.err, options.color),
  };
  const width = pageWidth(world);
  return {
    world,
    messages,
    language: language === 'en' ? 'en' : 'vi',
    args,
    jsonWords: vi.diagnostics,
    asOf: options.asOf === undefined ? vietnameseDay(world.now()) : dateOption(messages, '--as-of', options.asOf),
    soonDays: options.soon === undefined ? null : numberOption(messages, '--soon', options.soon, [0, 366]),
    color,
    width,
    print: (document) => {
      world.out.write(writeTerminal(document, { width, color: color.out }));
    },
  };
}

function choiceIn(messages: Messages, option: string, value: string, allowed: readonly string[]): void {
  if (!allowed.includes(value)) throw usageError(messages.usage.badChoice(option, value, allowed, null));
}

/** Whether a stream is to be coloured. */
export function wantsColor(world: World, stream: TextStream, asked: string | undefined): boolean {
  if (asked === 'always') return true;
  if (asked === 'never' || !stream.isTerminal) return false;
  const { NO_COLOR, TERM } = world.environment;
  return (NO_COLOR ?? '') === '' && TERM !== 'dumb';
}

const widthOfNoTerminal = 100;

function pageWidth(world: World): number {
  const named = Number(world.environment['COLUMNS']);
  const width = world.out.columns ?? (Number.isInteger(named) && named > 0 ? named : widthOfNoTerminal);
  return Math.max(40, width);
}

/** A date given on the command line. */
export function dateOption(messages: Messages, option: string, value: string): CivilDate {
  const date = parseCivilDate(value.trim());
  if (date === null) throw usageError(messages.usage.badDate(option, value));
  return date;
}

/** A whole number given on the command line, within limits. */
export function numberOption(
  messages: Messages,
  option: string,
  value: string,
  [from, to]: readonly [number, number],
): number {
  const number = Number(value);
  if (!/^\d+$/.test(value) || number < from || number > to)
    throw usageError(messages.usage.badNumber(option, value, from, to));
  return number;
}
