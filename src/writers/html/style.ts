import { type PaperBlock } from '../../document/tree.ts';
import { printStyle } from './print-style.ts';
import { screenStyle } from './screen-style.ts';

type Orientation = Extract<PaperBlock, { readonly kind: 'section' }>['orientation'];

/** What holds on a screen and on paper alike. */
const shared = `
*, *::before, *::after { box-sizing: border-box; }
body { margin: 0; overflow-wrap: anywhere; }
h1, h2, h3, p, ul, figure { margin: 0; padding: 0; font-size: 1em; font-weight: inherit; }
h1, h2, h3, p, li, th, td, caption, figcaption { white-space: pre-wrap; }
ul { list-style-type: "- "; padding-left: 1em; }
.nb { white-space: nowrap; }
.sealed { display: inline-block; max-width: 100%; }
.title { text-align: center; font-weight: bold; }
.title .line { display: block; }
.authority, .label { text-align: center; font-weight: bold; }
.note { text-align: center; font-style: italic; }
.basis { font-style: italic; }
.heading { font-weight: bold; }
.letterhead { display: grid; text-align: center; }
.issuer, .country, .motto, .signatory, .draft { font-weight: bold; }
.place { font-style: italic; }
.ruled::after { content: ""; display: block; width: 36%; margin: 0.3em auto 0; border-bottom: 1px solid; }
.title .ruled span, .letterhead .ruled, .motto span { display: inline-block; }
.title .ruled::after { display: none; }
.title .ruled span::after { content: ""; display: block; width: 36%; margin: 0.3em auto 0; border-bottom: 1px solid; }
.motto span { border-bottom: 1px solid; padding-bottom: 0.1em; }
.draft { justify-self: center; border: 1px solid; padding: 0.1em 0.6em; }
.parent, .issuer { text-wrap: balance; }
.signature { display: grid; }
.signature .label { text-align: left; font-style: italic; }
.signatory { text-align: center; }
.grid { width: 100%; border-collapse: collapse; }
.grid caption { text-align: left; font-weight: bold; }
.grid th, .grid td { border: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: normal; }
.grid thead th { text-align: center; vertical-align: middle; font-weight: bold; }
.grid .c { text-align: center; }
.grid .section > *, .grid .total > * { font-weight: bold; }
.danger { font-weight: bold; }
`;

const START = `:root { --line: #767676; }`;

/** The style sheet of every paper. */
export const style = `\n${START}${shared}${screenStyle}${printStyle}`;

/**
 * The pages of one section: they count for themselves, and the first shows no number. No browser yet restarts the
 * counter of pages itself, so that each section has a counter of its own.
 */
export function pageRules(index: number, orientation: Orientation): string {
  const name = `sheet-${index + 1}`;
  return `@page ${name} {
  size: A4 ${orientation};
  margin: 20mm 15mm 20mm 30mm;
  counter-increment: ${name};
  @top-center { content: counter(${name}, from-second); font: 14pt "Times New Roman", "Liberation Serif", Tinos, serif; color: #000; }
}
@media print { .${name} { page: ${name}; } }
`;
}
