import { type Listing, type Window } from '../agenda/window.ts';
import { type Block } from '../document/tree.ts';
import { incompleteText } from './incomplete.ts';
import { type PlainGroup } from './plain-listing.ts';
import { type Query } from './query.ts';
import { type Session } from './session.ts';
import { sanitize } from '../writers/terminal/sanitize.ts';

/** What is to be printed, and how. */
export interface Printing {
  readonly format: 'table' | 'plain' | 'json' | 'csv' | 'markdown';
  readonly byUnit: boolean;
  readonly bom: boolean;
  readonly window: Window | null;
  readonly listing: Listing;
  readonly blocks: () => readonly Block[];
  readonly groups: readonly PlainGroup[];
}

/** Prints a listing to stdout; of plans that could not be read, JSON says so and the other forms print nothing. */
export async function printListing(session: Session, query: Query, printing: Printing): Promise<void> {
  const { out } = session.world;
  const { broken } = query.loaded;
  const { format, listing } = printing;
  if (format === 'json') {
    const { listingJson } = await import('../exporters/json.ts');
    const { asOf, jsonWords } = session;
    out.write(
      listingJson(
        {
          asOf,
          complete: query.complete,
          window: printing.window,
          items: broken ? [] : listing.items,
          findings: query.errors,
          totals: broken ? null : listing.totals,
        },
        jsonWords,
      ),
    );
    return;
  }
  if (broken) return;
  switch (format) {
    case 'table':
      session.print({ blocks: printing.blocks() });
      return;
    case 'markdown': {
      const { writeMarkdown } = await import('../writers/markdown.ts');
      out.write(writeMarkdown({ blocks: printing.blocks() }));
      return;
    }
    case 'csv': {
      const { listingCsv } = await import('../exporters/csv.ts');
      out.write(listingCsv(listing.items, session.messages, printing.bom));
      // A spreadsheet has no place for what is not in it.
      session.world.err.write(
        headAndFoot(printing.blocks())
          .slice(1)
          .map((text) => `${sanitize(text)}\n`)
          .join(''),
      );
      return;
    }
    case 'plain': {
      const { plainListing, groupedByLead } = await import('./plain-listing.ts');
      const groups = printing.byUnit ? groupedByLead(session, listing.items) : printing.groups;
      const [title, ...rest] = headAndFoot(printing.blocks());
      const body = listing.items.length === 0 ? '' : plainListing(session, query, groups);
      out.write(
        `${incompleteText(session, query)}${[title, body.trimEnd(), ...rest].filter((part) => part !== '').join('\n\n')}\n`,
      );
      return;
    }
  }
}

/** The title and the closing paragraphs of a listing, without its tables and group headings. */
function headAndFoot(blocks: readonly Block[]): readonly string[] {
  const title = blocks.find((block) => block.kind === 'heading')?.text ?? '';
  // What stands before the last table or heading is the warning of an incomplete listing, which is printed by itself.
  const last = blocks.findLastIndex((block) => block.kind === 'table' || block.kind === 'heading');
  const after = blocks.slice(last + 1);
  return [
    title,
    ...after.flatMap((block) => (block.kind === 'paragraph' ? [block.lines.map(({ text }) => text).join('\n')] : [])),
  ];
}
