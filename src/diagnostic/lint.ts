/** How sure the register is of an entry: read in the text of the instrument, in a secondary text, inferred, recalled, or told by the user. */
export type Confidence = 'V' | 'V2' | 'I' | 'R' | 'user';

/** The codes of advice (`lint/…`): a sound plan that is not yet a good one. */
export interface LintParams {
  'lint/report-without-sending-day': { readonly ref: string };
  'lint/doubtful-deadline': { readonly text: string; readonly words: string };
  'lint/first-year-assumed': { readonly text: string; readonly year: string };
  'lint/unknown-code': {
    readonly code: string;
    readonly nearest: string | null;
    /** It names a fault, which cannot be switched off. */
    readonly isFault: boolean;
    /** It was given with --disable, not in the plan. */
    readonly isOption: boolean;
  };

  'lint/inconsistent-citation-date': {
    readonly document: string;
    readonly date: string;
    readonly otherDate: string;
    readonly otherLine: number;
    /** The date that the register has; null where it does not know the document. */
    readonly official: string | null;
  };
  'lint/inconsistent-citation-title': {
    readonly document: string;
    readonly title: string;
    readonly other: string;
    /** Where the other one stands; null where the register tells it. */
    readonly otherLine: number | null;
  };
  'lint/wrong-citation-date': {
    readonly document: string;
    readonly date: string;
    readonly official: string;
    readonly confidence: Confidence;
  };
  'lint/citation-after-plan': { readonly document: string; readonly date: string; readonly issuedOn: string };
  'lint/citation-not-in-bases': { readonly document: string };
  'lint/citation-date-form': { readonly written: string; readonly right: string };
  'lint/expired-legal-basis': {
    readonly document: string;
    readonly since: string;
    readonly replacedBy: readonly string[];
    readonly source: string;
    readonly confidence: Confidence;
  };

  'lint/unknown-unit': { readonly unit: string; readonly nearest: string | null };
  'lint/unit-with-several-names': { readonly names: readonly { readonly name: string; readonly line: number }[] };
  'lint/lead-also-coordinates': { readonly lead: string; readonly coordinating: string };
  'lint/lead-above-issuer': { readonly unit: string; readonly level: UnitLevel; readonly issuerLevel: UnitLevel };
  'lint/abolished-unit': {
    readonly unit: string;
    readonly since: string;
    readonly replacedBy: string | null;
    readonly source: string | null;
  };
  'lint/joined-units': { readonly text: string; readonly units: readonly string[] };

  'lint/near-duplicate-task': { readonly other: string; readonly otherLine: number; readonly same: boolean };
  'lint/missing-lead': { readonly ref: string };
  'lint/missing-deadline': { readonly ref: string };
  'lint/missing-output': { readonly ref: string };
  'lint/output-recurs': { readonly words: string; readonly text: string; readonly every: string };
  'lint/deadline-outside-year': { readonly due: string; readonly year: number; readonly untilYear: number };
  'lint/deadline-before-document': { readonly due: string; readonly issuedOn: string };
  'lint/deadline-on-day-off': {
    readonly due: string;
    readonly reason: 'holiday' | 'compensation' | 'saturday' | 'sunday';
    readonly name: string | null;
    readonly lastWorkday: string;
  };
  'lint/heading-with-task': { readonly ref: string; readonly keys: readonly string[]; readonly followed: boolean };
  'lint/number-gap': { readonly number: string; readonly expected: string };

  'lint/unbalanced-marks': { readonly mark: string; readonly missing: string };
  'lint/double-word': { readonly word: string };
  'lint/double-space': Readonly<Record<string, never>>;
  'lint/punctuation-spacing': {
    readonly mark: string;
    readonly slip: 'space-before' | 'space-after' | 'no-space-after';
  };
  'lint/repeated-punctuation': { readonly marks: string; readonly right: string };
  'lint/trailing-dots': { readonly dots: string };
  'lint/stray-dash': { readonly text: string; readonly slip: 'doubled' | 'glued' | 'at-end' | 'lopsided' };
  'lint/stray-punctuation': { readonly mark: string; readonly where: 'start' | 'unit-end' };
  'lint/blank-in-text': { readonly text: string; readonly what: 'number' | 'date' | 'dots' };
  'lint/undefined-abbreviation': {
    readonly abbreviation: string;
    /** Where it is defined after all, further down. */
    readonly definedLine: number | null;
    readonly meaning: string | null;
  };

  'lint/document-not-issued': { readonly missing: readonly ('number' | 'symbol' | 'day')[] };
  'lint/letterhead-form': {
    readonly slip: 'parent-of-committee' | 'no-place' | 'symbol-of-other-form';
    readonly text: string;
    readonly right: string;
  };
  'lint/signature-form': {
    readonly slip: 'committee-without-tm' | 'head-with-tm' | 'deputy-without-kt';
    readonly right: string;
  };
  'lint/recipients-form': {
    readonly slip: 'no-archive' | 'archive-not-last' | 'archive-form' | 'ttr' | 'article-case' | 'no-such-article';
    readonly text: string;
    readonly right: string;
  };
  'lint/attached-note-form': { readonly slip: 'colon' | 'wording'; readonly right: string };
  'lint/end-punctuation': {
    readonly list: 'legalBases' | 'recipients';
    readonly mark: string;
    readonly right: ';' | '.';
  };

  'lint/impossible-syllable': { readonly syllable: string; readonly nearest: string | null };
  'lint/typing-leftover': { readonly word: string; readonly right: string; readonly method: 'telex' | 'vni' };
  'lint/look-alike-letter': { readonly letter: string; readonly right: string; readonly word: string };
  'lint/tone-placement': { readonly word: string; readonly right: string; readonly usual: number };
  'lint/capitalisation': { readonly written: string; readonly right: string; readonly fromPlan: boolean };
  'lint/confused-word': { readonly written: string; readonly right: string };
}

type UnitLevel = 'ministry' | 'province' | 'district' | 'commune' | 'other';

export type LintCode = keyof LintParams;
