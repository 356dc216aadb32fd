import { Chalk, type ChalkInstance } from 'chalk';
import { type Line, type Tone } from '../../document/tree.ts';
import { sanitize } from './sanitize.ts';
import { displayWidth } from './width.ts';
import { wrapText } from './wrap.ts';

const DASH = '- ';
const INDENT = '  ';

/** A line as it stands on the screen, not yet coloured. */
export interface Printed {
  readonly text: string;
  readonly tone: Tone;
}

/** Colours a text after its tone; without colour it gives back the text. */
export type Paint = (text: string, tone: Tone) => string;

/** How tones look, with colour or without. */
export function paintOf(color: boolean): Paint {
  if (!color) return (text) => text;
  const chalk = new Chalk({ level: 1 });
  const styles: Record<Exclude<Tone, 'plain'>, ChalkInstance> = {
    strong: chalk.bold,
    muted: chalk.dim,
    danger: chalk.red,
    warning: chalk.yellow,
    good: chalk.green,
  };
  return (text, tone) => (tone === 'plain' || text === '' ? text : styles[tone](text));
}

/** The same line, harmless to a terminal. */
export function harmless(line: Line): Line {
  const text = sanitize(line.text);
  return text === line.text ? line : { ...line, text };
}

/** How wide a line is that nothing wraps. */
export function naturalWidth({ text, item }: Line): number {
  const widest = text.includes('\n')
    ? text.split('\n').reduce((width, line) => Math.max(width, displayWidth(line)), 0)
    : displayWidth(text);
  return item ? widest + DASH.length : widest;
}

/** The lines of a text whose later lines stand in from the first, which `lead` begins. */
export function hang(text: string, width: number, lead: string): readonly string[] {
  return wrapText(text, width - INDENT.length).map((line, index) => ((index === 0 ? lead : INDENT) + line).trimEnd());
}

/** What a line of the document becomes within `width` columns; its text must be harmless already. */
export function printLine({ text, tone, item }: Line, width: number): readonly Printed[] {
  const lines = item ? hang(text, width, DASH) : wrapText(text, width);
  return lines.map((each) => ({ text: each, tone }));
}
