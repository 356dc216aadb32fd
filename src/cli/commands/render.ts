import { type Agenda, agendaOf } from '../../agenda/agenda.ts';
import { type Diagnostic } from '../../diagnostic.ts';
import { paperOf } from '../../document/paper.ts';
import { type Paper } from '../../document/tree.ts';
import { unprintableCharacters } from '../../document/unprintable.ts';
import { loadPlans } from '../../plan/load.ts';
import { type Plan } from '../../plan/plan.ts';
import { type FormatName, formatNames, formats, type WriterOptions } from '../../writers/index.ts';
import { type ExitCode } from '../../world.ts';
import { choiceOption } from '../choices.ts';
import { diagnosticsText } from '../diagnostics.ts';
import { type OutputFile, remember, type Verdict, verdictOn } from '../output-files.ts';
import {
  builtInTemplate,
  builtInText,
  fileNameOf,
  paperNames,
  type PaperName,
  papersOf,
  readTemplate,
} from '../papers.ts';
import { type CommonOptions, type Session, usageError } from '../session.ts';

export interface RenderOptions extends CommonOptions {
  readonly format?: string;
  readonly output?: string;
  readonly template?: string;
  readonly printTemplate?: boolean;
  readonly draft?: boolean;
  readonly public?: boolean;
  readonly fragment?: boolean;
  readonly force?: boolean;
  readonly dryRun?: boolean;
}

/** A paper in its format, and the name it goes by. */
interface Rendered {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** `tthc render PAPER`: what the office signs, posts and publishes. */
export async function render(
  session: Session,
  asked: string,
  names: readonly string[],
  options: RenderOptions,
): Promise<ExitCode> {
  const { messages } = session;
  const what = choiceOption(messages, '<paper>', asked, [...paperNames, 'all']);
  const format = formatOf(session, options);
  checkOptions(session, what, format, options);
  const loaded = loadPlans(session.world, names);
  const errors = loaded.faults.filter(({ severity }) => severity === 'error');
  sayFindings(session, errors, loaded.texts);
  const [plan] = loaded.plans;
  if (loaded.files > 1) throw usageError(messages.render.onePlan([...loaded.texts.keys()]));
  if (loaded.broken || !plan) return 3;
  if (what === 'decision' && plan.document.form === 'plan') throw usageError(messages.render.noDecision(plan.path));
  if (options.printTemplate === true) return printTemplate(session, what, plan);
  const papers = what === 'all' ? papersOf(plan) : [what];
  sayFindings(session, unprintableCharacters(plan), loaded.texts);
  const rendered = await renderAll(session, plan, papers, { ...options, format });
  if (rendered === null) return 3;
  const written = await deliver(session, plan, rendered, { ...options, format, all: what === 'all' });
  return written && errors.length === 0 ? 0 : 3;
}

type Chosen = RenderOptions & { readonly format: FormatName };

function formatOf({ messages }: Session, { format, output }: RenderOptions): FormatName {
  if (format !== undefined) return choiceOption(messages, '--format', format, formatNames);
  const extension = /\.([^./\\]+)$/.exec(output ?? '')?.[1]?.toLowerCase();
  if (extension === undefined) return 'docx';
  const found = formatNames.find((name) => formats[name].extension === extension || name === extension);
  if (found === undefined) throw usageError(messages.render.unknownExtension(output ?? '', formatNames));
  return found;
}

function checkOptions(
  { messages, world }: Session,
  what: PaperName | 'all',
  format: FormatName,
  options: RenderOptions,
): void {
  const { render: words, usage } = messages;
  if (options.fragment === true && format !== 'html') throw usageError(usage.needsFormat('--fragment', 'html'));
  if (options.public === true && what !== 'follow-up' && what !== 'all')
    throw usageError(words.onlyFor('--public', 'follow-up'));
  if (what === 'all' && options.template !== undefined) throw usageError(words.notWithAll('--template'));
  if (what === 'all' && options.output === '-') throw usageError(words.notWithAll('-o -'));
  if (options.output === '-' && !formats[format].isText && world.out.isTerminal)
    throw usageError(words.bytesToTerminal(format));
}

function printTemplate({ world, messages }: Session, what: PaperName | 'all', plan: Plan): ExitCode {
  if (what === 'all') throw usageError(messages.render.notWithAll('--print-template'));
  world.out.write(builtInText(world, what, plan) ?? '');
  return 0;
}

function sayFindings(session: Session, findings: readonly Diagnostic[], texts: ReadonlyMap<string, string>): void {
  if (findings.length > 0) say(session, diagnosticsText(session, findings, texts, session.color.err).trimEnd());
}

/** Every paper asked for in its format; null where one of them could not be made, which was said. */
async function renderAll(
  session: Session,
  plan: Plan,
  papers: readonly PaperName[],
  options: Chosen,
): Promise<readonly Rendered[] | null> {
  const agenda = agendaOf([plan], session.asOf, session.soonDays);
  const { asset } = session.world;
  const rendered: Rendered[] = [];
  for (const paper of papers) {
    const tree = treeOf(session, paper, agenda, options);
    if (tree === null) return null;
    const content = await contentOf(session, tree, options.format, { fragment: options.fragment ?? false, asset });
    if (content === null) return null;
    const name = fileNameOf(paper, plan, { draft: options.draft ?? false, isPublic: options.public ?? false });
    rendered.push({ name: `${name}.${formats[options.format].extension}`, content });
  }
  return rendered;
}

function treeOf(session: Session, paper: PaperName, agenda: Agenda, options: Chosen): Paper | null {
  const [plan] = agenda.plans;
  if (!plan) return null;
  const read =
    options.template === undefined
      ? builtInTemplate(session.world, paper, plan)
      : readTemplate(session, options.template);
  if (read === null) {
    say(session, session.messages.render.writerFailed(options.format, 'dist/assets/templates'));
    return null;
  }
  if (!read.ok) {
    if ('message' in read) fail(session, read.message);
    else {
      const [path = ''] = read.faults.map(({ at }) => at.path);
      sayFindings(session, read.faults, new Map([[path, read.text]]));
    }
    return null;
  }
  const { draft = false } = options;
  return paperOf(read.template, { plan, agenda, draft, isPublic: paper === 'follow-up' && options.public === true });
}

async function contentOf(
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
async function deliver(
  session: Session,
  plan: Plan,
  rendered: readonly Rendered[],
  options: Chosen & { readonly all: boolean },
): Promise<boolean> {
  const { world } = session;
  const { output, format, all, force = false, dryRun = false } = options;
  const prints = output === '-' || (output === undefined && !all && formats[format].isText);
  if (prints) {
    for (const { content } of rendered) world.out.write(content);
    return true;
  }
  const plansFolder = folderOf(plan.path);
  const files = rendered.map(({ name, content }): OutputFile => ({
    path: pathOf(session, name, output, all),
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  }));
  checkSources(session, [plan.path, ...(options.template === undefined ? [] : [options.template])], files);
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

function folderOf(path: string): string {
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

function say({ world }: Session, text: string): void {
  world.err.write(`${text}\n`);
}

function fail(session: Session, text: string): void {
  say(session, `${session.messages.severities.error}: ${text}`);
}
