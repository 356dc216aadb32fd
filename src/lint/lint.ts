import { inFileOrder, type Diagnostic } from '../diagnostic.ts';
import { type Plan } from '../plan/plan.ts';
import { type Source } from '../source/parse.ts';
import { type LintContext, lintingOf } from './linting.ts';
import { rememberedTexts } from './remembered.ts';
import { type Rule, type TextLook } from './rule.ts';
import { abolishedUnit } from './rules/abolished-unit.ts';
import { attachedNoteForm } from './rules/attached-note-form.ts';
import { blankInText } from './rules/blank-in-text.ts';
import { capitalisation } from './rules/capitalisation.ts';
import { citationAfterPlan } from './rules/citation-after-plan.ts';
import { citationDateForm } from './rules/citation-date-form.ts';
import { citationNotInBases } from './rules/citation-not-in-bases.ts';
import { confusedWord } from './rules/confused-word.ts';
import { deadlineBeforeDocument } from './rules/deadline-before-document.ts';
import { deadlineOnDayOff } from './rules/deadline-on-day-off.ts';
import { deadlineOutsideYear } from './rules/deadline-outside-year.ts';
import { documentNotIssued } from './rules/document-not-issued.ts';
import { doubleSpace } from './rules/double-space.ts';
import { doubleWord } from './rules/double-word.ts';
import { doubtfulDeadline } from './rules/doubtful-deadline.ts';
import { endPunctuation } from './rules/end-punctuation.ts';
import { expiredLegalBasis } from './rules/expired-legal-basis.ts';
import { firstYearAssumed } from './rules/first-year-assumed.ts';
import { headingWithTask } from './rules/heading-with-task.ts';
import { impossibleSyllable } from './rules/impossible-syllable.ts';
import { inconsistentCitationDate } from './rules/inconsistent-citation-date.ts';
import { inconsistentCitationTitle } from './rules/inconsistent-citation-title.ts';
import { joinedUnits } from './rules/joined-units.ts';
import { leadAboveIssuer } from './rules/lead-above-issuer.ts';
import { leadAlsoCoordinates } from './rules/lead-also-coordinates.ts';
import { letterheadForm } from './rules/letterhead-form.ts';
import { lookAlikeLetter } from './rules/look-alike-letter.ts';
import { missingDeadline } from './rules/missing-deadline.ts';
import { missingLead } from './rules/missing-lead.ts';
import { missingOutput } from './rules/missing-output.ts';
import { nearDuplicateTask } from './rules/near-duplicate-task.ts';
import { numberGap } from './rules/number-gap.ts';
import { outputRecurs } from './rules/output-recurs.ts';
import { punctuationSpacing } from './rules/punctuation-spacing.ts';
import { recipientsForm } from './rules/recipients-form.ts';
import { repeatedPunctuation } from './rules/repeated-punctuation.ts';
import { reportWithoutSendingDay } from './rules/report-without-sending-day.ts';
import { signatureForm } from './rules/signature-form.ts';
import { strayDash } from './rules/stray-dash.ts';
import { strayPunctuation } from './rules/stray-punctuation.ts';
import { tonePlacement } from './rules/tone-placement.ts';
import { trailingDots } from './rules/trailing-dots.ts';
import { typingLeftover } from './rules/typing-leftover.ts';
import { unbalancedMarks } from './rules/unbalanced-marks.ts';
import { undefinedAbbreviation } from './rules/undefined-abbreviation.ts';
import { unitWithSeveralNames } from './rules/unit-with-several-names.ts';
import { unknownCode } from './rules/unknown-code.ts';
import { unknownUnit } from './rules/unknown-unit.ts';
import { wrongCitationDate } from './rules/wrong-citation-date.ts';
import { type LintText } from './texts.ts';

/** Every rule there is. */
export const rules: readonly Rule[] = [
  abolishedUnit,
  attachedNoteForm,
  blankInText,
  capitalisation,
  citationAfterPlan,
  citationDateForm,
  citationNotInBases,
  confusedWord,
  deadlineBeforeDocument,
  deadlineOnDayOff,
  deadlineOutsideYear,
  documentNotIssued,
  doubleSpace,
  doubleWord,
  doubtfulDeadline,
  endPunctuation,
  expiredLegalBasis,
  firstYearAssumed,
  headingWithTask,
  impossibleSyllable,
  inconsistentCitationDate,
  inconsistentCitationTitle,
  joinedUnits,
  leadAboveIssuer,
  leadAlsoCoordinates,
  letterheadForm,
  lookAlikeLetter,
  missingDeadline,
  missingLead,
  missingOutput,
  nearDuplicateTask,
  numberGap,
  outputRecurs,
  punctuationSpacing,
  recipientsForm,
  repeatedPunctuation,
  reportWithoutSendingDay,
  signatureForm,
  strayDash,
  strayPunctuation,
  tonePlacement,
  trailingDots,
  typingLeftover,
  unbalancedMarks,
  undefinedAbbreviation,
  unitWithSeveralNames,
  unknownCode,
  unknownUnit,
  wrongCitationDate,
];

/** What may be switched off: advice, and the word that a signed plan was changed. */
const codes: ReadonlySet<string> = new Set([...rules.map(({ code }) => code), 'plan/changed-since-issue']);

/** What lint leans on beside the plan, and what is switched off for all plans. */
export type LintOptions = Omit<LintContext, 'codes' | 'alsoDisabled'> & { readonly disabled: readonly string[] };

/**
 * Whether a sound plan is also a good one: what every rule finds, in file order, less what is switched off, for all plans,
 * in the plan, in a section and what stands below it, or at a task.
 */
export function lintPlan(plan: Plan, source: Source, { disabled, ...context }: LintOptions): readonly Diagnostic[] {
  const linting = lintingOf(plan, source, { ...context, codes, alsoDisabled: disabled });
  const off = new Map<string, readonly string[]>();
  for (const { entry, parent } of linting.rows)
    off.set(entry.ref, [...(parent ? (off.get(parent.entry.ref) ?? []) : []), ...entry.disabled]);
  const on = rules.filter(({ code }) => !plan.disabled.includes(code) && !disabled.includes(code));
  const looks = on.flatMap(({ texts }) => (texts ? [texts(linting)] : []));
  const found = [...on.flatMap(({ check }) => check(linting)), ...foundInTexts(linting.texts, looks)].filter(
    ({ code, ref }) => ref === null || !(off.get(ref) ?? []).includes(code),
  );
  return toldOnce(found).toSorted(inFileOrder);
}

/** What is found in single texts. Plans say the same units and products over and over: each text is judged once. */
function foundInTexts(texts: readonly LintText[], looks: readonly TextLook[]): readonly Diagnostic[] {
  const byWords = looks.filter((look) => look.byWords);
  const placed = looks.filter((look) => !look.byWords);
  const findByWords = rememberedTexts((text: LintText) => byWords.flatMap(({ find }) => find(text)));
  const told: Diagnostic[] = [];
  for (const text of texts) {
    for (const { tell } of findByWords(text)) told.push(tell(text));
    for (const { find } of placed) for (const { tell } of find(text)) told.push(tell(text));
  }
  return told;
}

/** One slip is told once: where the words beside a syllable say what it should be, its letters alone say less, or something else. */
function toldOnce(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const keyOf = ({ at: { start } }: Diagnostic): string => `${start?.line ?? 0}:${start?.column ?? 0}`;
  const confused = new Set(found.filter(({ code }) => code === 'lint/confused-word').map(keyOf));
  return confused.size === 0
    ? found
    : found.filter((each) => each.code !== 'lint/impossible-syllable' || !confused.has(keyOf(each)));
}
