import { listAll } from '../../agenda/window.ts';
import { listingJson } from '../../exporters/json.ts';
import { type ExitCode } from '../../world.ts';
import { paragraph } from '../blocks.ts';
import { choiceOption } from '../choices.ts';
import { incompleteBlocks } from '../incomplete.ts';
import { severalTimesOf } from '../items-table.ts';
import { openQuery, printErrors } from '../query.ts';
import { readingsTable } from '../readings-table.ts';
import { type CommonOptions, type Session } from '../session.ts';

export interface ListOptions extends CommonOptions {
  readonly format?: string;
}

/** `tthc list`: every obligation, with the reading of its deadline. */
export function list(session: Session, names: readonly string[], options: ListOptions): ExitCode {
  const { messages, asOf } = session;
  const format = choiceOption(messages, '--format', options.format ?? 'table', ['table', 'json']);
  const query = openQuery(session, names);
  const { broken, plans } = query.loaded;
  const listing = listAll(query.agenda, () => true);
  printErrors(session, query);
  if (format === 'json')
    session.world.out.write(
      listingJson(
        {
          asOf,
          complete: query.complete,
          window: null,
          items: broken ? [] : listing.items,
          findings: query.errors,
          totals: broken ? null : listing.totals,
        },
        messages.diagnostics,
      ),
    );
  else if (!broken)
    session.print({
      blocks: [
        ...incompleteBlocks(session, query),
        { kind: 'heading', text: messages.listTitle(asOf), tone: 'strong' },
        // In the order of the plan, as a reader who compares it with the paper wants it.
        readingsTable(session, plans, query.agenda, query.daysOff),
        paragraph(messages.listFooter(listing.totals, severalTimesOf(query.agenda))),
      ],
    });
  return query.complete ? 0 : 3;
}
