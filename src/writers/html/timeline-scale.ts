import { type Layout } from './timeline-layout.ts';

/** Where a day stands on the chart, or some days after it. */
export type Scale = (day: string, after?: number) => number;

interface Span {
  readonly from: string;
  readonly to: string;
}

/** The scale of a chart; a day outside of it stands at its edge. */
export function scaleOf({ from, to }: Span, { chartLeft, chartWidth }: Layout): Scale {
  const first = dayNumber(from);
  const days = Math.max(1, dayNumber(to) - first + 1);
  return (day, after = 0) => {
    const share = (dayNumber(day) + after - first) / days;
    return Math.round(chartLeft + chartWidth * Math.min(1, Math.max(0, share)));
  };
}

/** The months from the one of a day to the one of another, as "2024-01"; no more than a chart can ever show. */
export function monthsOf(from: string, to: string): readonly string[] {
  const length = Math.min(1200, Math.max(0, monthNumber(to) - monthNumber(from) + 1));
  return Array.from({ length }, (_, index) => {
    const month = monthNumber(from) + index;
    return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000) || 0;
const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 || 0;
