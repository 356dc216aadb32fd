import { type CivilDate } from '../calendar/civil.ts';
import { type Reading } from '../calendar/deadline/reading.ts';
import { type Place } from '../diagnostic.ts';

/** One printed line of a cell; an item stands behind a dash. */
export interface CellLine {
  readonly text: string;
  readonly item: boolean;
}

/** A cell of the plan table, as its printed lines; an empty cell has none. */
export type CellText = readonly CellLine[];

/** A paper that proves something (văn bản, tài liệu): as a phrase, or as number, date and subject. */
export interface Evidence {
  readonly text: string | null;
  readonly number: string | null;
  readonly date: CivilDate | null;
  readonly subject: string | null;
  readonly link: string | null;
}

/** What was recorded about a task on a day (tiến độ). */
export interface Progress {
  readonly on: CivilDate;
  readonly status: 'doing' | 'done' | 'paused' | 'cancelled' | 'reopened' | null;
  /** The new deadline (gia hạn), read; it has exactly one moment. */
  readonly extendedTo: Reading | null;
  /** The new lead unit (chuyển đơn vị chủ trì). */
  readonly transferredTo: CellText;
  readonly note: string | null;
  readonly evidence: readonly Evidence[];
  /** The occurrence it is about (kỳ); null for the task as a whole. */
  readonly occurrence: string | null;
  readonly at: Place;
}

/** A deadline (thời gian hoàn thành) as written and as read. */
export interface Deadline {
  readonly reading: Reading;
  /** How often standing work is to be looked at, where the plan says so. */
  readonly every: 'week' | 'month' | 'quarter' | 'half' | 'year' | null;
  /** The day that the file gives (`due`) to words in which no day can be read; not that of an event. */
  readonly givenDue: CivilDate | null;
}

/** A row of the plan: a section (mục) or a task (nhiệm vụ), with the rows below it. */
export interface Entry {
  readonly kind: 'section' | 'task';
  /** The path of printed numbers, e.g. `I.1`: how the row is named everywhere. */
  readonly ref: string;
  readonly id: string | null;
  /** The number as printed (STT). */
  readonly number: string;
  /** How deep it stands: 0 for the top sections. */
  readonly depth: number;
  /** The nearest section that holds it; a section is its own. */
  readonly section: { readonly ref: string; readonly title: string };
  /** The text of a task; the title of a section. */
  readonly content: CellText;
  /** Đơn vị chủ trì. */
  readonly lead: CellText;
  /** Đơn vị phối hợp. */
  readonly coordinating: CellText;
  /** Sản phẩm dự kiến. */
  readonly output: CellText;
  readonly deadline: Deadline;
  readonly assignee: CellText;
  readonly leader: CellText;
  /** Văn bản giao nhiệm vụ. */
  readonly source: CellText;
  readonly addedOn: CivilDate | null;
  /** The heading of the report that it belongs under. */
  readonly topic: string | null;
  /** Whether the task is the periodic report itself. */
  readonly report: boolean;
  readonly carriedFrom: { readonly year: number; readonly ref: string } | null;
  readonly progress: readonly Progress[];
  /** Lint codes that are switched off here. */
  readonly disabled: readonly string[];
  /** Whether it is a task (nhiệm vụ) that is followed: a leaf, or anything with a deadline of its own. */
  readonly tracked: boolean;
  readonly children: readonly Entry[];
  readonly at: Place;
  readonly deadlineAt: Place;
}

/** A unit (đơn vị) and the names it goes by. */
export interface Unit {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly level: 'ministry' | 'province' | 'district' | 'commune' | 'other' | null;
  readonly until: CivilDate | null;
  readonly replacedBy: string | null;
}

/** What issues the plan: a decision, or a plan that stands by itself. */
export interface IssuingDocument {
  readonly form: 'decision' | 'plan';
  readonly number: string | null;
  readonly symbol: string | null;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: what is not known yet stays out. */
  readonly issuedOn: string | null;
  readonly subject: string | null;
  readonly authority: string | null;
  readonly legalBases: readonly string[];
  readonly proposer: string | null;
  readonly articles: readonly CellText[];
  readonly closing: readonly string[];
  readonly recipients: readonly string[];
  readonly addressees: readonly string[];
  readonly signatories: readonly { readonly lines: readonly string[]; readonly name: string | null }[];
  readonly issuedFingerprint: string | null;
}

/** A document that amends the plan (văn bản điều chỉnh, bổ sung). */
export interface Amendment {
  readonly number: string | null;
  readonly symbol: string | null;
  readonly issuedOn: string | null;
  readonly subject: string | null;
}

/** A text with its heading, before or after the plan table. */
export interface HeadedText {
  readonly heading: string | null;
  readonly text: CellText;
}

/** An office's plan of a year, or of several. */
export interface Plan {
  readonly path: string;
  readonly year: number;
  readonly untilYear: number;
  readonly issuer: {
    readonly name: string;
    readonly shortName: string | null;
    readonly place: string | null;
    readonly level: Unit['level'];
    /** Cơ quan chủ quản. */
    readonly parentBody: string | null;
  };
  readonly units: readonly Unit[];
  readonly document: IssuingDocument;
  /** Where the fingerprint of what was issued stands, or should. */
  readonly issuedFingerprintAt: Place;
  readonly amendments: readonly Amendment[];
  /** How "trước ngày" is counted: without that day, as is usual, or with it. */
  readonly beforeCounts: 'exclusive' | 'inclusive';
  readonly reporting: { readonly regime: string | null; readonly sendingDay: number | null };
  /** Where the sending day stands, or should. */
  readonly sendingDayAt: Place;
  readonly disabled: readonly string[];
  readonly title: string;
  readonly attachedNote: string | null;
  readonly before: readonly HeadedText[];
  readonly after: readonly HeadedText[];
  /** The rows as they nest. */
  readonly sections: readonly Entry[];
  /** Every tracked row (nhiệm vụ), in file order. */
  readonly tasks: readonly Entry[];
}
