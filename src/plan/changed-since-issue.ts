import { diagnostic, type Diagnostic } from '../diagnostic.ts';
import { fingerprintOf } from './fingerprint.ts';
import { type Plan } from './plan.ts';

/** The plans whose text is no longer the one that was signed; a plan never issued is none of them. */
export async function changedSinceIssue(plans: readonly Plan[]): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const plan of plans) {
    const { issuedFingerprint, number, symbol } = plan.document;
    if (issuedFingerprint === null || plan.disabled.includes('plan/changed-since-issue')) continue;
    if (issuedFingerprint === (await fingerprintOf(plan))) continue;
    const paper = number === null ? null : symbol === null ? number : `${number}/${symbol}`;
    found.push(diagnostic('plan/changed-since-issue', plan.issuedFingerprintAt, { number: paper }));
  }
  return found;
}
