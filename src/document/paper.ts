import { cleanTexts } from './clean.ts';
import {
  contextOf,
  fullDate,
  type PaperContext,
  type PaperRequest,
  paragraph,
  paragraphsOf,
  spansOf,
  textOf,
  wordOf,
} from './context.ts';
import { addressees, amendments, letterhead, signature } from './head.ts';
import { followUpTable } from './follow-up.ts';
import { planTable } from './plan-table.ts';
import { type Template } from './template.ts';
import { type TemplateBlock } from './template-body.ts';
import { timeline } from './timeline.ts';
import { totals } from './totals.ts';
import { type Paper, type PaperBlock } from './tree.ts';
import { type HeadedText } from '../plan/plan.ts';

/** A paper: a template with what a plan says in it. */
export function paperOf(template: Template, request: PaperRequest): Paper {
  const context = contextOf(template, request);
  const { issuer, document } = request.plan;
  return cleanTexts({
    properties: {
      title: textOf(context, template.title) || request.plan.title,
      author: issuer.shortName ?? issuer.name,
      date: followsUp(template) ? request.agenda.asOf : fullDate(document.issuedOn),
    },
    blocks: template.blocks.flatMap((block) => blocksOf(context, block)),
  });
}

/** Whether a paper speaks of one day: then that is its date, not the day on which the plan was issued. */
function followsUp({ blocks }: Template): boolean {
  return blocks.some((block) => block.kind === 'directive' && block.name === 'tasks');
}

function blocksOf(context: PaperContext, block: TemplateBlock): readonly PaperBlock[] {
  switch (block.kind) {
    case 'text': {
      const spans = spansOf(context, block.spans);
      return spans.length === 0 ? [] : [{ kind: 'text', role: block.role, spans }];
    }
    case 'title': {
      const lines = block.lines
        .map(({ role, parts }) => ({ role, text: textOf(context, parts) }))
        .filter(({ text }) => text !== '');
      return lines.length === 0 ? [] : [{ kind: 'title', lines }];
    }
    case 'directive':
      return directiveBlocks(context, block);
  }
}

type Directive = Extract<TemplateBlock, { readonly kind: 'directive' }>;

function directiveBlocks(context: PaperContext, { name, attributes, label }: Directive): readonly PaperBlock[] {
  const { plan } = context;
  switch (name) {
    case 'section':
      return [{ kind: 'section', orientation: attributes['orientation'] === 'landscape' ? 'landscape' : 'portrait' }];
    case 'letterhead':
      return [letterhead(context, attributes)];
    case 'label':
    case 'note': {
      const spans = spansOf(context, label);
      return spans.length === 0 ? [] : [{ kind: 'text', role: name, spans }];
    }
    case 'addressees':
      return addressees(context);
    case 'legal-bases':
      return legalBases(context, attributes['role'] === 'body' ? 'body' : 'basis');
    case 'articles':
      return articles(context);
    case 'closing':
      return plan.document.closing.map((text) => paragraph('body', text));
    case 'amendments':
      return amendments(context);
    case 'before':
      return headedTexts(plan.before);
    case 'after':
      return headedTexts(plan.after);
    case 'signature':
      return signature(context);
    case 'signer':
      return signer(context, label);
    case 'plan-table':
      return [planTable(context)];
    case 'tasks':
      return followUpTable(context, attributes['status'] ?? null);
    case 'totals':
      return totals(context, attributes['by'] === 'unit' ? 'unit' : 'status');
    case 'timeline':
      return timeline(context);
  }
}

/** The căn cứ, and who proposed the paper, which stands last among them. */
function legalBases({ plan }: PaperContext, role: 'basis' | 'body'): readonly PaperBlock[] {
  const { legalBases: bases, proposer } = plan.document;
  return [...bases, ...(proposer === null ? [] : [proposer])].map((text) => paragraph(role, text));
}

/** Each article: its number in bold, its text behind it, further lines below. */
function articles(context: PaperContext): readonly PaperBlock[] {
  return context.plan.document.articles.flatMap((text, index): readonly PaperBlock[] => {
    const number = wordOf(context, 'article', { number: `${index + 1}` });
    const [first, ...rest] = text;
    const bold = { text: number, bold: true, italic: false };
    const words = first && !first.item ? [{ text: ` ${first.text}`, bold: false, italic: false }] : [];
    return [{ kind: 'text', role: 'body', spans: [bold, ...words] }, ...paragraphsOf(first?.item ? text : rest)];
  });
}

function headedTexts(texts: readonly HeadedText[]): readonly PaperBlock[] {
  return texts.flatMap(({ heading, text }) => [
    ...(heading === null ? [] : [paragraph('heading', heading)]),
    ...paragraphsOf(text),
  ]);
}

/** Who made the sheet: room to sign, and no name. */
function signer(context: PaperContext, label: Directive['label']): readonly PaperBlock[] {
  const text = spansOf(context, label)
    .map((span) => span.text)
    .join('');
  if (text === '') return [];
  return [{ kind: 'signature', recipientsLabel: '', recipients: [], signatories: [{ lines: [text], name: null }] }];
}
