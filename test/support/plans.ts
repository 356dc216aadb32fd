import { readFileSync } from 'node:fs';
import { parsePlan } from '../../src/plan/parse.ts';
import { type Plan } from '../../src/plan/plan.ts';

/** A plan of the repository that is known to be sound, deadlines that cannot be read aside. */
export function planAt(path: string): Plan {
  return planOf(readFileSync(path, 'utf8'), path);
}

/** A plan from its text; a fault in it ends the test with the faults. */
export function planOf(text: string, path = 'plan.yaml'): Plan {
  const { plan, faults } = parsePlan(path, text);
  if (!plan) throw new Error(`not a sound plan: ${JSON.stringify(faults)}`);
  return plan;
}

/** A small plan of 2024 with one section of tasks, each written as the lines of its keys. */
export function planWith(tasks: readonly string[], head = ''): Plan {
  const rows = tasks.map(
    (task) =>
      `        - ${task
        .trim()
        .split('\n')
        .map((line) => line.trim())
        .join('\n          ')}`,
  );
  return planOf(
    `tthc: 1\nyear: 2024\nissuer: { name: UBND xã }\n${head}\nplan:\n  title: Kế hoạch\n  sections:\n    - title: Mục một\n      tasks:\n${rows.join('\n')}\n`,
  );
}
