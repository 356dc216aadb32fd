import { type FormData } from '../report/form-data.ts';
import { isHeading, type FormRow } from '../report/form-rows.ts';
import { type FormColumn, formSlots, fullTitle, type NumberForm } from '../report/form.ts';
import { cleanTexts } from './clean.ts';
import { cell, line } from './context.ts';
import { filled, slottedText, type SlotValues } from './slots.ts';
import { type Cell, type GridColumn, type GridRow, type Paper, type PaperBlock, type TextRole } from './tree.ts';

/** What a number form is filled in with; what is null is left open. */
export interface FormFacts {
  /** The period as papers name it: "Quý I năm 2024". */
  readonly period: string | null;
  /** The first and last day that it counts, as papers write them. */
  readonly from: string | null;
  readonly to: string | null;
  readonly issuer: string | null;
  readonly recipient: string | null;
  /** No data: an empty form, to be filled in. */
  readonly data: FormData | null;
}

/** A number form as a paper of its own. */
export function formPaper(form: NumberForm, facts: FormFacts): Paper {
  return cleanTexts({
    properties: { title: `${form.printedCode} – ${form.title}`, author: facts.issuer ?? '', date: null },
    blocks: formBlocks(form, facts),
  });
}

/** A number form as the part of another paper: on a page of its own, across. */
export function formBlocks(form: NumberForm, facts: FormFacts): readonly PaperBlock[] {
  const text = (written: string): string => filled(slottedText(written, formSlots).parts, valuesOf(facts));
  const foot = form.footLines.map(text);
  return [
    { kind: 'section', orientation: 'landscape' },
    {
      kind: 'title',
      lines: [
        { text: form.printedCode, role: 'type' },
        { text: form.title, role: 'subject' },
      ],
    },
    ...form.headLines.map((written) => paragraphOf('note', text(written))),
    ...(form.unitLine === null ? [] : [paragraphOf('note', form.unitLine)]),
    formGrid(form, facts.data),
    ...(foot.length === 0
      ? []
      : [
          {
            kind: 'signature' as const,
            recipientsLabel: '',
            recipients: [],
            signatories: [{ lines: foot, name: null }],
          },
        ]),
  ];
}

const open = '……………';

function valuesOf({ period, from, to, issuer, recipient }: FormFacts): SlotValues {
  return {
    period: period ?? open,
    from: from ?? open,
    to: to ?? open,
    issuer: issuer ?? open,
    recipient: recipient ?? open,
  };
}

const paragraphOf = (role: TextRole, text: string): PaperBlock => ({
  kind: 'text',
  role,
  spans: [{ text, bold: false, italic: false }],
});

/** The table of a form: titles, the numbers of the columns, the rows, the total. */
export function formGrid(form: NumberForm, data: FormData | null): PaperBlock {
  const { columns } = form;
  const numbers = columns.map(({ number }) => cell(line(`(${number})`)));
  const empty = Array.from({ length: form.emptyRows }, (): GridRow => ({
    kind: 'task',
    cells: columns.map(() => cell()),
  }));
  return {
    kind: 'grid',
    caption: null,
    columns: columns.map((column): GridColumn => ({
      title: fullTitle(column),
      share: column.share ?? countShare,
      align: column.means === 'field' ? 'left' : 'center',
    })),
    rows: [
      { kind: 'task', cells: numbers },
      ...(data === null ? empty : data.rows.map((row) => gridRow(form, isHeading(row) ? 'section' : 'task', row))),
      data === null ? emptyTotal(form) : gridRow(form, 'total', data.total),
    ],
  };
}

const countShare = 6;

function emptyTotal({ columns, totalTitles }: NumberForm): GridRow {
  const title = totalTitles[0] ?? '';
  return { kind: 'total', cells: columns.map(({ means }) => (means === 'field' ? cell(line(title)) : cell())) };
}

function gridRow({ columns }: NumberForm, kind: GridRow['kind'], row: FormRow): GridRow {
  return { kind, cells: columns.map((column) => cellIn(column, row)) };
}

function cellIn({ number, means }: FormColumn, { ordinal, field, figures }: FormRow): Cell {
  if (means === 'ordinal') return cell(line(ordinal));
  if (means === 'field') return cell(line(field));
  const figure = figures.get(number);
  return figure === undefined ? cell() : { ...cell(line(grouped(figure))), number: figure };
}

/** A count as papers write it: 1.234. */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '.');
}
