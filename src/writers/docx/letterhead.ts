import { type Paragraph, type Table } from 'docx';
import { setLetterhead } from '../page/letterhead.ts';
import { type PageBlock } from '../page/sections.ts';
import { sideBySide } from './columns.ts';
import { paragraph, rule } from './paragraph.ts';

type Letterhead = Extract<PageBlock, { readonly kind: 'letterhead' }>;

/** Cơ quan ban hành with its number; Quốc hiệu and Tiêu ngữ with place and date: two columns, on one line below. */
export function letterhead(block: Letterhead, width: number): Table {
  const { parentBody, issuer, columns, issuerRule, mottoRule } = setLetterhead(block, width);
  const [left, right] = columns;
  const [name, motto] = block.motto;
  const names: readonly Paragraph[] = [
    ...(parentBody === null ? [] : [paragraph('ParentBody', parentBody)]),
    ...issuer.map((line) => paragraph('Issuer', line)),
    rule(issuerRule, left),
  ];
  const state = [paragraph('NationalName', name), paragraph('NationalMotto', motto), rule(mottoRule, right)];
  const below = [
    ...(block.number === null ? [] : [paragraph('DocumentNumber', block.number)]),
    ...(block.draft === null ? [] : [paragraph('Draft', block.draft)]),
  ];
  const date = block.placeAndDate === null ? [] : [paragraph('PlaceAndDate', block.placeAndDate)];
  return sideBySide(columns, [[names, state], ...(below.length + date.length > 0 ? [[below, date]] : [])]);
}
