import { diagnostic } from '../diagnostic.ts';
import { quotingEdits } from './edits.ts';
import { type Refused, type Slip } from './refused.ts';

/** The slip of a text with a colon in it that wants quotes; told at the colon. */
export function colonSlip({ path, text, lines }: Refused, from: number, to: number): Slip {
  const whole = text.slice(from, to);
  const colon = from + Math.max(0, whole.search(/:(\s|$)/));
  const fault = diagnostic('yaml/colon-in-text', lines.placeOf(path, colon, colon + 1), { text: whole });
  return { fault, repair: quotingEdits(text, from, to) };
}

/** The slip of a text that goes on after its closing quote; told at what comes after it. */
export function afterQuote({ path, text, lines }: Refused, from: number, to: number): Slip {
  const whole = text.slice(from, to);
  const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ \t]*/.exec(whole)?.[0].length ?? 0;
  const rest = from + (quoted < whole.length ? quoted : 0);
  const fault = diagnostic('yaml/text-after-quote', lines.placeOf(path, rest, to), { text: whole });
  return { fault, repair: quotingEdits(text, from, to) };
}
