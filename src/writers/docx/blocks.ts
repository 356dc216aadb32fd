import { type FileChild, LineRuleType, type IParagraphOptions, type Paragraph } from 'docx';
import { type Span, type TitleLine } from '../../document/tree.ts';
import { type PageBlock } from '../page/sections.ts';
import { setTitle } from '../page/title.ts';
import { gridTable } from './grid.ts';
import { letterhead } from './letterhead.ts';
import { paragraph, rule, spanParagraph } from './paragraph.ts';
import { signature } from './signature.ts';
import { type ParagraphStyle } from './styles.ts';

/** What a block of a paper is in Word, on a page of a width in points; `kept` stays with the block after it. */
export function blockChildren(block: PageBlock, width: number, kept: boolean): readonly FileChild[] {
  switch (block.kind) {
    case 'letterhead':
      return [letterhead(block, width), gap(240)];
    case 'title':
      return titleParagraphs(block.lines, width);
    case 'addressees':
      return addressees(block.label, block.names);
    case 'text':
      return [textParagraph(block.role, block.spans, kept)];
    case 'signature':
      return [signature(block, width), gap()];
    case 'grid':
      return [
        ...(block.caption === null ? [] : [paragraph('Heading3', block.caption)]),
        gridTable(block, width, kept),
        gap(120, kept ? { keepNext: true } : {}),
      ];
    case 'timeline':
      return [];
  }
}

/** The low paragraph that parts two tables, and that Word wants behind one. */
function gap(after = 0, more: IParagraphOptions = {}): Paragraph {
  return paragraph('Gap', '', {
    ...more,
    ...(after > 0 ? { spacing: { before: 0, after, line: 20, lineRule: LineRuleType.EXACT } } : {}),
  });
}

const TITLE_STYLES: Readonly<Record<TitleLine['role'], ParagraphStyle>> = {
  type: 'Heading1',
  subject: 'Subject',
  authority: 'Authority',
};

function titleParagraphs(lines: readonly TitleLine[], width: number): readonly Paragraph[] {
  const set = setTitle(lines, width);
  return set.flatMap(({ role, text, rule: length }, at) => {
    const line = paragraph(TITLE_STYLES[role], text);
    if (length === null) return [line];
    const after = { before: 0, after: at === set.length - 1 ? 120 : 60, line: 60, lineRule: LineRuleType.EXACT };
    return [line, rule(length, width, { keepNext: true, spacing: after })];
  });
}

function addressees(label: string, names: readonly string[]): readonly Paragraph[] {
  const [only] = names;
  if (names.length === 1) return [paragraph('Addressee', `${label} ${only ?? ''}`, { alignment: 'center' })];
  return [
    paragraph('Addressee', label, { indent: { left: 1700 }, keepNext: true }),
    ...names.map((name, at) =>
      paragraph('Addressee', `- ${name}`, {
        indent: { left: 2400, hanging: 160 },
        spacing: { before: 0, after: at === names.length - 1 ? 180 : 60, line: 240, lineRule: LineRuleType.AUTO },
      }),
    ),
  ];
}

function textParagraph(
  role: Extract<PageBlock, { readonly kind: 'text' }>['role'],
  spans: readonly Span[],
  kept: boolean,
): Paragraph {
  const more = kept ? { keepNext: true } : {};
  switch (role) {
    case 'body':
      return spanParagraph('BodyText', spans, more);
    case 'heading':
      return spanParagraph('Heading2', spans, more);
    case 'basis':
      return spanParagraph('LegalBasis', spans, more);
    case 'label':
      return spanParagraph('Label', spans, more);
    case 'note':
      return spanParagraph('Note', spans, more);
    case 'item':
      return spanParagraph('Item', [{ text: '- ', bold: false, italic: false }, ...spans], more);
  }
}
