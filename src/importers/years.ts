import { readDeadline } from '../calendar/deadline/read.ts';
import { doubt, type Doubt } from './doubts.ts';
import { type Letter, type LetterLine } from './letter.ts';
import { type Scan } from './scan.ts';

/** The years of a plan; where the file does not say them, a guess by which its deadlines are counted, and no more. */
export interface Years {
  readonly year: number | null;
  readonly untilYear: number | null;
  readonly guess: number;
  readonly doubt: Doubt | null;
}

/** The years that a plan is for: as the user says, else as its title says. */
export function yearsOf({
  letter,
  around,
  scan,
  asked,
}: {
  readonly letter: Letter;
  readonly around: readonly LetterLine[];
  readonly scan: Scan;
  readonly asked: { readonly year: number | null; readonly untilYear: number | null };
}): Years {
  const titles = [
    letter.title,
    letter.subject,
    ...around.filter(({ text }) => /kế hoạch/i.test(text)).map(({ text }) => text),
  ];
  const said = titles.map((title) => yearsIn(title ?? '')).find((found) => found !== null) ?? null;
  const year = asked.year ?? said?.year ?? null;
  const untilYear = asked.untilYear ?? (asked.year === null ? (said?.untilYear ?? null) : null);
  if (year !== null) return { year, untilYear, guess: year, doubt: null };
  const guess = earliestIn(scan);
  return {
    year: null,
    untilYear,
    guess: guess ?? 2024,
    doubt: doubt('year-unknown', [], { guess: guess === null ? null : String(guess) }),
  };
}

function yearsIn(title: string): { readonly year: number; readonly untilYear: number | null } | null {
  const range = /(?:giai đoạn|từ năm|các năm|năm)\s+((?:20|21)\d\d)\s*(?:-|–|đến|đến năm)\s*((?:20|21)\d\d)/i.exec(
    title,
  );
  if (range) return { year: Number(range[1]), untilYear: Number(range[2]) };
  const single = /năm\s+((?:20|21)\d\d)(?![\d/-])/i.exec(title);
  return single ? { year: Number(single[1]), untilYear: null } : null;
}

/** The earliest year that a deadline names. */
function earliestIn({ rows }: Scan): number | null {
  const years = rows.flatMap(({ fields }) => {
    const text = (fields.get('deadline') ?? []).join(' ');
    const named = [...text.matchAll(/(?<!\d)(20\d\d)(?!\d)/g)].map(([, year]) => Number(year));
    return readDeadline(text, { year: 2024, untilYear: 2024, before: 'exclusive' }).kind === 'unreadable' ? [] : named;
  });
  return years.length === 0 ? null : Math.min(...years);
}
