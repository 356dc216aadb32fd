import { type Command } from 'commander';
import { type RecordHelpWords } from '../messages/help-record.ts';
import { type EntryOptions } from './progress-entry.ts';
import { type RecordOptions } from './recording.ts';
import { type Run, several } from './program-dress.ts';

/** What the registration of a command is handed: how to add one, and how to run it. */
export interface Registration {
  /** Adds a command; `usage` is its name and what it takes: `done <ref>`. */
  readonly add: (usage: string) => Command;
  readonly run: Run;
  readonly words: RecordHelpWords;
}

type Register = (registration: Registration) => void;

function written(target: Command, words: RecordHelpWords): Command {
  return target
    .option('-p, --plan <plan>', words.plan, several)
    .option('--dry-run', words.dryRun)
    .option('-f, --format <format>', words.format);
}

function entered(target: Command, words: RecordHelpWords): Command {
  return written(
    target
      .option('--for <occurrence>', words.for)
      .option('--on <date>', words.on)
      .option('--note <text>', words.note)
      .option('--evidence <text>', words.evidence, several),
    words,
  ).option('--force', words.force);
}

const done: Register = ({ add, run, words }) => {
  entered(add('done <ref>').description(words.done.summary).argument('<ref>', words.ref), words).action(
    (ref: string, options: EntryOptions) =>
      run(options, async (session) => (await import('./commands/done.ts')).done(session, ref, options)),
  );
};

const progress: Register = ({ add, run, words }) => {
  const command = add('progress <ref>')
    .description(words.progress.summary)
    .argument('<ref>', words.ref)
    .option('--status <status>', words.progress.status);
  entered(command, words).action((ref: string, options: EntryOptions) =>
    run(options, async (session) => (await import('./commands/progress.ts')).progress(session, ref, options)),
  );
};

const extend: Register = ({ add, run, words }) => {
  const command = add('extend <ref> <phrase>')
    .description(words.extend.summary)
    .argument('<ref>', words.ref)
    .argument('<phrase>', words.extend.phrase)
    .option('--by <document>', words.by);
  entered(command, words).action((ref: string, phrase: string, options: EntryOptions) =>
    run(options, async (session) => (await import('./commands/extend.ts')).extend(session, ref, phrase, options)),
  );
};

const transfer: Register = ({ add, run, words }) => {
  const command = add('transfer <ref> <unit>')
    .description(words.transfer.summary)
    .argument('<ref>', words.ref)
    .argument('<unit>', words.transfer.unit)
    .option('--by <document>', words.by);
  entered(command, words).action((ref: string, unit: string, options: EntryOptions) =>
    run(options, async (session) => (await import('./commands/transfer.ts')).transfer(session, ref, unit, options)),
  );
};

const issued: Register = ({ add, run, words }) => {
  const command = add('issued <number>')
    .description(words.issued.summary)
    .argument('<number>', words.issued.number)
    .option('--on <date>', words.issued.on)
    .option('--done', words.issued.done);
  written(command, words)
    .option('--force', words.force)
    .action((number: string, options: RecordOptions) =>
      run(options, async (session) => (await import('./commands/issued.ts')).issued(session, number, options)),
    );
};

const set: Register = ({ add, run, words }) => {
  const command = add('set <ref> <field> <value...>')
    .description(words.set.summary)
    .argument('<ref>', words.set.target)
    .argument('<field>', words.set.field)
    .argument('<value...>', words.set.value);
  written(command, words).action((target: string, field: string, values: string[], options: RecordOptions) =>
    run(options, async (session) =>
      (await import('./commands/set.ts')).set(session, target, field, { values, options }),
    ),
  );
};

const undo: Register = ({ add, run, words }) => {
  written(add('undo').description(words.undo.summary), words).action((options: RecordOptions) =>
    run(options, async (session) => (await import('./commands/undo.ts')).undo(session, options)),
  );
};

const log: Register = ({ add, run, words }) => {
  add('log [ref]')
    .description(words.log.summary)
    .argument('[ref]', words.log.ref)
    .option('-p, --plan <plan>', words.log.plan, several)
    .option('--dry-run', words.log.dryRun)
    .option('-f, --format <format>', words.log.format)
    .action((ref: string | undefined, options: RecordOptions) =>
      run(options, async (session) => (await import('./commands/log.ts')).log(session, ref, options)),
    );
};

/** The commands that write into a plan, and those that look at what was written. */
export const recordingCommands: Readonly<Record<string, Register>> = {
  done,
  progress,
  extend,
  transfer,
  issued,
  set,
  undo,
  log,
};
