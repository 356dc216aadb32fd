import { type Listing, type Window } from '../agenda/window.ts';
import { type WorkingView } from '../agenda/working-view.ts';
import { type Block } from '../document/tree.ts';
import { line, paragraph } from './blocks.ts';
import { incompleteBlocks } from './incomplete.ts';
import { itemsTable, remarksBelow, severalTimesOf } from './items-table.ts';
import { type Query } from './query.ts';
import { type Session } from './session.ts';

interface Answer {
  readonly window: Window | null;
  readonly listing: Listing;
  readonly view: WorkingView | null;
}

/** The answer of `due` as a document: what is listed, and where everything else went. */
export function dueBlocks(session: Session, query: Query, { window, listing, view }: Answer): readonly Block[] {
  const { messages, asOf } = session;
  const title = window ? messages.windowTitle(window, asOf) : messages.workingTitle(asOf);
  const head: readonly Block[] = [
    ...incompleteBlocks(session, query),
    { kind: 'heading', text: title, tone: 'strong' },
  ];
  if (view) return [...head, ...workingBlocks(session, query, view)];
  const table =
    listing.items.length === 0
      ? paragraph(messages.nothingListed)
      : itemsTable(session, query.agenda, listing.items, query.daysOff);
  const footer = paragraph(footerText(session, query, { window, listing, view }));
  return [...head, table, footer, ...remarksBelow(session, query, listing.items)];
}

/** The line that accounts for every obligation. */
export function footerText({ messages }: Session, { agenda }: Query, { window, listing }: Answer): string {
  const several = severalTimesOf(agenda);
  return window
    ? messages.footer({ totals: listing.totals, several, window })
    : messages.total(listing.totals, several);
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
    paragraph(footerText(session, query, { window: null, listing: view.listing, view })),
    ...remarksBelow(session, query, view.listing.items),
  ];
}
