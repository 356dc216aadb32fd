import { listAll } from '../../agenda/window.ts';
import { type ExitCode } from '../../world.ts';
import { paragraph } from '../blocks.ts';
import { filterAsked, type FilterOptions } from '../filter-options.ts';
import { incompleteBlocks } from '../incomplete.ts';
import { remarksBelow, severalTimesOf } from '../items-table.ts';
import { type FormatOptions, formatAsked, listingFormats } from '../listing-options.ts';
import { printListing } from '../print-listing.ts';
import { openQuery, printErrors } from '../query.ts';
import { inPlanOrder, readingsTable } from '../readings-table.ts';
import { type CommonOptions, type Session } from '../session.ts';

export type ListOptions = CommonOptions & FilterOptions & FormatOptions;

/** `tthc list`: every obligation in the order of the plan, with the reading of its deadline. */
export async function list(session: Session, names: readonly string[], options: ListOptions): Promise<ExitCode> {
  const { messages, asOf } = session;
  const form = formatAsked(session, options, listingFormats);
  const query = openQuery(session, names);
  const found = listAll(query.agenda, filterAsked(session, options, query.agenda));
  const listing = { ...found, items: inPlanOrder(query.loaded.plans, found.items) };
  printErrors(session, query);
  await printListing(session, query, {
    ...form,
    window: null,
    listing,
    blocks: () => [
      ...incompleteBlocks(session, query),
      { kind: 'heading', text: messages.listTitle(asOf), tone: 'strong' },
      listing.items.length === 0 ? paragraph(messages.nothingListed) : readingsTable(session, query, listing.items),
      paragraph(messages.listFooter(listing.totals, severalTimesOf(query.agenda))),
      ...remarksBelow(session, query, listing.items),
    ],
    groups: [{ heading: null, items: listing.items }],
  });
  return query.complete ? 0 : 3;
}
