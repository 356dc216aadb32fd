import data from '../../../data/lint/abbreviations.json' with { type: 'json' };
import { foldText } from '../../plan/fold.ts';
import { defineRule } from '../rule.ts';

/**
 * Who signs for a body that decides together signs TM. (thay mặt); a head who decides alone does not, and a deputy signs KT.
 * (Nghị định 30/2020/NĐ-CP, Điều 13 and Phụ lục I, II.7).
 */
export const signatureForm = defineRule('lint/signature-form', 'warning', ({ plan, source }) => {
  const { document, issuer } = plan;
  const authority = foldText(document.authority ?? issuer.name);
  return document.signatories.flatMap(({ lines }, index) => {
    const folded = lines.map(foldText);
    if (folded.length === 0) return [];
    const slip = slipOf(authority, folded);
    if (slip === null) return [];
    const at = source.placeOf(['document', 'signatories', index, 'lines', 0]);
    return [{ at, params: { slip, right: rightLine(slip, document.authority ?? issuer.name, lines) } }];
  });
});

type Slip = 'committee-without-tm' | 'head-with-tm' | 'deputy-without-kt';

function slipOf(authority: string, lines: readonly string[]): Slip | null {
  const isCommittee = /^(?:uy ban nhan dan|ubnd|hoi dong nhan dan)(?![a-z])/.test(authority);
  const onBehalf = lines.some((line) => /^tm\.? ?(?:uy ban|ubnd|hoi dong)/.test(line));
  if (isCommittee && !onBehalf && lines.some((line) => line.includes('chu tich'))) return 'committee-without-tm';
  if (authority.startsWith('chu tich') && onBehalf) return 'head-with-tm';
  const deputy = lines.some((line) => /^pho |pho chu tich/.test(line));
  return deputy && !lines.some((line) => /^(?:kt|q|tl|tuq)\./.test(line)) ? 'deputy-without-kt' : null;
}

function rightLine(slip: Slip, authority: string, lines: readonly string[]): string {
  switch (slip) {
    case 'committee-without-tm':
      return [`TM. ${bodyOf(authority)}`, ...withDeputies(lines)].join(' / ');
    case 'head-with-tm':
      return lines.filter((line) => !/^tm\./i.test(line)).join(' / ');
    case 'deputy-without-kt':
      return withDeputies(lines).join(' / ');
  }
}

/** The name of the body in full, without that of its place. */
function bodyOf(authority: string): string {
  const [first = ''] = authority.split(' ', 1);
  return (meanings.get(first) ?? authority.split(' ').slice(0, 4).join(' ')).toUpperCase();
}

const meanings: ReadonlyMap<string, string> = new Map(Object.entries(data.meanings));

/** A deputy signs for the head (KT.), who is named above. */
function withDeputies(lines: readonly string[]): readonly string[] {
  if (lines.some((line) => /^(?:kt|q|tl|tuq)\./i.test(line))) return lines;
  return lines.flatMap((line) => {
    const head = /^ph\S+\s+(.+)$/iu.exec(line)?.[1];
    return head === undefined ? [line] : [`KT. ${head}`, line];
  });
}
