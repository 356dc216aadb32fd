import { type Item, type State } from './item.ts';

/** An hour goes with the day behind it ("17h00 ngày 12/3"), at the end of a clause with the day before it. */
export function takeHour(state: State, hour: 'midnight' | 'later', index: number): void {
  const last = state.items.at(-1);
  if (last && isBehindDay(state, index)) {
    state.items[state.items.length - 1] = { ...last, ...untilHour(last.operator, hour) };
  } else state.hour = hour;
}

/** Whether an hour ends the clause of the day before it: "trước 12/3/2025 lúc 17h, …", "ngày 12/3, trước 17 giờ". */
function isBehindDay({ terms, link, gap, operator }: State, index: number): boolean {
  const after = terms[index + 1]?.meaning;
  if (gap || (operator !== null && operator !== 'in') || (link !== 'none' && link !== 'comma')) return false;
  if (after === undefined) return true;
  return after.kind === 'mark' && after.mark !== 'dash' && !(after.mark === 'comma' && link === 'comma');
}

/** Up to the first moment of a day is before it; up to any other hour the day itself is in time. */
export function untilHour(operator: Item['operator'], hour: State['hour']): Pick<Item, 'operator' | 'hour'> {
  if (hour !== 'midnight') return { operator, hour: hour !== null };
  const limits = operator === 'by' || operator === 'until' || operator === 'before';
  return { operator: limits ? 'before' : operator, hour: false };
}
