import { AlignmentType, LineRuleType, type IParagraphStyleOptions, type IStylesOptions } from 'docx';

type Look = Pick<IParagraphStyleOptions, 'paragraph' | 'run'>;
type Spacing = NonNullable<NonNullable<Look['paragraph']>['spacing']>;

/** Points and millimetres in the units of Word: twips (a twentieth of a point). */
export const twips = { perPoint: 20, perMillimetre: 1440 / 25.4 } as const;

/** The size of the text in a table that is not too wide for it, in points. */
export const tableTextSize = 12;

/** The styles of a paper that Word has no name of its own for; the name is what its list of styles shows. */
export type StyleId =
  | 'NationalName'
  | 'NationalMotto'
  | 'ParentBody'
  | 'Issuer'
  | 'DocumentNumber'
  | 'PlaceAndDate'
  | 'Draft'
  | 'Subject'
  | 'Authority'
  | 'LegalBasis'
  | 'Label'
  | 'Note'
  | 'Item'
  | 'Addressee'
  | 'RecipientsLabel'
  | 'Recipient'
  | 'SignatureTitle'
  | 'SignatoryName'
  | 'TableHead'
  | 'TableText'
  | 'TableItem'
  | 'Rule'
  | 'Gap';

/** A style that paragraphs may name: ours, and those that Word itself knows. */
export type ParagraphStyle = StyleId | 'Heading1' | 'Heading2' | 'Heading3' | 'BodyText' | 'Header';

const single = (before: number, after: number): Spacing => ({
  before,
  after,
  line: 240,
  lineRule: LineRuleType.AUTO,
});
const exactly = (line: number): Spacing => ({ before: 0, after: 0, line, lineRule: LineRuleType.EXACT });
const inText: Spacing = { before: 0, after: 120, line: 264, lineRule: LineRuleType.AUTO };
const firstLine = { firstLine: Math.round(10 * twips.perMillimetre) };
const { CENTER, JUSTIFIED, LEFT } = AlignmentType;

const centred = (size: number, run: Look['run'] = {}, spacing = single(0, 0)): Look => ({
  paragraph: { alignment: CENTER, spacing },
  run: { size, ...run },
});
const bold = { bold: true };
const italics = { italics: true };
const upright = { bold: false, italics: false, color: '000000' };
/** As wide as "- " in the text of a table: the lines of an item stand under each other. */
const hanging = Math.round(0.583 * tableTextSize * twips.perPoint);
const inTable = { size: 2 * tableTextSize };

const looks: Readonly<Record<StyleId, Look>> = {
  NationalName: centred(26, bold),
  NationalMotto: centred(28, bold),
  ParentBody: centred(26),
  Issuer: centred(26, bold),
  DocumentNumber: centred(26, {}, single(60, 0)),
  PlaceAndDate: centred(28, italics, single(60, 0)),
  Draft: centred(26, bold, single(60, 0)),
  Subject: { ...centred(28, bold), paragraph: { alignment: CENTER, spacing: single(0, 0), keepNext: true } },
  Authority: centred(28, bold, single(120, 120)),
  LegalBasis: { paragraph: { alignment: JUSTIFIED, indent: firstLine, spacing: inText }, run: italics },
  Label: { paragraph: { alignment: CENTER, spacing: single(120, 180), keepNext: true }, run: bold },
  Note: { paragraph: { alignment: CENTER, spacing: single(0, 120) }, run: italics },
  Item: { paragraph: { alignment: JUSTIFIED, indent: firstLine, spacing: inText } },
  Addressee: { paragraph: { alignment: LEFT, spacing: single(0, 60) } },
  RecipientsLabel: { paragraph: { spacing: single(0, 0) }, run: { size: 24, bold: true, italics: true } },
  Recipient: { paragraph: { spacing: single(0, 0), indent: { left: 128, hanging: 128 } }, run: { size: 22 } },
  SignatureTitle: centred(28, bold),
  SignatoryName: centred(28, bold, single(1500, 0)),
  TableHead: {
    paragraph: { alignment: CENTER, spacing: single(0, 0), keepNext: true },
    run: { ...inTable, bold: true },
  },
  TableText: { paragraph: { alignment: LEFT, spacing: single(0, 0) }, run: inTable },
  TableItem: {
    paragraph: { alignment: LEFT, spacing: single(0, 0), indent: { left: hanging, hanging } },
    run: inTable,
  },
  Rule: { paragraph: { spacing: { ...exactly(60), after: 60 } }, run: { size: 2 } },
  Gap: { paragraph: { spacing: exactly(20) }, run: { size: 2 } },
};

/** What a style is called where its id in words would not do: "NationalName" is shown as "National Name". */
function nameOf(id: string): string {
  return id.replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
}

/** All styles of a paper: Times New Roman 14, Vietnamese; headings are Word's own, so that its navigation pane works. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: 'Times New Roman',
        size: 28,
        language: { value: 'vi-VN', eastAsia: 'vi-VN', bidirectional: 'ar-SA' },
      },
      paragraph: { spacing: single(0, 0) },
    },
    heading1: {
      paragraph: { alignment: CENTER, spacing: single(0, 0), keepNext: true, outlineLevel: 0 },
      run: { ...upright, size: 28, bold: true, font: 'Times New Roman' },
    },
    heading2: {
      paragraph: { alignment: JUSTIFIED, indent: firstLine, spacing: inText, keepNext: true, outlineLevel: 1 },
      run: { ...upright, size: 28, bold: true, font: 'Times New Roman' },
    },
    heading3: {
      paragraph: { alignment: LEFT, spacing: single(120, 60), keepNext: true, outlineLevel: 2 },
      run: { ...upright, size: 26, bold: true, font: 'Times New Roman' },
    },
  },
  paragraphStyles: [
    {
      id: 'BodyText',
      name: 'Body Text',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { alignment: JUSTIFIED, indent: firstLine, spacing: inText },
    },
    { id: 'Header', name: 'header', basedOn: 'Normal', paragraph: { alignment: CENTER }, run: { size: 26 } },
    ...Object.entries(looks).map(([id, look]) => ({
      id,
      name: nameOf(id),
      basedOn: 'Normal',
      next: id,
      quickFormat: true,
      ...look,
    })),
  ],
};
