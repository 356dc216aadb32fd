import { type Evidence } from '../plan/plan.ts';
import { type Session } from './session.ts';

/** A piece of evidence on one line. */
export function evidenceText({ date }: Session['messages'], evidence: Evidence): string {
  const parts = [evidence.text, evidence.number, evidence.date && date(evidence.date), evidence.subject, evidence.link];
  return parts.filter((part) => part !== null).join(', ');
}
