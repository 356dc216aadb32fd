import { type PaperBlock } from '../../document/tree.ts';
import { element, type Node, prose } from './nodes.ts';

type Letterhead = Extract<PaperBlock, { readonly kind: 'letterhead' }>;
type Signature = Extract<PaperBlock, { readonly kind: 'signature' }>;

const line = (className: string, text: string): Node => element('p', { className: [className] }, prose(text));
const optional = (className: string, text: string | null): readonly Node[] =>
  text === null ? [] : [line(className, text)];

/** The head of a paper: who issues it at the left, Quốc hiệu at the right, each with its rule. */
export function letterheadNode(block: Letterhead): Node {
  const issuer = element(
    'div',
    { className: ['ruled'] },
    block.issuer.map((text) => line('issuer', text)),
  );
  const [country, motto] = block.motto;
  return element('header', { className: ['letterhead'] }, [
    element('div', { className: ['issuing'] }, [...optional('parent', block.parentBody), issuer]),
    ...optional('number', block.number),
    element('div', { className: ['nation'] }, [
      line('country', country),
      element('p', { className: ['motto'] }, [element('span', {}, prose(motto))]),
    ]),
    ...optional('place', block.placeAndDate),
    ...optional('draft', block.draft),
  ]);
}

/** Nơi nhận and the signatories, side by side in one piece. */
export function signatureNode({ recipientsLabel, recipients, signatories }: Signature): Node {
  const list = element(
    'ul',
    {},
    recipients.map((name) => element('li', {}, prose(name))),
  );
  const told = recipientsLabel !== '' || recipients.length > 0;
  const receiving = element('div', { className: ['recipients'] }, [
    ...(recipientsLabel === '' ? [] : [line('label', recipientsLabel)]),
    ...(recipients.length === 0 ? [] : [list]),
  ]);
  return element('footer', { className: ['signature', ...(!told && signatories.length === 1 ? ['alone'] : [])] }, [
    ...(told ? [receiving] : []),
    ...signatories.map(({ lines, name }) =>
      element('div', { className: ['signatory'] }, [
        ...lines.map((text) => line('capacity', text)),
        ...(name === null ? [] : [line('name', name)]),
      ]),
    ),
  ]);
}
