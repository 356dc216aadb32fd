import { type Diagnostic, type DiagnosticCode } from '../diagnostic.ts';
import { type Plan } from '../plan/plan.ts';

/** A rule: the code it reports, and how it finds the fault in a plan that is sound. */
export interface Rule {
  readonly code: DiagnosticCode & `lint/${string}`;
  readonly check: (plan: Plan) => readonly Diagnostic[];
}
