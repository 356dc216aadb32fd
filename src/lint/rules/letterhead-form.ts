import { foldText } from '../../plan/fold.ts';
import { defineRule, type Found } from '../rule.ts';

/** The head of a document by Nghị định 30/2020/NĐ-CP, Điều 8 and Phụ lục I: who issues it, its symbol, its place, its subject. */
export const letterheadForm = defineRule('lint/letterhead-form', 'info', ({ plan, source }) => {
  const { issuer, document } = plan;
  const found: Found<'lint/letterhead-form'>[] = [];
  // Ủy ban nhân dân has no cơ quan chủ quản above its name.
  if (issuer.parentBody !== null && isCommittee(issuer.name))
    found.push({
      at: source.placeOf(['issuer', 'parent']),
      params: { slip: 'parent-of-committee', text: issuer.parentBody, right: issuer.name },
    });
  const isWritten = document.legalBases.length > 0 || document.signatories.length > 0;
  if (isWritten && issuer.place === null)
    found.push({ at: source.placeOf(['issuer', 'name']), params: { slip: 'no-place', text: issuer.name, right: '' } });
  const right = document.form === 'decision' ? 'QD' : 'KH';
  const type =
    foldText(document.symbol ?? '')
      .split('-')[0]
      ?.toUpperCase() ?? '';
  if (document.symbol !== null && type !== right && types.has(type))
    found.push({
      at: source.placeOf(['document', 'symbol']),
      params: { slip: 'symbol-of-other-form', text: document.symbol, right },
    });
  return found;
});

// Types of documents that a symbol may begin with; anything else is the office's own way.
const types: ReadonlySet<string> = new Set(['QD', 'KH', 'BC', 'TB', 'TTR', 'CTR', 'NQ', 'CT', 'PA', 'DA', 'HD']);

const isCommittee = (name: string): boolean => /^(?:uy ban nhan dan|ubnd)(?![a-z])/.test(foldText(name));
