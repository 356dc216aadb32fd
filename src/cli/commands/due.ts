import { type AgendaItem } from '../../agenda/agenda.ts';
import { type Filter, listWindow, type Listing, type Window } from '../../agenda/window.ts';
import { type WorkingView, workingViewOf } from '../../agenda/working-view.ts';
import { type Block } from '../../document/tree.ts';
import { listingJson } from '../../exporters/json.ts';
import { type ExitCode } from '../../world.ts';
import { line, paragraph } from '../blocks.ts';
import { choiceOption } from '../choices.ts';
import { incompleteBlocks } from '../incomplete.ts';
import { itemsTable, severalTimesOf } from '../items-table.ts';
import { openQuery, printErrors, type Query } from '../query.ts';
import { type CommonOptions, type Session } from '../session.ts';
import { windowOf, type WindowOptions } from '../window-options.ts';

export interface DueOptions extends CommonOptions, WindowOptions {
  readonly overdue?: boolean;
  readonly format?: string;
  readonly failOn?: string;
}

export const dueFormats = ['table', 'json'] as const;
export const failLevels = ['overdue', 'soon', 'never'] as const;

/** `tthc due`: what is due in a window, or what needs doing now. */
export function due(session: Session, names: readonly string[], options: DueOptions): ExitCode {
  const format = choiceOption(session.messages, '--format', options.format ?? 'table', dueFormats);
  const failOn = choiceOption(session.messages, '--fail-on', options.failOn ?? 'never', failLevels);
  const query = openQuery(session, names);
  const window = windowOf(session, options, query.loaded.plans);
  const passes: Filter = (item) => options.overdue !== true || item.status === 'overdue';
  const view = window === null ? workingViewOf(query.agenda, passes) : null;
  const listing = view?.listing ?? listWindow(query.agenda, window ?? wholeOf(session), passes);
  printErrors(session, query);
  if (format === 'json') printJson(session, query, window, listing);
  else if (!query.loaded.broken) session.print({ blocks: blocksOf(session, query, { window, listing, view }) });
  if (!query.complete) return 3;
  return query.agenda.items.some((item) => passes(item) && fails(item, failOn)) ? 1 : 0;
}

const wholeOf = ({ asOf }: Session): Window => ({ from: asOf, to: asOf });

function fails({ status }: AgendaItem, level: (typeof failLevels)[number]): boolean {
  switch (level) {
    case 'never':
      return false;
    case 'overdue':
      return status === 'overdue';
    case 'soon':
      return status === 'overdue' || status === 'due-today' || status === 'due-soon';
  }
}

function printJson(session: Session, query: Query, window: Window | null, listing: Listing): void {
  const { broken } = query.loaded;
  session.world.out.write(
    listingJson(
      {
        asOf: session.asOf,
        complete: query.complete,
        window,
        items: broken ? [] : listing.items,
        findings: query.errors,
        totals: broken ? null : listing.totals,
      },
      session.messages.diagnostics,
    ),
  );
}

interface Answer {
  readonly window: Window | null;
  readonly listing: Listing;
  readonly view: WorkingView | null;
}

function blocksOf(session: Session, query: Query, { window, listing, view }: Answer): readonly Block[] {
  const { messages, asOf } = session;
  const head: readonly Block[] = [
    ...incompleteBlocks(session, query),
    {
      kind: 'heading',
      text: window ? messages.windowTitle(window, asOf) : messages.workingTitle(asOf),
      tone: 'strong',
    },
  ];
  if (view) return [...head, ...workingBlocks(session, query, view)];
  const table =
    listing.items.length === 0
      ? paragraph(messages.nothingListed)
      : itemsTable(session, query.agenda, listing.items, query.daysOff);
  const facts = { totals: listing.totals, several: severalTimesOf(query.agenda), window: window ?? wholeOf(session) };
  return [...head, table, paragraph(messages.footer(facts))];
}

function workingBlocks(session: Session, query: Query, view: WorkingView): readonly Block[] {
  const { messages, asOf } = session;
  const groups = view.groups
    .filter(({ items }) => items.length > 0)
    .flatMap(({ group, items }): readonly Block[] => [
      {
        kind: 'heading',
        text: `${messages.groups[group](asOf)}: ${messages.count(items.length)}`,
        tone: group === 'overdue' ? 'danger' : 'strong',
      },
      itemsTable(session, query.agenda, items, query.daysOff),
    ]);
  const counts = view.counts
    .filter(({ count }) => count > 0)
    .map(({ group, count }) => line(`${messages.counts[group]}: ${messages.count(count)}`));
  return [
    ...(groups.length === 0 ? [paragraph(messages.nothingListed)] : groups),
    ...(counts.length === 0 ? [] : [{ kind: 'paragraph', lines: counts } as const]),
    paragraph(messages.total(view.listing.totals, severalTimesOf(query.agenda))),
  ];
}
