import { type DraftEntry } from '../importers/draft.ts';
import { doubtWording } from '../messages/import.ts';
import { importVi } from '../messages/vi/import.ts';
import { type Told } from './import-blocks.ts';

/** What was understood of a file, as JSON; the words of doubts are Vietnamese whatever the language. */
export function importJson({ file, document, imported, written }: Told & { readonly written: string | null }): string {
  const { year, untilYear, title, letter, columns, sections, counts, kinds, doubts, unused } = imported;
  return `${JSON.stringify(
    {
      schemaVersion: 1,
      file,
      written,
      year,
      untilYear,
      title,
      document: { form: letter.form, number: letter.number, symbol: letter.symbol, issuedOn: letter.issuedOn },
      unit: document.unit,
      cleaned: document.cleaned,
      columns: columns.map(({ index, heading, role, key, period }) => ({
        column: index + 1,
        heading,
        role,
        key,
        period,
      })),
      counts: { sections: counts.sections, tasks: counts.tasks, cells: counts.cells, used: counts.used },
      deadlines: Object.fromEntries(kinds),
      sections: sections.map(entryJson),
      doubts: doubts.map((doubt) => {
        const { message, fix } = doubtWording(doubt, importVi.doubts);
        return { code: doubt.code, places: doubt.spots, message, fix };
      }),
      unused: unused.map(({ spot, text }) => ({ place: spot, text })),
    },
    null,
    2,
  )}\n`;
}

function entryJson({ kind, number, content, fields, row, children }: DraftEntry): unknown {
  return {
    kind,
    number,
    content,
    ...Object.fromEntries(fields),
    place: row?.at ?? null,
    children: children.map(entryJson),
  };
}
