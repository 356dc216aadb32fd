import { type Paper, type PaperBlock } from '../../src/document/tree.ts';

/** Every text that a paper prints, in the order of reading by columns: left before right, cell by cell. */
export function printedTexts({ blocks }: Paper): readonly string[] {
  return blocks.flatMap(textsOfBlock);
}

/** A text without what a page may change in it: white space, which breaks lines. */
export function squeezed(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** The first text of a paper that does not occur behind those before it; null where all do. */
export function missingText(paper: Paper, text: string): string | null {
  const whole = squeezed(text);
  let at = 0;
  for (const each of printedTexts(paper)) {
    const wanted = squeezed(each);
    const found = whole.indexOf(wanted, at);
    if (found === -1) return each;
    at = found + wanted.length;
  }
  return null;
}

function textsOfBlock(block: PaperBlock): readonly string[] {
  switch (block.kind) {
    case 'section':
    case 'timeline':
      return [];
    case 'letterhead': {
      const { parentBody, issuer, motto, number, draft, placeAndDate } = block;
      return [parentBody, ...issuer, ...motto, number, draft, placeAndDate].filter((text) => text !== null);
    }
    case 'title':
      return block.lines.map(({ text }) => text);
    case 'addressees':
      return [block.label, ...block.names];
    case 'text':
      return [block.spans.map(({ text }) => text).join('')];
    case 'signature': {
      const { recipientsLabel, recipients, signatories } = block;
      return [
        recipientsLabel,
        ...recipients,
        ...signatories.flatMap(({ lines, name }) => [...lines, ...(name === null ? [] : [name])]),
      ];
    }
    case 'grid':
      return [
        ...(block.caption === null ? [] : [block.caption]),
        ...block.columns.map(({ title }) => title),
        ...block.rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.map(({ text }) => text))),
      ];
  }
}
