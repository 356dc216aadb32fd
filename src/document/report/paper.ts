import { diagnostic, type Diagnostic, inFileOrder } from '../../diagnostic.ts';
import { nearestOf } from '../../plan/fold.ts';
import { textOf } from '../../plan/text.ts';
import { linesOf } from '../../source/lines.ts';
import { cleanTexts } from '../clean.ts';
import { fullDate } from '../context.ts';
import { addressees, type HeadContext, letterhead, signature } from '../head.ts';
import { type Paper, type PaperBlock, type Span, type TextRole, type TitleLine } from '../tree.ts';
import { headPlan, type ReportFile } from './file.ts';
import { gridOf } from './grid.ts';
import { type MarkdownBlock, type MarkdownDirective, markdownTree } from './markdown.ts';
import { isLayoutDirective, type Outline } from './outline.ts';
import { spansOf, wordsOf } from './spans.ts';
import { commentsOf, type Positioned, withoutComments, type Written, writtenAs } from './written.ts';
import { layoutDirectives } from './words.ts';

interface Printing extends Written {
  readonly context: HeadContext;
}

/**
 * A report as a paper: every word that a person wrote is on it, whatever Markdown makes of it. What cannot be printed for
 * sure (a directive that nobody knows, a comment that never ends) is a fault, never left out.
 */
export function reportPaper(
  file: ReportFile,
  outline: Pick<Outline, 'words' | 'lists'>,
  draft: boolean,
): { readonly paper: Paper | null; readonly faults: readonly Diagnostic[] } {
  const { head, text, bodyAt, path } = file;
  const body = text.slice(0, bodyAt).replace(/[^\n]/g, ' ') + text.slice(bodyAt);
  const lines = linesOf(text);
  const plan = headPlan(head);
  const printing: Printing = {
    text: body,
    context: { plan, template: outline, draft },
    place: (from, to) => lines.placeOf(path, from, to),
    faults: [],
  };
  const blocks = markdownTree(body).children.flatMap((node) => blocksOf(printing, node));
  const paper: Paper = {
    properties: {
      title: textOf(head.title) ?? '',
      author: textOf(head.issuer.shortName) ?? plan.issuer.name,
      date: fullDate(plan.document.issuedOn),
    },
    blocks: blocks[0]?.kind === 'section' ? blocks : [{ kind: 'section', orientation: 'portrait' }, ...blocks],
  };
  const faults = printing.faults.toSorted(inFileOrder);
  return { paper: faults.length > 0 ? null : cleanTexts(paper), faults };
}

function blocksOf(printing: Printing, node: MarkdownBlock): readonly PaperBlock[] {
  switch (node.type) {
    case 'paragraph':
      return isLostDirective(printing, node) ? [] : textBlocks('body', spansOf(printing, node.children));
    case 'heading':
      return textBlocks('heading', spansOf(printing, node.children));
    case 'list':
      return node.children.flatMap((item) => itemBlocks(printing, item));
    case 'blockquote':
      return node.children.flatMap((child) => blocksOf(printing, child));
    case 'table':
      return [gridOf(printing, node)];
    case 'leafDirective':
      return directiveBlocks(printing, node);
    case 'containerDirective':
      if (node.name === 'title') return titleBlocks(printing, node);
      unknownDirective(printing, node);
      return [];
    case 'html':
      return commentsOf(printing, node) ? plainBlocks(withoutComments(node.value)) : [];
    case 'thematicBreak':
      return [];
    case 'code':
      return plainBlocks([node.lang, node.meta].filter((part) => part != null).join(' ') + '\n' + node.value);
    default:
      // A link's definition and the like: what was written is printed as it was written.
      return plainBlocks(writtenAs(printing, node));
  }
}

function textBlocks(role: TextRole, spans: readonly Span[]): readonly PaperBlock[] {
  return spans.some(({ text }) => text.trim() !== '') ? [{ kind: 'text', role, spans }] : [];
}

function plainBlocks(text: string): readonly PaperBlock[] {
  return text.split('\n').flatMap((line) => textBlocks('body', [{ text: line.trim(), bold: false, italic: false }]));
}

type Item = Extract<MarkdownBlock, { readonly type: 'list' }>['children'][number];

/** An item: behind a dash; a numbered one, and one behind a plus, begin with what was written before it. */
function itemBlocks(printing: Printing, item: Item): readonly PaperBlock[] {
  const mark = /^\s*(\d+[.)]|[-*+])/.exec(writtenAs(printing, item))?.[1] ?? '-';
  const role: TextRole = mark === '-' || mark === '*' ? 'item' : 'body';
  const [first, ...rest] = item.children.flatMap((child) => blocksOf(printing, child));
  if (!first) return role === 'item' ? [] : textBlocks('body', [{ text: mark, bold: false, italic: false }]);
  if (first.kind !== 'text' || first.role !== 'body') return [first, ...rest];
  const lead: readonly Span[] = role === 'item' ? [] : [{ text: `${mark} `, bold: false, italic: false }];
  return [{ ...first, role, spans: [...lead, ...first.spans] }, ...rest];
}

const titleRoles = ['type', 'subject', 'authority'] as const satisfies readonly TitleLine['role'][];

function titleBlocks(printing: Printing, node: MarkdownDirective): readonly PaperBlock[] {
  const lines: TitleLine[] = [];
  const others: PaperBlock[] = [];
  for (const child of node.children) {
    const role = child.type === 'heading' ? titleRoles[child.depth - 1] : undefined;
    if (child.type === 'heading' && role !== undefined)
      lines.push({ role, text: wordsOf(spansOf(printing, child.children)) });
    else others.push(...blocksOf(printing, child));
  }
  const full = lines.filter(({ text }) => text !== '');
  return [...(full.length === 0 ? [] : [{ kind: 'title' as const, lines: full }]), ...others];
}

function directiveBlocks(printing: Printing, node: MarkdownDirective): readonly PaperBlock[] {
  const { name } = node;
  const { context } = printing;
  if (!isLayoutDirective(name)) {
    unknownDirective(printing, node);
    return [];
  }
  // Cast: a leaf directive holds what stands in a line.
  const label = spansOf(printing, node.children as Parameters<typeof spansOf>[1]);
  switch (name) {
    case 'section':
      return [
        { kind: 'section', orientation: node.attributes?.['orientation'] === 'landscape' ? 'landscape' : 'portrait' },
        ...textBlocks('body', label),
      ];
    case 'letterhead':
      return [letterhead(context, {}), ...textBlocks('body', label)];
    case 'addressees':
      return [...addressees(context), ...textBlocks('body', label)];
    case 'signature':
      return [...signature(context), ...textBlocks('body', label)];
    case 'note':
    case 'label':
      return textBlocks(name, label);
  }
}

function unknownDirective({ faults, place }: Printing, node: MarkdownDirective): void {
  const allowed = [...layoutDirectives, 'title'];
  const from = node.position?.start.offset ?? 0;
  faults.push(
    diagnostic('template/unknown-directive', place(from, from + node.name.length + 2), {
      directive: node.name,
      nearest: nearestOf(node.name, allowed),
      allowed,
    }),
  );
}

// "::signature nháp" is a directive to its writer, and words to Markdown.
function isLostDirective(printing: Printing, node: Positioned): boolean {
  const [first = ''] = writtenAs(printing, node).split('\n');
  const [, name = ''] = /^:+\s*([a-z-]+)/.exec(first) ?? [];
  if (!first.startsWith('::') || (!isLayoutDirective(name) && name !== 'title')) return false;
  const from = node.position?.start.offset ?? 0;
  printing.faults.push(
    diagnostic('template/broken-directive', printing.place(from, from + first.length), { text: first }),
  );
  return true;
}
