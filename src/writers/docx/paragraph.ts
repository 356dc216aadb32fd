import { Paragraph, Tab, TextRun, type IParagraphOptions, type IRunOptions } from 'docx';
import { type Span } from '../../document/tree.ts';
import { cleanText } from '../page/clean.ts';
import { type ParagraphStyle, twips } from './styles.ts';

/** A paragraph of a style; line breaks and tabs of the text stay what they are. */
export function paragraph(style: ParagraphStyle, text: string, more: IParagraphOptions = {}): Paragraph {
  return spanParagraph(style, [{ text, bold: false, italic: false }], more);
}

/** A paragraph of stretches of text, each bold or italic over and above the style, or of a size of its own. */
export function spanParagraph(
  style: ParagraphStyle,
  spans: readonly Span[],
  more: IParagraphOptions = {},
  own: { readonly size?: number } = {},
): Paragraph {
  return new Paragraph({ style, ...more, children: spans.flatMap((span) => runsOf(span, own)) });
}

/** A horizontal rule of a length in the middle of a column, both in points. */
export function rule(length: number, width: number, more: IParagraphOptions = {}): Paragraph {
  const side = Math.max(0, Math.round(((width - length) / 2) * twips.perPoint));
  return new Paragraph({
    style: 'Rule',
    indent: { left: side, right: side },
    // A border above would run through the line before it.
    border: { bottom: { style: 'single', size: 6, space: 0, color: '000000' } },
    ...more,
  });
}

function runsOf({ text, bold, italic }: Span, own: { readonly size?: number }): readonly TextRun[] {
  return cleanText(text)
    .split('\n')
    .map((line, index) => {
      const pieces = line.split('\t');
      const run: IRunOptions = {
        ...own,
        ...(bold ? { bold: true } : {}),
        ...(italic ? { italics: true } : {}),
        ...(index > 0 ? { break: 1 } : {}),
        children: pieces.flatMap((piece, at) => (at === 0 ? [piece] : [new Tab(), piece])),
      };
      return new TextRun(run);
    });
}
