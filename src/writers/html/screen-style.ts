/** A screen: a sheet in the light or in the dark; on a phone the rows of a table become cards. */
export const screenStyle = `
@media screen {
  :root {
    color-scheme: light dark;
    --desk: #eceef1; --sheet: #ffffff; --ink: #1b1d21; --soft: #4d535c; --line: #b6bcc6; --head: #e6ecf5; --band: #f3f5f8;
    --good: #14682f; --danger: #b3161b; --warning: #8a4b00; --muted: #5a616b; --plain: #2a5298; --focus: #1a5fd0;
  }
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --desk: #101215; --sheet: #1a1d22; --ink: #e8eaed; --soft: #b4bac4; --line: #4a515c; --head: #28303c; --band: #20242a;
    --good: #7ed694; --danger: #ff9a94; --warning: #f0b968; --muted: #a9b0bb; --plain: #8fb6f5; --focus: #8ab4ff;
  }
}
@media screen {
  body { background: var(--desk); color: var(--ink); font: 1.0625rem/1.55 system-ui, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif; }
  main { max-width: 76rem; margin: 0 auto; padding: clamp(0.5rem, 2vw, 1rem); }
  .sheet { background: var(--sheet); padding: clamp(1rem, 4vw, 3rem); border-radius: 6px; margin-bottom: 1rem; }
  .sheet.portrait { max-width: 54rem; margin-inline: auto; }
  .letterhead { gap: 1rem; margin-bottom: 2rem; }
  .title { font-size: 1.2em; line-height: 1.4; margin: 1.5rem 0 1rem; text-wrap: balance; }
  .authority, .label, .note { margin: 1rem 0; }
  .body, .basis, .addressees, .items li { margin-bottom: 0.75rem; }
  .heading { font-size: 1.05em; margin: 1.5rem 0 0.75rem; }
  .signature { gap: 2rem; margin-top: 2.5rem; }
  .signature .label { margin: 0; }
  .recipients { font-size: 0.9375em; }
  .signatory .name { padding-top: 4.5rem; }
  .grid { margin: 1.5rem 0; font-size: 0.9375rem; line-height: 1.45; }
  .grid.widest { font-size: 0.8125rem; }
  .grid caption, figcaption { font-weight: bold; font-size: 1.0625rem; padding-bottom: 0.5rem; text-align: left; }
  .grid th, .grid td { padding: 0.45rem 0.6rem; }
  .grid thead th, .grid .section > * { background: var(--head); }
  .grid .total > * { background: var(--band); }
  .grid.compact { width: min(100%, 38rem); }
  .good { color: var(--good); font-weight: 600; }
  .danger { color: var(--danger); }
  .warning { color: var(--warning); font-weight: 600; }
  .muted { color: var(--muted); }
  .timeline { margin: 1.5rem 0; }
  .scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; }
  .scroll:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
  .broad { min-width: 50rem; max-width: 68rem; }
  .scroll { display: none; }
  svg { display: block; width: 100%; height: auto; font: 13px Arial, "Liberation Sans", Roboto, sans-serif; }
  svg text { fill: var(--ink); white-space: pre; paint-order: stroke; stroke: var(--sheet); stroke-width: 3px; }
  svg .band { fill: var(--band); }
  svg .month { stroke: var(--line); stroke-dasharray: 2 3; }
  svg .name { fill: var(--soft); font-size: 11px; }
  svg line.today { stroke: var(--danger); stroke-width: 2; }
  svg text.today { fill: var(--danger); font-weight: bold; }
  svg .bar { fill: var(--plain); }
  svg .bar.good { fill: var(--good); }
  svg .bar.danger { fill: var(--danger); }
  svg .bar.warning { fill: var(--warning); }
  svg .bar.muted { fill: var(--muted); fill-opacity: 0.45; stroke: var(--muted); }
  svg .done { fill: var(--sheet); stroke: var(--good); stroke-width: 2; }
  svg text.good { fill: var(--good); }
  svg text.danger { fill: var(--danger); }
  svg text.warning { fill: var(--warning); }
  svg text.muted { fill: var(--muted); }
}
@media screen and (min-width: 44rem) {
  .scroll { display: block; }
  .narrow { display: none; }
  .letterhead { grid-template-columns: minmax(0, 41fr) minmax(max-content, 59fr); }
  .letterhead .issuing, .letterhead .number, .draft { grid-column: 1; }
  .letterhead .nation, .letterhead .place { grid-column: 2; }
  .letterhead .issuing, .letterhead .nation { grid-row: 1; }
  .letterhead .number, .letterhead .place { grid-row: 2; }
  .country { white-space: nowrap; }
  .body, .basis { text-indent: 3em; text-align: justify; }
  .items { padding-left: 4em; }
  .signature { grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); }
  .signature.alone { grid-template-columns: 1fr 1fr; }
  .signature.alone .signatory { grid-column: 2; }
  .grid.wide { table-layout: fixed; }
  .grid.numbered tr > :first-child { padding-inline: 0.2rem; }
}
@media screen and (min-width: 75rem) {
  .grid.widest { table-layout: fixed; }
}
${cards('43.99rem', '.wide')}
${cards('74.99rem', '.widest')}
`;

/** Rows as cards: the number beside what the row is about, then each cell below its column's title. */
function cards(width: string, table: string): string {
  return `@media screen and (max-width: ${width}) {
  ${table} thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  ${table}, ${table} tbody, ${table} caption { display: block; }
  ${table} colgroup { display: none; }
  ${table} tr { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0.6rem; padding: 0.8rem; margin-bottom: 0.8rem; border: 1px solid var(--line); border-radius: 6px; }
  ${table}.numbered tr { grid-template-columns: auto minmax(0, 1fr); }
  ${table} tr > * { border: 0; padding: 0; grid-column: 1 / -1; }
  ${table} tr > .c { text-align: left; }
  ${table} tr > *:empty, ${table} .blank { display: none; }
  ${table}.numbered tr > :first-child:not(:empty) { grid-column: 1; min-width: 1.5em; font-weight: bold; }
  ${table}.numbered tr > :first-child:not(:empty) + * { grid-column: 2; }
  ${table} { font-size: 0.9375rem; }
  ${table} th { font-weight: 600; }
  ${table} td::before { content: attr(data-label); display: block; font-size: 0.8125rem; font-weight: normal; color: var(--soft); }
  ${table}.numbered td:first-child::before { display: none; }
  ${table} .section { background: var(--head); }
  ${table} .section > * { background: none; }
}`;
}
