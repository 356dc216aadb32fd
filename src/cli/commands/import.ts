import { type ColumnChoice } from '../../importers/columns.ts';
import { limits } from '../../importers/foreign.ts';
import { type Role, roles } from '../../importers/headings.ts';
import { type Imported, importPlan } from '../../importers/import.ts';
import { readForeign } from '../../importers/read.ts';
import { type ImportWords } from '../../messages/import.ts';
import { parsePlan } from '../../plan/parse.ts';
import { type ExitCode } from '../../world.ts';
import { choiceOption } from '../choices.ts';
import { diagnosticsText } from '../diagnostics.ts';
import { importBlocks } from '../import-blocks.ts';
import { importJson } from '../import-json.ts';
import { type CommonOptions, numberOption, type Session, usageError } from '../session.ts';
import { fail, say } from '../say.ts';

export interface ImportCommandOptions extends CommonOptions {
  readonly output?: string;
  readonly year?: string;
  readonly untilYear?: string;
  readonly table?: string;
  readonly column?: readonly string[];
  readonly format?: string;
}

/** `tthc import FILE`: a plan that exists as Word, Excel, web page or text, as a draft plan file. */
export async function importFile(session: Session, file: string, options: ImportCommandOptions): Promise<ExitCode> {
  const { messages, world } = session;
  const words = await wordsOf(session);
  const format = choiceOption(messages, '--format', options.format ?? 'text', ['text', 'json']);
  if (options.output === '-') throw usageError(words.outputNeedsFile);
  const choices = (options.column ?? []).map((given) => choiceOf(words, given));
  const whole = (option: string, value: string | undefined, range: readonly [number, number]): number | null =>
    value === undefined ? null : numberOption(messages, option, value, range);
  const year = whole('--year', options.year, [1900, 2199]);
  const untilYear = whole('--until-year', options.untilYear, [year ?? 1900, 2199]);
  const table = whole('--table', options.table, [1, 10_000]);
  const bytes = await bytesOf(session, words, file);
  if (bytes === null) return 3;
  const read = await readForeign(file, bytes);
  if (!read.ok) {
    fail(session, words.refused(file, read.refusal, read.detail));
    return 3;
  }
  const { unknownIssuer, noContent, unknownTitle, head } = words.draft;
  const given = { year, untilYear, table, choices };
  const imported = importPlan(read.document, {
    ...given,
    words: { unknownIssuer, noContent, unknownTitle, head: head(baseOf(file)) },
  });
  if (imported === null) {
    fail(session, words.noPlanTable(file));
    return 3;
  }
  const told = { file, document: read.document, imported, words };
  const written =
    options.output === undefined ? null : write(session, words, { file, target: options.output, imported });
  if (format === 'json')
    world.out.write(importJson({ ...told, written: written === 'written' ? (options.output ?? null) : null }));
  else session.print({ blocks: importBlocks(session, told) });
  return finish(session, words, { file, target: options.output, imported, written });
}

async function wordsOf({ language }: Session): Promise<ImportWords> {
  return language === 'en'
    ? (await import('../../messages/en/import.ts')).importEn
    : (await import('../../messages/vi/import.ts')).importVi;
}

function choiceOf(words: ImportWords, given: string): ColumnChoice {
  const [, heading = '', role = ''] = /^(.+)=([a-z]+)$/.exec(given) ?? [];
  const known = roles.find((each): each is Role => each === role);
  if (known === undefined || heading === '') throw usageError(words.badColumn(given, roles));
  return { heading: heading.normalize('NFC'), role: known };
}

async function bytesOf(session: Session, words: ImportWords, file: string): Promise<Uint8Array | null> {
  const { world } = session;
  if (file === '-') return new TextEncoder().encode(await world.readStdin());
  const read = world.files.read(file, limits.file);
  if (read.ok) return read.bytes;
  const known =
    read.fault === 'missing' || read.fault === 'folder' || read.fault === 'too-large' ? read.fault : 'unreadable';
  fail(session, words.cannotRead(file, known));
  return null;
}

function baseOf(file: string): string {
  return file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
}

interface Writing {
  readonly file: string;
  readonly target: string;
  readonly imported: Imported;
}

/** Writes the draft, never over a file, and only where it can be read again as a plan; why it was not written was said. */
function write(session: Session, words: ImportWords, { file, target, imported }: Writing): 'written' | 'refused' {
  const { messages, world } = session;
  const refuse = (text: string): 'refused' => {
    fail(session, text);
    return 'refused';
  };
  if (imported.year === null) return refuse(words.needsYear(file));
  if (world.files.kindOf(target) !== 'missing') return refuse(words.exists(target));
  const { plan, faults } = parsePlan(target, imported.text);
  if (plan === null) {
    say(session, diagnosticsText(session, faults, new Map([[target, imported.text]]), session.color.err).trimEnd());
    return refuse(words.notSound(target));
  }
  // The first plan of an office: its folder is not there yet.
  const folder = target.slice(0, Math.max(0, target.lastIndexOf('/')));
  const above = folder.slice(0, Math.max(0, folder.lastIndexOf('/')));
  if (
    folder !== '' &&
    world.files.kindOf(folder) === 'missing' &&
    world.files.kindOf(above === '' ? '.' : above) === 'folder'
  )
    world.files.makeFolder(folder);
  const result = world.files.writeAtomic(target, new TextEncoder().encode(imported.text));
  return result.ok ? 'written' : refuse(messages.render.notWritten(target, result.fault, result.reason));
}

function finish(
  session: Session,
  words: ImportWords,
  {
    file,
    target,
    imported,
    written,
  }: Omit<Writing, 'target'> & {
    readonly target: string | undefined;
    readonly written: 'written' | 'refused' | null;
  },
): ExitCode {
  if (written === null) say(session, words.notWritten(file, `plans/${imported.year ?? 'YYYY'}.yaml`));
  if (written === 'written') say(session, words.written(target ?? ''));
  return written === 'refused' ? 3 : 0;
}
