import { type XmlElement } from './xml.ts';

// The sequences of children by ECMA-376, part 1, annex A (wml.xsd), for the elements that a paper uses.
const SEQUENCES: Readonly<Record<string, string>> = {
  'w:pPr':
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  'w:rPr':
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath',
  'w:tblPr':
    'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription',
  'w:tcPr': 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark',
  'w:sectPr':
    'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings',
  'w:tblBorders': 'top left start bottom right end insideH insideV',
  'w:tcBorders': 'top left start bottom right end insideH insideV tl2br tr2bl',
  'w:tblCellMar': 'top left start bottom right end',
  'w:tcMar': 'top left start bottom right end',
  'w:pBdr': 'top left bottom right between bar',
  'w:tbl': 'tblPr tblGrid tr',
  'w:tr': 'tblPrEx trPr tc',
  'w:tc': 'tcPr p',
  'w:p': 'pPr r',
  'w:style':
    'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
  'w:docDefaults': 'rPrDefault pPrDefault',
};

/** Where the children of an element, or of one below it, stand against the order of the schema. */
export function orderFaults(element: XmlElement): readonly string[] {
  const children = element.children.filter((child) => typeof child !== 'string');
  const below = children.flatMap(orderFaults);
  const sequence = SEQUENCES[element.name]?.split(' ').map((name) => `w:${name}`);
  if (sequence === undefined) return below;
  const places = children.map(({ name }) => sequence.indexOf(name));
  const faults = children.flatMap(({ name }, at) => {
    if (places[at] === -1) return [`${element.name} has no ${name}`];
    return at > 0 && (places[at] ?? 0) < (places[at - 1] ?? 0) ? [`${element.name}: ${name} stands too late`] : [];
  });
  const empty = element.name === 'w:tc' && children.at(-1)?.name !== 'w:p' ? ['w:tc does not end with w:p'] : [];
  return [...faults, ...empty, ...below];
}
