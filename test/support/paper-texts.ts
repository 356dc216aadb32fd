import { type Paper, type PaperBlock } from '../../src/document/tree.ts';

/** Every text of a paper, in the order in which people read it; what only a screen shows is left out on demand. */
export function textsOf({ blocks }: Paper, options: { readonly timelines: boolean }): readonly string[] {
  return blocks.flatMap((block) => (block.kind === 'timeline' && !options.timelines ? [] : textsOfBlock(block)));
}

function textsOfBlock(block: PaperBlock): readonly string[] {
  switch (block.kind) {
    case 'section':
      return [];
    case 'letterhead':
      return [block.parentBody, ...block.issuer, block.number, ...block.motto, block.placeAndDate, block.draft].filter(
        (text) => text !== null,
      );
    case 'title':
      return block.lines.map(({ text }) => text);
    case 'addressees':
      return [block.label, ...block.names];
    case 'text':
      return [block.spans.map(({ text }) => text).join('')];
    case 'signature':
      return [
        ...[block.recipientsLabel, ...block.recipients],
        ...block.signatories.flatMap(({ lines, name }) => [...lines, ...(name === null ? [] : [name])]),
      ];
    case 'grid':
      return [
        ...(block.caption === null ? [] : [block.caption]),
        ...block.columns.map(({ title }) => title),
        ...block.rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.map(({ text }) => text))),
      ];
    case 'timeline':
      return [block.caption, block.todayLabel, ...block.rows.flatMap(({ label, status }) => [label, status])];
  }
}
