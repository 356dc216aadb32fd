import { type PaperBlock, type Span, type TitleLine } from '../../document/tree.ts';
import { gridNode } from './grid.ts';
import { letterheadNode, signatureNode } from './formal.ts';
import { element, type Node, prose, proseBesideOthers } from './nodes.ts';
import { timelineNode } from './timeline.ts';

/** Where blocks stand, so that headings and names of parts come out right. */
export interface Place {
  readonly section: number;
  readonly orientation: 'portrait' | 'landscape';
  readonly titleLevel: 1 | 2;
  /** Whether the paper has a title at all; without one its headings are the highest. */
  readonly titled: boolean;
}

type TextBlock = Extract<PaperBlock, { readonly kind: 'text' }>;
type Addressees = Extract<PaperBlock, { readonly kind: 'addressees' }>;

/** The blocks of a section; items that follow each other are one list. */
export function blockNodes(blocks: readonly PaperBlock[], place: Place): readonly Node[] {
  return blocks.flatMap((block, index) => {
    if (!isItem(block)) return nodesOf(block, index, place);
    if (isItem(blocks[index - 1])) return [];
    const end = blocks.findIndex((other, at) => at > index && !isItem(other));
    const items = blocks.slice(index, end === -1 ? undefined : end).filter(isItem);
    return [
      element(
        'ul',
        { className: ['items'] },
        items.map(({ spans }) => element('li', {}, spanNodes(spans))),
      ),
    ];
  });
}

function isItem(block: PaperBlock | undefined): block is TextBlock {
  return block?.kind === 'text' && block.role === 'item';
}

function nodesOf(block: PaperBlock, index: number, place: Place): readonly Node[] {
  switch (block.kind) {
    case 'section':
      return [];
    case 'letterhead':
      return [letterheadNode(block)];
    case 'title':
      return titleNodes(block.lines, place);
    case 'addressees':
      return [addresseesNode(block)];
    case 'text':
      return [textNode(block, place)];
    case 'signature':
      return [signatureNode(block)];
    case 'grid':
      return [gridNode(block, place.orientation)];
    case 'timeline':
      return [timelineNode(block, `timeline-${place.section}-${index}`)];
  }
}

/** Type and subject make the heading; the authority's line, wherever it stands, is a line by itself. */
function titleNodes(lines: readonly TitleLine[], { titleLevel }: Place): readonly Node[] {
  const lastSubject = lines.findLastIndex(({ role }) => role === 'subject');
  const groups: (readonly TitleLine[])[] = [];
  for (const line of lines) {
    const open = groups.at(-1);
    const joins = line.role !== 'authority' && open?.every(({ role }) => role !== 'authority') === true;
    if (joins) groups.splice(-1, 1, [...open, line]);
    else groups.push([line]);
  }
  const lineNode = (line: TitleLine): Node => {
    const ruled = line === lines[lastSubject] ? ['ruled'] : [];
    return element('span', { className: ['line', line.role, ...ruled] }, [element('span', {}, prose(line.text))]);
  };
  return groups.map((group, at) => {
    if (group[0]?.role === 'authority') return element('p', { className: ['authority'] }, prose(group[0].text));
    return element(`h${at === 0 ? titleLevel : titleLevel + 1}`, { className: ['title'] }, group.map(lineNode));
  });
}

function addresseesNode({ label, names }: Addressees): Node {
  const [first = ''] = names;
  if (names.length <= 1) {
    const children = [...proseBesideOthers(label), ...prose(' '), ...proseBesideOthers(first)];
    return element('p', { className: ['addressees'] }, children);
  }
  return element('div', { className: ['addressees', 'several'] }, [
    element('p', {}, prose(label)),
    element(
      'ul',
      {},
      names.map((name) => element('li', {}, prose(name))),
    ),
  ]);
}

function textNode({ role, spans }: TextBlock, { titleLevel, titled }: Place): Node {
  if (role === 'heading') {
    return element(titled ? `h${titleLevel + 1}` : 'h1', { className: ['heading'] }, spanNodes(spans));
  }
  return element('p', { className: [role] }, spanNodes(spans));
}

function spanNodes(spans: readonly Span[]): readonly Node[] {
  const written = spans.length === 1 ? prose : proseBesideOthers;
  return spans.flatMap(({ text, bold, italic }) => {
    const nodes = written(text);
    const slanted = italic ? [element('em', {}, nodes)] : nodes;
    return bold ? [element('strong', {}, slanted)] : slanted;
  });
}
