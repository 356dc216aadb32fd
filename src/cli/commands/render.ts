import { type Agenda, agendaOf } from '../../agenda/agenda.ts';
import { type Diagnostic } from '../../diagnostic.ts';
import { paperOf } from '../../document/paper.ts';
import { type Paper } from '../../document/tree.ts';
import { unprintableCharacters } from '../../document/unprintable.ts';
import { loadPlans } from '../../plan/load.ts';
import { type Plan } from '../../plan/plan.ts';
import { type FormatName, formatNames, formats } from '../../writers/index.ts';
import { type ExitCode } from '../../world.ts';
import { choiceOption } from '../choices.ts';
import { diagnosticsText } from '../diagnostics.ts';
import { contentOf, deliver, fail, folderOf, type Rendered, say } from '../deliver.ts';
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

/** `tthc render PAPER`: what the office signs, posts and publishes. */
export async function render(
  session: Session,
  asked: string,
  names: readonly string[],
  options: RenderOptions,
): Promise<ExitCode> {
  const { messages } = session;
  if (/\.(md|markdown)$/i.test(asked)) return renderReport(session, asked, names, options);
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
  const written = await deliver(session, rendered, {
    ...options,
    format,
    all: what === 'all',
    plansFolder: folderOf(plan.path),
    sources: [plan.path, ...(options.template === undefined ? [] : [options.template])],
  });
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

/** `tthc render FILE.md`: a report that somebody has written, as a paper. */
async function renderReport(
  session: Session,
  path: string,
  rest: readonly string[],
  options: RenderOptions,
): Promise<ExitCode> {
  const { usage } = session.messages;
  if (rest.length > 0) throw usageError(usage.tooMany(rest));
  for (const [name, value] of Object.entries({ template: options.template, public: options.public }))
    if (value !== undefined) throw usageError(session.messages.render.onlyFor(`--${name}`, paperNames.join(', ')));
  const format = formatOf(session, options);
  if (options.fragment === true && format !== 'html') throw usageError(usage.needsFormat('--fragment', 'html'));
  if (options.output === '-' && !formats[format].isText && session.world.out.isTerminal)
    throw usageError(session.messages.render.bytesToTerminal(format));
  const { writtenPaper } = await import('../report-paper.ts');
  const written = await writtenPaper(session, path, options.draft ?? false);
  if (!written) return 3;
  const { asset } = session.world;
  const content = await contentOf(session, written.paper, format, { fragment: options.fragment ?? false, asset });
  if (content === null) return 3;
  const name = path.replace(/\.[^./\\]+$/, `.${formats[format].extension}`);
  const isDelivered = await deliver(session, [{ name, content }], {
    ...options,
    format,
    all: false,
    plansFolder: written.plansFolder,
    sources: [path],
  });
  return isDelivered ? 0 : 3;
}
