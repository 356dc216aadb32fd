import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type DeadlineKind, type ReadingContext } from '../../src/calendar/deadline/reading.ts';
import { readDeadline } from '../../src/calendar/deadline/read.ts';
import { summaryOf } from './summary.ts';

const folder = new URL('fixtures/', import.meta.url);

interface Row {
  readonly phrase: string;
  readonly context: ReadingContext;
  readonly kind: DeadlineKind;
  readonly due: readonly string[];
  readonly stated: readonly string[];
}

function rowsOf(file: string): readonly Row[] {
  const lines = readFileSync(new URL(file, folder), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('phrase\t'))
    .map((line) => {
      const [phrase = '', years = '', kind = '', due = '', stated = ''] = line.split('\t');
      const [year = 0, untilYear = year] = years.split('-').map(Number);
      // Cast: a kind that does not exist fails the comparison below.
      return {
        phrase,
        context: { year, untilYear, before: 'exclusive' },
        kind: kind as DeadlineKind,
        due: datesOf(due),
        stated: datesOf(stated),
      };
    });
}

// `2025-*-15`: that day of every month; `2025-*-end`: the ends of the months; `2025-Q`: the ends of the quarters.
function datesOf(cell: string): readonly string[] {
  return cell
    .split(',')
    .filter((date) => date !== '')
    .flatMap((date) => {
      const year = date.slice(0, 4);
      if (date.endsWith('-Q')) return ['03-31', '06-30', '09-30', '12-31'].map((end) => `${year}-${end}`);
      if (!date.includes('*')) return [date];
      return Array.from({ length: 12 }, (_, index) => {
        const month = String(index + 1).padStart(2, '0');
        const last = new Date(Date.UTC(Number(year), index + 1, 0)).getUTCDate();
        return `${year}-${month}-${date.endsWith('end') ? last : date.slice(-2)}`;
      });
    })
    .sort();
}

describe.each(readdirSync(folder).filter((file) => file.endsWith('.tsv')))('every phrase of %s', (file) => {
  const rows = rowsOf(file);

  it('is read as settled', () => {
    const read = rows.map(({ phrase, context, stated }) => {
      const { kind, due, stated: found } = summaryOf(readDeadline(phrase, context));
      return { phrase, year: context.year, kind, due, stated: stated.length === 0 ? [] : found };
    });
    expect(read).toEqual(
      rows.map(({ phrase, context, kind, due, stated }) => ({ phrase, year: context.year, kind, due, stated })),
    );
  });

  it('has moments just where its kind has dates, and a fault just where it cannot be read', () => {
    for (const { phrase, context } of rows) {
      const reading = readDeadline(phrase, context);
      const dated = ['by', 'within', 'recurring'].includes(reading.kind);
      expect([phrase, reading.moments.length > 0]).toEqual([phrase, dated]);
      expect([phrase, reading.fault !== null]).toEqual([phrase, reading.kind === 'unreadable']);
      expect(reading.text).toBe(phrase);
    }
  });

  it('has labels that tell its moments apart', () => {
    for (const { phrase, context } of rows) {
      const labels = readDeadline(phrase, context).moments.map(({ label }) => label);
      expect([phrase, new Set(labels).size]).toEqual([phrase, labels.length]);
    }
  });

  it('is read the same in capitals, decomposed, with other spaces and other dashes', () => {
    for (const { phrase, context, kind, due } of rows) {
      for (const written of [
        phrase.normalize('NFD'),
        phrase.toUpperCase(),
        phrase.toLowerCase(),
        ` ${phrase.replaceAll(' ', '\u00A0 ')}\u200B `,
        phrase.replaceAll('-', '–'),
        phrase.replaceAll(' - ', ' — '),
      ]) {
        // A capital letter may be all that marks a document's code or a name.
        const summary = summaryOf(readDeadline(written, context));
        expect([written, summary.kind, summary.due]).toEqual([written, kind, due]);
      }
    }
  });

  it('is read without a step too many', () => {
    for (const { phrase, context } of rows) {
      let steps = 0;
      readDeadline(phrase, context, () => (steps += 1));
      expect(steps).toBeLessThan(2000 + 200 * phrase.length);
    }
  });
});
