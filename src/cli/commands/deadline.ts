import { partsOf } from '../../calendar/civil.ts';
import { readDeadline } from '../../calendar/deadline/read.ts';
import { type Reading, type ReadingContext } from '../../calendar/deadline/reading.ts';
import { type Block, type Line } from '../../document/tree.ts';
import { readingJson, wordingOf } from '../../exporters/json.ts';
import { diagnostic, wholeFile } from '../../diagnostic.ts';
import { type ExitCode } from '../../world.ts';
import { cell, fixedColumn, line } from '../blocks.ts';
import { choiceOption } from '../choices.ts';
import { type CommonOptions, numberOption, type Session, usageError } from '../session.ts';

export interface DeadlineOptions extends CommonOptions {
  readonly year?: string;
  readonly untilYear?: string;
  readonly before?: string;
  readonly format?: string;
}

const maxInput = 16 * 1024 * 1024;

/** `tthc deadline`: how phrases are read, one by one. */
export async function deadline(
  session: Session,
  phrases: readonly string[],
  options: DeadlineOptions,
): Promise<ExitCode> {
  const { messages, world } = session;
  const format = choiceOption(messages, '--format', options.format ?? 'table', ['table', 'json']);
  const context = contextOf(session, options);
  const given = await phrasesOf(session, phrases);
  const readings = given.map((phrase) => ({ phrase, reading: readDeadline(phrase, context) }));
  if (format === 'json')
    world.out.write(readings.map(({ phrase, reading }) => `${readingJson(phrase, reading)}\n`).join(''));
  else
    session.print({
      blocks: [
        readingsBlock(
          session,
          readings.map(({ reading }) => reading),
        ),
      ],
    });
  return readings.some(({ reading }) => reading.kind === 'unreadable') ? 3 : 0;
}

function contextOf({ messages, asOf }: Session, options: DeadlineOptions): ReadingContext {
  const year =
    options.year === undefined ? partsOf(asOf).year : numberOption(messages, '--year', options.year, [1900, 2200]);
  const untilYear =
    options.untilYear === undefined ? year : numberOption(messages, '--until-year', options.untilYear, [year, 2200]);
  return {
    year,
    untilYear,
    before: choiceOption(messages, '--before', options.before ?? 'exclusive', ['exclusive', 'inclusive']),
  };
}

async function phrasesOf({ messages, world }: Session, given: readonly string[]): Promise<readonly string[]> {
  const phrases: string[] = [];
  for (const phrase of given) {
    if (phrase !== '-') {
      phrases.push(phrase);
      continue;
    }
    const input = await world.readStdin();
    if (input.length > maxInput) throw usageError(messages.usage.stdinTooLarge);
    const lines = input.replace(/^\uFEFF/, '').split(/\r?\n/);
    // A final line break ends the last line; it does not begin another.
    phrases.push(...(lines.at(-1) === '' ? lines.slice(0, -1) : lines));
  }
  return phrases;
}

function readingsBlock(session: Session, readings: readonly Reading[]): Block {
  const { columns } = session.messages;
  return {
    kind: 'table',
    columns: [
      fixedColumn(columns.phrase, 14, 2),
      fixedColumn(columns.kind, 10, 0),
      fixedColumn(columns.due, 12, 1),
      fixedColumn(columns.notes, 16, 2),
    ],
    rows: readings.map((reading) => ({
      cells: [
        cell(line(reading.text)),
        cell(line(session.messages.kinds[reading.kind], reading.kind === 'unreadable' ? 'danger' : 'plain')),
        cell(...momentLines(session, reading)),
        cell(...noteLines(session, reading)),
      ],
    })),
  };
}

function momentLines({ messages }: Session, { moments }: Reading): readonly Line[] {
  return moments.map(({ label, due }) =>
    line(
      label === null || label === due ? messages.date(due) : `${messages.date(due)} (${messages.occurrence(label)})`,
    ),
  );
}

function noteLines({ messages }: Session, { text, fault, notes }: Reading): readonly Line[] {
  if (!fault) return notes.map((note) => line(messages.note(note)));
  const part = text.slice(fault.from, fault.to);
  const { message, fix } = wordingOf(diagnostic(fault.code, wholeFile('-'), { text, part }), messages.diagnostics);
  return [line(message, 'danger'), ...(fix === null ? [] : [line(fix)])];
}
