import { type Agenda } from '../agenda/agenda.ts';
import { type CivilDate, parseCivilDate, partsOf } from '../calendar/civil.ts';
import { type CellText, type Plan } from '../plan/plan.ts';
import { filled, type SlottedText, type SlotValues, upperCase } from './slots.ts';
import { type Template } from './template.ts';
import { type TemplateSpan } from './template-body.ts';
import { type Cell, type Line, type PaperBlock, type Span, type TextRole, type Tone } from './tree.ts';

/** What a paper is made of, and how it is wanted. */
export interface PaperRequest {
  readonly plan: Plan;
  /** What the plan owes, seen from the day that the paper speaks of. */
  readonly agenda: Agenda;
  /** Whether the paper is marked as a draft. */
  readonly draft: boolean;
  /** Whether it is for everyone's eyes: no person, no days late, no reasons. */
  readonly isPublic: boolean;
}

/** A request with the template that answers it. */
export interface PaperContext extends PaperRequest {
  readonly template: Template;
  readonly slots: SlotValues;
}

/** The context of a paper: the template's slots have their values. */
export function contextOf(template: Template, request: PaperRequest): PaperContext {
  const { plan, agenda } = request;
  const { issuer, document } = plan;
  const slots: SlotValues = {
    year: yearsOf(plan),
    asOf: paperDate(agenda.asOf),
    'issuer.name': issuer.name,
    'issuer.shortName': issuer.shortName ?? issuer.name,
    'issuer.place': issuer.place,
    'issuer.parentBody': issuer.parentBody,
    'document.number': document.number,
    'document.symbol': document.symbol,
    'document.subject': document.subject,
    'document.authority': document.authority ?? upperCase(issuer.name),
    'document.proposer': document.proposer,
    'plan.title': plan.title,
    'plan.attachedNote': plan.attachedNote,
  };
  return { ...request, template, slots };
}

function yearsOf({ year, untilYear }: Plan): string {
  return year === untilYear ? `${year}` : `${year} - ${untilYear}`;
}

/** Whatever has a template's words. */
export interface WithWords {
  readonly template: Pick<Template, 'words'>;
}

/** A word of the template, its slots filled. */
export function wordOf({ template }: WithWords, name: string, values: SlotValues = {}): string {
  return filled(template.words.get(name) ?? [], values);
}

/** Spans of the template, their slots filled; none where nothing is left to read. */
export function spansOf(context: PaperContext, spans: readonly TemplateSpan[]): readonly Span[] {
  const all = spans.map(({ parts, bold, italic }) => ({ text: filled(parts, context.slots), bold, italic }));
  const full = all.filter(({ text }) => text !== '');
  return full.some(({ text }) => text.trim() !== '') ? full : [];
}

/** A text of the template, its slots filled. */
export function textOf(context: PaperContext, parts: SlottedText): string {
  return filled(parts, context.slots).trim();
}

/** A paragraph of one weight. */
export function paragraph(role: TextRole, text: string): PaperBlock {
  return { kind: 'text', role, spans: [{ text, bold: false, italic: false }] };
}

/** The lines of a plan's text as paragraphs: items behind a dash, a line wholly in parentheses in italics. */
export function paragraphsOf(text: CellText): readonly PaperBlock[] {
  return text.map(({ text: words, item }) => ({
    kind: 'text',
    role: item ? 'item' : 'body',
    spans: [{ text: words, bold: false, italic: !item && isAside(words) }],
  }));
}

const isAside = (text: string): boolean => /^\([^()]*\)[.;,]?$/.test(text);

/** A line of a cell. */
export function line(text: string, tone: Tone = 'plain'): Line {
  return { text, tone, item: false };
}

/** A cell of these lines; those without text are left out. */
export function cell(...lines: readonly Line[]): Cell {
  return { lines: lines.filter(({ text }) => text !== '') };
}

/** A cell of the plan, as it is printed. */
export function planCell(text: CellText): Cell {
  return { lines: text.map(({ text: words, item }) => ({ text: words, tone: 'plain', item })) };
}

/** Days below 10 and the months 1 and 2 take a zero (Nghị định 30/2020/NĐ-CP, Phụ lục I): 31/3/2024, 09/01/2024. */
export function paperDate(date: CivilDate): string {
  const { year, month, day } = partsOf(date);
  return `${dayDigits(day)}/${monthDigits(month)}/${year}`;
}

/** A day of the month as papers write it. */
export function dayDigits(day: number): string {
  return String(day).padStart(2, '0');
}

/** A month as papers write it. */
export function monthDigits(month: number): string {
  return month <= 2 ? `0${month}` : `${month}`;
}

/** Room to write by hand what is not known yet; the spaces never break and never collapse. */
export function room(width: number): string {
  return '\u00a0'.repeat(width);
}

/** The parts of a date of issue, with room to write what is not known yet. */
export function issuedParts(issuedOn: string | null): {
  readonly day: string;
  readonly month: string;
  readonly year: string;
} {
  const [year, month, day] = (issuedOn ?? '').split('-');
  return {
    day: day === undefined ? room(6) : dayDigits(Number(day)),
    month: month === undefined ? room(6) : monthDigits(Number(month)),
    year: year === undefined || year === '' ? room(10) : year,
  };
}

/** A day of issue that is known in full; null otherwise. */
export function fullDate(issuedOn: string | null): CivilDate | null {
  return issuedOn === null ? null : parseCivilDate(issuedOn);
}
