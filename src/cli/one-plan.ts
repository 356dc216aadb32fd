import { type LoadedPlans, loadPlans } from '../plan/load.ts';
import { type Plan } from '../plan/plan.ts';
import { diagnosticsText } from './diagnostics.ts';
import { say } from './say.ts';
import { type Session, usageError } from './session.ts';

/** The one plan that a command is about; its errors are said, and null is told where it cannot be read. */
export function onePlan(
  session: Session,
  names: readonly string[],
): { readonly plan: Plan; readonly loaded: LoadedPlans } | null {
  const loaded = loadPlans(session.world, names);
  const errors = loaded.faults.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) say(session, diagnosticsText(session, errors, loaded.texts, session.color.err).trimEnd());
  if (loaded.files > 1) throw usageError(session.messages.render.onePlan([...loaded.texts.keys()]));
  const [plan] = loaded.plans;
  return plan ? { plan, loaded } : null;
}

/** A document's number with its symbol: `12/QĐ-UBND`; null where it has no number. */
export function paperName(number: string | null, symbol: string | null): string | null {
  if (number === null) return null;
  return symbol === null ? number : `${number}/${symbol}`;
}
