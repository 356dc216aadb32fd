import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { agendaOf } from '../../src/agenda/agenda.ts';
import { addDays, type CivilDate, parseCivilDate } from '../../src/calendar/civil.ts';
import { planAt } from '../support/plans.ts';

const golden = 'test/agenda/changes.golden.txt';

/** Every change of state or status over fourteen months, a line each: day, obligation, before, after, due date. */
function changes(): string {
  const plan = planAt('test/fixtures/plans/2024-progress.yaml');
  const known = new Map<string, string>();
  const lines: string[] = [];
  for (let day = date('2023-12-01'); day <= date('2025-02-01'); day = addDays(day, 1)) {
    const items = agendaOf([plan], day).items.map((item) => {
      const name = `${item.task.ref}${item.occurrence === null ? '' : `[${item.occurrence}]`}`;
      return [name, `${item.status} (${item.state}) due ${item.due ?? '-'}`] as const;
    });
    for (const [name, now] of items.toSorted(([left], [right]) => (left < right ? -1 : 1))) {
      if (known.get(name) !== now) lines.push(`${day}  ${name}: ${known.get(name) ?? '(new)'} → ${now}`);
      known.set(name, now);
    }
  }
  return `${lines.join('\n')}\n`;
}

function date(text: string): CivilDate {
  const parsed = parseCivilDate(text);
  if (parsed === null) throw new Error(text);
  return parsed;
}

it('changes a status only on the days on which something happened', () => {
  const now = changes();
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(golden, now);
  expect(now).toBe(readFileSync(golden, 'utf8'));
});
