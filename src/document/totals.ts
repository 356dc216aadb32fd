import { type AgendaItem, statuses } from '../agenda/agenda.ts';
import { unitKey, unitsIn } from '../plan/units.ts';
import { cell, line, type PaperContext, wordOf } from './context.ts';
import { type GridColumn, type GridRow, type PaperBlock } from './tree.ts';

/** How many obligations stand how, in all or for each unit. */
export function totals(context: PaperContext, by: 'status' | 'unit'): readonly PaperBlock[] {
  if (context.agenda.items.length === 0) return [];
  return [by === 'status' ? byStatus(context) : byUnit(context)];
}

/** Numbers below ten as papers write them; nothing stands for none. */
const count = (value: number): string => (value === 0 ? '' : String(value).padStart(2, '0'));

function byStatus(context: PaperContext): PaperBlock {
  const { items } = context.agenda;
  const rows = statuses.flatMap((status): readonly GridRow[] => {
    const number = items.filter((item) => item.status === status).length;
    return number === 0 ? [] : [row('task', [wordOf(context, `statuses.${status}`), count(number)])];
  });
  return {
    kind: 'grid',
    caption: wordOf(context, 'totals.statusCaption'),
    columns: [
      column(wordOf(context, 'totals.status'), 70, 'left'),
      column(wordOf(context, 'totals.count'), 30, 'center'),
    ],
    rows: [...rows, row('total', [wordOf(context, 'totals.all'), count(items.length)])],
  };
}

interface UnitCount {
  readonly name: string;
  readonly items: AgendaItem[];
}

function byUnit(context: PaperContext): PaperBlock {
  const { items } = context.agenda;
  const used = statuses.filter((status) => items.some((item) => item.status === status));
  const numbers = (some: readonly AgendaItem[]): readonly string[] => [
    count(some.length),
    ...used.map((status) => count(some.filter((item) => item.status === status).length)),
  ];
  return {
    kind: 'grid',
    caption: wordOf(context, 'totals.unitCaption'),
    columns: [
      column(wordOf(context, 'totals.unit'), 30, 'left'),
      column(wordOf(context, 'totals.count'), 10, 'center'),
      ...used.map((status) => column(wordOf(context, `statuses.${status}`), 10, 'center')),
    ],
    rows: [
      ...unitCounts(context).map((unit) => row('task', [unit.name, ...numbers(unit.items)])),
      row('total', [wordOf(context, 'totals.all'), ...numbers(items)]),
    ],
  };
}

/** Each unit with what it leads, in the order in which the plan first names them; what nobody leads comes last. */
function unitCounts(context: PaperContext): readonly UnitCount[] {
  const { plan, agenda } = context;
  const rank = new Map(plan.tasks.map((task, index) => [task, index]));
  const inOrder = agenda.items.toSorted((left, right) => (rank.get(left.task) ?? 0) - (rank.get(right.task) ?? 0));
  const units = new Map<string, UnitCount>();
  const unled: UnitCount = { name: wordOf(context, 'totals.noUnit'), items: [] };
  for (const item of inOrder) {
    const names = unitsIn(plan, item.lead);
    const seen = new Set<string>();
    for (const name of names) {
      const key = unitKey(name);
      if (seen.has(key)) continue;
      seen.add(key);
      const unit = units.get(key) ?? { name: withoutEnd(name), items: [] };
      unit.items.push(item);
      units.set(key, unit);
    }
    if (names.length === 0) unled.items.push(item);
  }
  return [...units.values(), ...(unled.items.length === 0 ? [] : [unled])];
}

// "Văn phòng UBND xã." and "Bưu điện xã," end as list items do.
const withoutEnd = (name: string): string => name.replace(/[\s.,;:]+$/, '') || name;

function column(title: string, share: number, align: GridColumn['align']): GridColumn {
  return { title, share, align };
}

function row(kind: GridRow['kind'], texts: readonly string[]): GridRow {
  return { kind, cells: texts.map((text) => cell(line(text))) };
}
