import { LineRuleType, type Paragraph, type Table } from 'docx';
import { type PageBlock } from '../page/sections.ts';
import { signatureColumns } from '../page/signature.ts';
import { sideBySide } from './columns.ts';
import { paragraph } from './paragraph.ts';

type Signature = Extract<PageBlock, { readonly kind: 'signature' }>;

const BELOW_TEXT = { spacing: { before: 120, after: 0, line: 240, lineRule: LineRuleType.AUTO } };

/** Nơi nhận and those who sign, side by side, with room for each hand. */
export function signature(block: Signature, width: number): Table {
  const { recipientsLabel, recipients, signatories } = block;
  const list: readonly Paragraph[] = [
    ...(recipientsLabel === '' ? [] : [paragraph('RecipientsLabel', recipientsLabel, BELOW_TEXT)]),
    ...recipients.map((name) => paragraph('Recipient', `- ${name}`)),
  ];
  const signed = signatories.map(({ lines, name }) => [
    ...lines.map((line, at) => paragraph('SignatureTitle', line, at === 0 ? BELOW_TEXT : {})),
    paragraph('SignatoryName', name ?? ''),
  ]);
  const columns = list.length === 0 ? signed : [list, ...signed];
  return sideBySide(signatureColumns(block, width), [columns]);
}
