/** How a line is to be felt; writers turn it into colour or weight, never into the only sign of a fact. */
export type Tone = 'plain' | 'strong' | 'muted' | 'danger' | 'warning' | 'good';

/** One printed line of text: it may be wrapped, never cut. An item is printed with a dash. */
export interface Line {
  readonly text: string;
  readonly tone: Tone;
  readonly item: boolean;
}

/** A cell of a table: its lines, top to bottom. */
export interface Cell {
  readonly lines: readonly Line[];
  /** The ISO date that the lines tell, where they tell nothing else: a spreadsheet takes it as a date. */
  readonly date?: string;
  /** The whole number that the lines tell, where they tell nothing else: a spreadsheet takes it as a number. */
  readonly number?: number;
}

/** A column of a listing, and how it behaves where room is short. */
export interface Column {
  readonly title: string;
  /** The narrowest width, in terminal columns, at which its text still reads well. */
  readonly minWidth: number;
  /** Its share of the room that is left over; 0 keeps it as narrow as its text allows. */
  readonly grow: number;
  /** Where the page is too narrow for all columns, those with the highest number fold first; 0 never folds. */
  readonly foldOrder: number;
  /** The index of the column that takes its lines in, below its own, each led by this column's title. */
  readonly foldInto: number;
}

export interface Row {
  readonly cells: readonly Cell[];
}

/** A stretch of text of one weight and slant. */
export interface Span {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** What a paragraph of a paper is; each writer gives a role its look (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export type TextRole =
  /** An ordinary paragraph of the text: justified, first line indented. */
  | 'body'
  /** A heading within the text (I., 1., "Điều 1." stands in `body` as a bold span instead). */
  | 'heading'
  /** One căn cứ, or "Theo đề nghị của …". */
  | 'basis'
  /** A line by itself in the middle, bold: "QUYẾT ĐỊNH:". */
  | 'label'
  /** A line by itself in the middle, in italics: "(Kèm theo Quyết định số …)", "(Tính đến ngày …)". */
  | 'note'
  /** An item of a list, behind a dash. */
  | 'item';

/** A line of the title block. */
export interface TitleLine {
  readonly text: string;
  /** Tên loại văn bản · trích yếu · thẩm quyền ban hành; a short rule stands below the last subject line. */
  readonly role: 'type' | 'subject' | 'authority';
}

/** A column of a paper's table. */
export interface GridColumn {
  readonly title: string;
  /** Its share of the width of the page. */
  readonly share: number;
  readonly align: 'left' | 'center';
}

/** A row of a paper's table. */
export interface GridRow {
  /** A section row is bold, and its text spans what it leaves empty; a total row is bold. */
  readonly kind: 'section' | 'task' | 'total';
  readonly cells: readonly Cell[];
}

/** One bar of a timeline: from its start to its due date. */
export interface TimelineRow {
  readonly label: string;
  /** ISO dates. */
  readonly start: string;
  readonly due: string;
  readonly done: string | null;
  readonly tone: Tone;
  /** The status in words: colour is never the only sign. */
  readonly status: string;
}

/** A block of a listing: what a command answers on a screen. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string; readonly tone: Tone }
  | { readonly kind: 'paragraph'; readonly lines: readonly Line[] }
  | { readonly kind: 'table'; readonly columns: readonly Column[]; readonly rows: readonly Row[] };

/** A block of a paper: what an office signs, posts or sends. */
export type PaperBlock =
  /** Begins a new page with its own page numbers. */
  | { readonly kind: 'section'; readonly orientation: 'portrait' | 'landscape' }
  /** Cơ quan ban hành, số và ký hiệu; Quốc hiệu, Tiêu ngữ, địa danh và ngày: two columns side by side. */
  | {
      readonly kind: 'letterhead';
      /** Cơ quan chủ quản, upright; none for a UBND. */
      readonly parentBody: string | null;
      /** The issuer's name, bold, as the lines it is set in. */
      readonly issuer: readonly string[];
      /** "Số:      /QĐ-UBND", with room to write where the number is not known; null where the paper has none. */
      readonly number: string | null;
      /** Quốc hiệu and Tiêu ngữ. */
      readonly motto: readonly [string, string];
      /** "Hà Tân, ngày      tháng 01 năm 2024"; null where the paper has none. */
      readonly placeAndDate: string | null;
      /** "DỰ THẢO", where the paper is one. */
      readonly draft: string | null;
    }
  | { readonly kind: 'title'; readonly lines: readonly TitleLine[] }
  | { readonly kind: 'addressees'; readonly label: string; readonly names: readonly string[] }
  | { readonly kind: 'text'; readonly role: TextRole; readonly spans: readonly Span[] }
  /** Nơi nhận and signature, side by side, never torn apart. */
  | {
      readonly kind: 'signature';
      readonly recipientsLabel: string;
      readonly recipients: readonly string[];
      readonly signatories: readonly { readonly lines: readonly string[]; readonly name: string | null }[];
    }
  | {
      readonly kind: 'grid';
      readonly caption: string | null;
      readonly columns: readonly GridColumn[];
      readonly rows: readonly GridRow[];
    }
  /** Bars over months with a line for today; only a screen shows it, and only beside a table that says the same. */
  | {
      readonly kind: 'timeline';
      readonly caption: string;
      readonly from: string;
      readonly to: string;
      readonly today: string;
      readonly todayLabel: string;
      readonly rows: readonly TimelineRow[];
    };

/** What a file says of itself. */
export interface DocumentProperties {
  readonly title: string;
  readonly author: string;
  /** The day of issue, ISO; null where it is not known. Files carry it as their date, so that the same plan gives the same bytes. */
  readonly date: string | null;
}

/** A listing, before any format. */
export interface DocumentTree {
  readonly blocks: readonly Block[];
}

/** A paper, before any format: every word that it prints is in it. */
export interface Paper {
  readonly properties: DocumentProperties;
  readonly blocks: readonly PaperBlock[];
}
