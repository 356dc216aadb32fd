import { type AgendaItem } from '../../agenda/agenda.ts';
import { type Filter, listWindow, type Listing, type Window } from '../../agenda/window.ts';
import { type WorkingView, workingViewOf } from '../../agenda/working-view.ts';
import { type ExitCode } from '../../world.ts';
import { choiceOption } from '../choices.ts';
import { dueBlocks } from '../due-blocks.ts';
import { filterAsked, type FilterOptions } from '../filter-options.ts';
import { dueFormats, type FormatOptions, formatAsked } from '../listing-options.ts';
import { printListing } from '../print-listing.ts';
import { openQuery, printErrors, type Query } from '../query.ts';
import { type CommonOptions, type Session } from '../session.ts';
import { windowOf, type WindowOptions } from '../window-options.ts';

export interface DueOptions extends CommonOptions, WindowOptions, FilterOptions, FormatOptions {
  readonly failOn?: string;
}

/** What makes `due` end with 1. */
export const failLevels = ['overdue', 'soon', 'never'] as const;

/** `tthc due`: what is due in a window, or what needs doing now. */
export async function due(session: Session, names: readonly string[], options: DueOptions): Promise<ExitCode> {
  const { messages } = session;
  const form = formatAsked(session, options, dueFormats);
  const failOn = choiceOption(messages, '--fail-on', options.failOn ?? 'never', failLevels);
  const query = openQuery(session, names);
  const window = windowOf(session, options, query.loaded.plans);
  const passes = filterAsked(session, options, query.agenda);
  const answer = answerOf(query, window, passes);
  printErrors(session, query);
  const { format } = form;
  if (format === 'github' || format === 'gitlab' || format === 'sarif' || format === 'junit') {
    const { printDue } = await import('../ci-due.ts');
    const missed = query.agenda.items.filter(
      (item) => passes(item) && fails(item, failOn === 'soon' ? 'soon' : 'overdue'),
    );
    await printDue(session, query, {
      format,
      missed,
      asked: window === null ? query.agenda.items.filter(passes) : answer.listing.items,
    });
  } else
    await printListing(session, query, {
      ...form,
      format,
      window,
      listing: answer.listing,
      blocks: () => dueBlocks(session, query, { window, ...answer }),
      groups: plainGroups(session, answer),
    });
  if (!query.complete) return 3;
  return query.agenda.items.some((item) => passes(item) && fails(item, failOn)) ? 1 : 0;
}

interface Answer {
  readonly listing: Listing;
  readonly view: WorkingView | null;
}

function answerOf({ agenda }: Query, window: Window | null, passes: Filter): Answer {
  if (window !== null) return { listing: listWindow(agenda, window, passes), view: null };
  const view = workingViewOf(agenda, passes);
  return { listing: view.listing, view };
}

function plainGroups(
  { messages, asOf }: Session,
  { listing, view }: Answer,
): Parameters<typeof printListing>[2]['groups'] {
  if (!view) return [{ heading: null, items: listing.items }];
  return view.groups
    .filter(({ items }) => items.length > 0)
    .map(({ group, items }) => ({ heading: messages.groups[group](asOf), items }));
}

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
