import { type Paper } from '../document/tree.ts';
import { type FormatName, formats, type WriterOptions } from '../writers/index.ts';
import { type OutputFile, remember, type Verdict, verdictOn } from './output-files.ts';
import { type Session, usageError } from './session.ts';

/** A paper in its format, and the name it goes by. */
export interface Rendered {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Where papers go, and what they must not cost. */
export interface Delivery {
  readonly output?: string;
  readonly format: FormatName;
  /** Whether there may be several: then `output` is their folder. */
  readonly all: boolean;
  readonly force?: boolean;
  readonly dryRun?: boolean;
  /** The folder beside which tthc remembers what it wrote. */
  readonly plansFolder: string;
  /** Files that the papers are made from: not even --force writes over them. */
  readonly sources: readonly string[];
}

/** A paper in a format; null where it cannot be had, which was said. */
export async function contentOf(
  session: Session,
  paper: Paper,
  format: FormatName,
  options: WriterOptions,
): Promise<string | Uint8Array | null> {
  const written = await formats[format].write(paper, options);
  if (written.ok) return written.content;
  const { noCompiler, writerFailed } = session.messages.render;
  fail(session, written.reason === 'not-installed' ? noCompiler : writerFailed(format, written.detail));
  return null;
}

/** Prints the papers or writes their files; whether everything was delivered. */
export async function deliver(session: Session, rendered: readonly Rendered[], delivery: Delivery): Promise<boolean> {
  const { world } = session;
  const { output, format, all, force = false, dryRun = false, plansFolder, sources } = delivery;
  const prints = output === '-' || (output === undefined && !all && formats[format].isText);
  if (prints) {
    for (const { content } of rendered) world.out.write(content);
    return true;
  }
  const files = rendered.map(({ name, content }): OutputFile => ({
    path: pathOf(session, name, output, all),
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  }));
  checkSources(session, sources, files);
  const verdicts: Verdict[] = [];
  for (const file of files) verdicts.push(await verdictOn(world, plansFolder, file, force));
  const mayBegin = verdicts.every(({ kind }) => kind === 'write' || kind === 'unchanged');
  if (dryRun || !mayBegin) {
    for (const verdict of verdicts) sayVerdict(session, verdict, mayBegin || dryRun);
    return mayBegin;
  }
  return writeAll(session, plansFolder, verdicts);
}

function pathOf({ world }: Session, name: string, output: string | undefined, all: boolean): string {
  if (output === undefined) return name;
  const folder = output.replace(/(?<=.)[/\\]+$/, '');
  return all || world.files.kindOf(output) === 'folder' || folder !== output ? `${folder}/${name}` : output;
}

// Not even --force may cost somebody the plan itself.
function checkSources({ world, messages }: Session, sources: readonly string[], files: readonly OutputFile[]): void {
  const key = (path: string): string => world.files.pathFrom('.', path);
  const lost = files.find(({ path }) => sources.some((source) => key(source) === key(path)));
  if (lost) throw usageError(messages.render.overSource(lost.path));
}

/** The folder that holds a file. */
export function folderOf(path: string): string {
  const end = path.lastIndexOf('/');
  return end === -1 ? '.' : path.slice(0, Math.max(end, 1));
}

async function writeAll(session: Session, plansFolder: string, verdicts: readonly Verdict[]): Promise<boolean> {
  const { world, messages } = session;
  const done: OutputFile[] = [];
  let complete = true;
  for (const { kind, file } of verdicts) {
    const result = kind === 'write' ? world.files.writeAtomic(file.path, file.bytes) : { ok: true as const };
    if (!result.ok) {
      fail(session, messages.render.notWritten(file.path, result.fault, result.reason));
      complete = false;
      continue;
    }
    // A file that is already right may be somebody else's; only what was written is remembered.
    if (kind === 'write') done.push(file);
    const { written, unchanged } = messages.render;
    say(session, kind === 'write' ? written(file.path) : unchanged(file.path));
  }
  const remembered = done.length === 0 ? { ok: true as const } : await remember(world, plansFolder, done);
  if (!remembered.ok) say(session, messages.render.notRemembered(remembered.folder, remembered.reason));
  return complete;
}

/** Says what is or would be done; of files that may be written nothing where others may not and nothing is. */
function sayVerdict(session: Session, verdict: Verdict, tellsAll: boolean): void {
  const { render: words } = session.messages;
  const { path } = verdict.file;
  switch (verdict.kind) {
    case 'write':
      if (tellsAll) say(session, words.wouldWrite(path, verdict.replaces));
      break;
    case 'unchanged':
      if (tellsAll) say(session, words.unchanged(path));
      break;
    case 'refused':
      fail(session, words.refused(path, verdict.reason));
      break;
    case 'failed':
      fail(session, words.notWritten(path, verdict.fault, verdict.reason));
      break;
  }
}

/** Says something to the message stream. */
export function say({ world }: Session, text: string): void {
  world.err.write(`${text}\n`);
}

/** Says what went wrong. */
export function fail(session: Session, text: string): void {
  say(session, `${session.messages.severities.error}: ${text}`);
}
