import { type CivilDate } from '../calendar/civil.ts';
import { type Entry, type Plan, type Progress } from '../plan/plan.ts';
import { jsonText } from './json-text.ts';

/** What a command that records has done, for programs: see schema/record.schema.json. */
export function recordJson(
  facts: Readonly<Record<string, unknown>>,
  warnings: readonly { readonly code: string; readonly message: string }[],
  diff: readonly string[],
): string {
  return jsonText({ schemaVersion: 1, ...facts, warnings, diff });
}

/** What was recorded, for programs: see schema/log.schema.json. */
export function logJson(
  asOf: CivilDate,
  complete: boolean,
  logged: readonly { readonly plan: Plan; readonly entry: Entry; readonly progress: Progress }[],
): string {
  return jsonText({
    schemaVersion: 1,
    asOf,
    complete,
    items: logged.map(({ plan, entry, progress }) => ({
      plan: plan.path,
      ref: entry.ref,
      id: entry.id,
      content: entry.content.map(({ text }) => text),
      on: progress.on,
      occurrence: progress.occurrence,
      status: progress.status,
      extendedTo:
        progress.extendedTo === null
          ? null
          : { text: progress.extendedTo.text, due: progress.extendedTo.moments[0]?.due ?? null },
      transferredTo: progress.transferredTo.map(({ text }) => text),
      note: progress.note,
      evidence: progress.evidence,
      source: { line: progress.at.start?.line ?? 1, column: progress.at.start?.column ?? 1 },
    })),
  });
}
