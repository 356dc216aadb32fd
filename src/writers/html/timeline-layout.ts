/** How a timeline is laid out, in the units of its picture. */
export interface Layout {
  readonly name: 'broad' | 'narrow';
  readonly width: number;
  /** Where the chart begins, and how wide it is. */
  readonly chartLeft: number;
  readonly chartWidth: number;
  readonly labelWidth: number;
  readonly labelsAbove: boolean;
  /** How many months have room for their names. */
  readonly monthsNamed: number;
}

/** The two layouts of a timeline: for a desk and for a phone. */
export const layouts: Readonly<Record<Layout['name'], Layout>> = {
  broad: {
    name: 'broad',
    width: 860,
    chartLeft: 240,
    chartWidth: 600,
    labelWidth: 220,
    labelsAbove: false,
    monthsNamed: 12,
  },
  narrow: {
    name: 'narrow',
    width: 320,
    chartLeft: 8,
    chartWidth: 304,
    labelWidth: 300,
    labelsAbove: true,
    monthsNamed: 4,
  },
};
