import { type PageBlock } from './sections.ts';

type Signature = Extract<PageBlock, { readonly kind: 'signature' }>;

/** The widths of the columns of a signature block: nơi nhận, where there is any, then each who signs. */
export function signatureColumns(
  { recipientsLabel, recipients, signatories }: Signature,
  width: number,
): readonly number[] {
  if (recipientsLabel === '' && recipients.length === 0) return signatories.map(() => width / signatories.length);
  const list = signatories.length === 0 ? width : width * (signatories.length === 1 ? 0.48 : 0.34);
  return [list, ...signatories.map(() => (width - list) / signatories.length)];
}
