/** The official page: Times New Roman in the sizes of each part, black on white whatever the screen is set to. */
export const printStyle = `
@counter-style from-second { system: fixed 1; symbols: ""; suffix: ""; fallback: decimal; }
@media print {
  :root { --line: #000; color-scheme: light; }
  html, body { background: #fff; color: #000; }
  body { font: 14pt/1.25 "Times New Roman", "Liberation Serif", Tinos, serif; orphans: 2; widows: 2; }
  .sheet + .sheet { break-before: page; }
  .letterhead { grid-template-columns: minmax(0, 41fr) minmax(max-content, 59fr); row-gap: 2mm; line-height: 1.15; margin-bottom: 6mm; }
  .letterhead .issuing, .letterhead .number, .draft { grid-column: 1; }
  .letterhead .nation, .letterhead .place { grid-column: 2; }
  .letterhead .issuing, .letterhead .nation { grid-row: 1; }
  .letterhead .number, .letterhead .place { grid-row: 2; }
  .parent, .issuer, .country, .number { font-size: 13pt; }
  .country, .motto { white-space: nowrap; }
  .draft { font-size: 13pt; }
  .title { margin-top: 3mm; }
  .title + .authority { margin-top: 4mm; }
  .title, .authority, .label, .note { margin-bottom: 3mm; }
  .label { margin-top: 3mm; }
  .title, .authority, .label, .note, .heading, .addressees, .grid caption { break-after: avoid; break-inside: avoid; }
  .body, .basis { text-align: justify; text-indent: 12.7mm; margin-bottom: 6pt; }
  .heading { text-indent: 12.7mm; margin: 6pt 0; }
  .items { list-style-position: inside; padding: 0; text-align: justify; }
  .items li { text-indent: 12.7mm; margin-bottom: 6pt; }
  .addressees { text-align: center; margin-bottom: 4mm; }
  .addressees.several { display: grid; grid-template-columns: max-content max-content; column-gap: 2mm; justify-content: center; text-align: left; }
  .signature { grid-auto-flow: column; grid-auto-columns: minmax(0, 1fr); column-gap: 5mm; margin-top: 6mm; break-inside: avoid; break-before: avoid; line-height: 1.15; }
  .signature.alone { grid-template-columns: 1fr 1fr; }
  .signature.alone .signatory { grid-column: 2; }
  .signature .label { font-size: 12pt; margin: 0; }
  .recipients ul { font-size: 11pt; list-style-position: inside; padding: 0; }
  .signatory { min-height: 45mm; display: flex; flex-direction: column; }
  .signatory .name { margin-top: auto; padding-top: 25mm; }
  .timeline { display: none; }
  .grid { table-layout: fixed; width: calc(100% - 1pt); line-height: 1.2; margin: 0 0.5pt 4mm; font-size: 13pt; }
  .grid.print-12 { font-size: 12pt; }
  .grid.print-11 { font-size: 11pt; }
  .grid.print-10 { font-size: 10pt; }
  .grid.print-9 { font-size: 9pt; }
  .grid:is(.print-10, .print-9) :is(th, td) { padding-inline: 1mm; }
  .grid.compact { width: 62%; }
  .grid caption { padding-bottom: 2mm; }
  .grid th, .grid td { padding: 1mm 1.5mm; border-width: 0.5pt; }
  /* An empty foot, repeated on every page, closes a torn row with a line. */
  .grid::after { content: ""; display: table-footer-group; height: 1pt; border-top: 0.5pt solid; break-inside: avoid; }
  .grid.numbered tr > :first-child { padding-inline: 0.5mm; }
  .grid tr { break-inside: avoid; }
  .grid tr.long { break-inside: auto; orphans: 3; widows: 3; }
  .grid tr.section { break-after: avoid; }
  .grid.short { break-inside: avoid; }
  .grid tbody:first-of-type > tr:first-child { break-before: avoid; }
  .grid tr.total { break-before: avoid; }
}
`;
