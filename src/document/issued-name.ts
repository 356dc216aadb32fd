import { type Plan } from '../plan/plan.ts';

/** The document that issues a plan as evidence names it: `Quyết định số 05/QĐ-UBND`. */
export function issuedName({ document: { form, symbol } }: Plan, number: string): string {
  const kind = form === 'decision' ? 'Quyết định' : 'Kế hoạch';
  return `${kind} số ${number}${symbol === null ? '' : `/${symbol}`}`;
}
