import { type FormFigures } from './form-nodes.ts';
import { formNodes, dossierNodes } from './form-nodes.ts';
import { paperDate } from '../context.ts';
import { filled, type SlotValues } from '../slots.ts';
import { slottedText } from '../slots.ts';
import { yamlText } from '../../source/write.ts';
import { partsOf } from '../../calendar/civil.ts';
import { type ReportFacts } from '../../report/facts.ts';
import { tallyNodes, unitNodes } from './counts.ts';
import {
  changeNodes,
  completedNodes,
  documentNodes,
  nextNodes,
  obstacleNodes,
  overdueNodes,
  standingNodes,
  workNodes,
} from './lists.ts';
import { type MarkdownBlock, type MarkdownDirective, markdownText, type MarkdownPhrasing } from './markdown.ts';
import { marked } from './marks.ts';
import { noticeNodes, openingNodes } from './opening.ts';
import { type Outline } from './outline.ts';
import { say, type Telling, tellingOf } from './telling.ts';
import { type ComputedBlock, computedBlocks, outlineSlots } from './words.ts';

/** What a report is made from beside its outline. */
export interface StubRequest {
  readonly facts: ReportFacts;
  /** The regime as the head of the report names it. */
  readonly regime: string;
  /** Who receives it, where the regime says so. */
  readonly recipient: string | null;
  /** Whether the regime asks for no such report, and the house wants it all the same (sơ kết). */
  readonly isInternal: boolean;
  readonly forms: readonly FormFigures[];
  /** The files that it was made from, as seen from its own folder. */
  readonly files: { readonly plans: readonly string[]; readonly data: string | null; readonly previous: string | null };
}

/** A report that is almost written: a Markdown file with its head, its computed blocks marked. */
export async function reportStub(outline: Outline, request: StubRequest): Promise<string> {
  const telling = tellingOf(outline.words, request.facts);
  const slots = slotValues(telling);
  const body: MarkdownBlock[] = [];
  for (const node of outline.body) body.push(await blockOf({ outline, request, telling, slots }, node));
  return `---\n${headComment}${headOf(outline, telling, request, slots)}---\n\n${markdownText(body)}`;
}

const headComment = '';

interface Making {
  readonly outline: Outline;
  readonly request: StubRequest;
  readonly telling: Telling;
  readonly slots: SlotValues;
}

async function blockOf(making: Making, node: MarkdownBlock): Promise<MarkdownBlock> {
  if (node.type !== 'leafDirective') return filledBlock(making.slots, node);
  const name = computedBlocks.find((each) => each === node.name);
  if (name === undefined) return filledBlock(making.slots, node);
  return { type: 'html', value: await marked(blockId(node), markdownText(nodesOf(making, name, node))) };
}

/** The name of a computed block in the file: that of its directive, and which one where there are several. */
export function blockId({ name, attributes }: MarkdownDirective): string {
  const which = attributes?.['topic'] ?? attributes?.['code'];
  return which == null ? name : `${name}-${which}`;
}

function nodesOf(
  { outline, request, telling }: Making,
  name: ComputedBlock,
  { attributes }: MarkdownDirective,
): readonly MarkdownBlock[] {
  switch (name) {
    case 'notices':
      return noticeNodes(telling, request.isInternal);
    case 'opening':
      return openingNodes(telling);
    case 'documents':
      return documentNodes(telling);
    case 'work':
      return workNodes(telling, outline.topics, attributes?.['topic'] ?? null);
    case 'other-work':
      return workNodes(telling, claimedTopics(outline), null);
    case 'dossiers':
      return dossierNodes(telling, request.forms);
    case 'tally':
      return tallyNodes(telling);
    case 'units':
      return unitNodes(telling);
    case 'completed':
      return completedNodes(telling);
    case 'overdue':
      return overdueNodes(telling);
    case 'standing':
      return standingNodes(telling);
    case 'changes':
      return changeNodes(telling);
    case 'obstacles':
      return obstacleNodes(telling);
    case 'next':
      return nextNodes(telling);
    case 'form':
      return formNodes(telling, request.forms, attributes?.['code'] ?? '');
  }
}

/** The topics that a heading of the outline puts in: a task of any other would stand nowhere. */
function claimedTopics({ topics, body }: Outline): Outline['topics'] {
  const used = body.flatMap((node) =>
    node.type === 'leafDirective' && node.name === 'work' ? [node.attributes?.['topic']] : [],
  );
  return topics.filter(({ id }) => used.includes(id));
}

function slotValues(telling: Telling): SlotValues {
  const { facts, period, next, issuer } = telling;
  const values: Record<(typeof outlineSlots)[number], string> = {
    period,
    next,
    year: `${facts.period.year}`,
    issuer,
    plan: facts.plan.title,
    from: paperDate(facts.period.from),
    closes: paperDate(facts.period.closes),
  };
  return values;
}

/** A block of the outline with its slots filled; what is put in is data and stays so. */
function filledBlock(slots: SlotValues, node: MarkdownBlock): MarkdownBlock {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'leafDirective':
      return { ...node, children: node.children.map((child) => filledPhrasing(slots, child)) };
    case 'containerDirective':
      // Cast: the children of a container are blocks, and blocks they remain.
      return { ...node, children: node.children.map((child) => filledBlock(slots, child)) } as MarkdownBlock;
    case 'list':
      return {
        ...node,
        children: node.children.map((item) => ({
          ...item,
          // Cast: as above.
          children: item.children.map((child) => filledBlock(slots, child)) as typeof item.children,
        })),
      };
    case 'table':
      return {
        ...node,
        children: node.children.map((row) => ({
          ...row,
          children: row.children.map((cell) => ({
            ...cell,
            children: cell.children.map((child) => filledPhrasing(slots, child)),
          })),
        })),
      };
    default:
      return node;
  }
}

function filledPhrasing(slots: SlotValues, node: MarkdownPhrasing): MarkdownPhrasing {
  if (node.type === 'text')
    return { ...node, value: filled(slottedText(node.value.normalize('NFC'), outlineSlots).parts, slots) };
  if (node.type === 'strong' || node.type === 'emphasis')
    return { ...node, children: node.children.map((child) => filledPhrasing(slots, child)) };
  return node;
}

/** The head of the file: what it was made from, and what the letterhead and the signature are made of. */
function headOf(outline: Outline, telling: Telling, request: StubRequest, slots: SlotValues): string {
  const { facts, regime, recipient, isInternal, files } = request;
  const { issuer, document } = facts.plan;
  const { year, month } = partsOf(facts.period.closes);
  const recipients = document.recipients.filter((text) => !/^[-–\s]*Như\s/iu.test(text));
  const [first = '', ...own] = outline.lists.get('reportRecipients') ?? [];
  const head = {
    report: '1',
    plans: files.plans,
    regime,
    period: facts.period.label,
    asOf: facts.asOf,
    ...(isInternal ? { internal: 'true' } : {}),
    ...(files.data === null ? {} : { data: files.data }),
    ...(files.previous === null ? {} : { previous: files.previous }),
    title: filled(outline.title, slots),
    number: null,
    symbol: say(telling, 'symbol'),
    issuedOn: `${year}-${String(month).padStart(2, '0')}`,
    issuer: {
      name: issuer.name,
      ...(issuer.shortName === null ? {} : { shortName: issuer.shortName }),
      ...(issuer.place === null ? {} : { place: issuer.place }),
      ...(issuer.parentBody === null ? {} : { parent: issuer.parentBody }),
    },
    addressees: [recipient ?? say(telling, 'addressee')],
    recipients: [first, ...(recipients.length === 0 ? own : recipients)],
    signatories: document.signatories.map(({ lines, name }) => ({ lines, name })),
  };
  return yamlText(head);
}
