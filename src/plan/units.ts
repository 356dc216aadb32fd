import { foldText } from './fold.ts';
import { type CellText, type Plan, type Unit } from './plan.ts';

/** A unit's name as it is compared: no leading dash, no final punctuation, no case, no diacritics, one kind of dash. */
export function unitKey(name: string): string {
  return foldText(name)
    .replace(/^- ?/, '')
    .replace(/[\s.,;:]+$/, '')
    .replace(/\s*-\s*/g, ' - ');
}

/** The name under which a unit is known, through the plan's `units`; a name that is not listed stands for itself. */
export function canonicalUnit(plan: Plan, name: string): string {
  const key = unitKey(name);
  const unit = plan.units.find((known) => namesOf(known).some((other) => unitKey(other) === key));
  return unit?.name ?? name;
}

/** Every name that a unit goes by. */
export function namesOf(unit: Unit): readonly string[] {
  return [unit.name, ...unit.aliases];
}

/** A unit and those that took its place (`replacedBy`), one after the other. */
export function withSuccessors(plan: Plan, name: string): readonly string[] {
  const names: string[] = [];
  let next: string | null = canonicalUnit(plan, name);
  // A circle of successors ends where it began.
  while (next !== null && !names.includes(next)) {
    names.push(next);
    const key = unitKey(next);
    const successor = plan.units.find((unit) => namesOf(unit).some((other) => unitKey(other) === key))?.replacedBy;
    next = successor == null ? null : canonicalUnit(plan, successor);
  }
  return names;
}

/** The units named in a cell, one per printed line. */
export function unitsIn(plan: Plan, cell: CellText): readonly string[] {
  return cell.map(({ text }) => canonicalUnit(plan, text));
}
