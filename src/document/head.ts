import { withoutDash } from '../plan/cells.ts';
import { type Plan } from '../plan/plan.ts';
import { issuedParts, type PaperContext, paragraph, room, wordOf } from './context.ts';
import { upperCase } from './slots.ts';
import { type PaperBlock } from './tree.ts';

/** What the head and the foot of a paper are made of. */
export interface HeadContext {
  readonly plan: {
    readonly issuer: Pick<Plan['issuer'], 'name' | 'place' | 'parentBody'>;
    readonly document: Pick<
      Plan['document'],
      'number' | 'symbol' | 'issuedOn' | 'addressees' | 'recipients' | 'signatories'
    >;
  };
  readonly template: Pick<PaperContext['template'], 'words' | 'lists'>;
  readonly draft: boolean;
}

/** The letterhead: who issues the paper, its number, its place and date. */
export function letterhead(context: HeadContext, attributes: Readonly<Record<string, string>>): PaperBlock {
  const { issuer } = context.plan;
  return {
    kind: 'letterhead',
    parentBody: issuer.parentBody === null ? null : upperCase(issuer.parentBody),
    issuer: issuerLines(context),
    number: attributes['number'] === 'no' ? null : numberLine(context),
    motto: [wordOf(context, 'country'), wordOf(context, 'motto')],
    placeAndDate: attributes['date'] === 'no' ? null : placeAndDate(context),
    draft: context.draft ? wordOf(context, 'draft') : null,
  };
}

/** The issuer's name in capitals, broken where the template says that such names break. */
function issuerLines({ plan, template }: HeadContext): readonly string[] {
  const name = upperCase(plan.issuer.name);
  const starts = (template.lists.get('breakIssuerAfter') ?? []).map((start) => `${upperCase(start.normalize('NFC'))} `);
  const start = starts.find((each) => name.startsWith(each) && name.length > each.length);
  return start === undefined ? [name] : [start.trim(), name.slice(start.length).trim()];
}

function numberLine(context: HeadContext): string {
  const { number, symbol } = context.plan.document;
  return wordOf(context, 'number', { number: number ?? room(10), symbol: symbol ?? room(10) });
}

function placeAndDate(context: HeadContext): string {
  const { document, issuer } = context.plan;
  return wordOf(context, 'placeAndDate', { place: issuer.place ?? room(16), ...issuedParts(document.issuedOn) });
}

/** Kính gửi: one name or several; nothing where the plan names nobody. */
export function addressees(context: HeadContext): readonly PaperBlock[] {
  const names = context.plan.document.addressees;
  return names.length === 0 ? [] : [{ kind: 'addressees', label: wordOf(context, 'addressees'), names }];
}

/** Each amendment of the plan (văn bản điều chỉnh, bổ sung) up to the day that the paper speaks of. */
export function amendments(context: PaperContext): readonly PaperBlock[] {
  return context.plan.amendments.map(({ number, symbol, issuedOn, subject }) => {
    const text = wordOf(context, 'amendment', {
      number: number ?? room(10),
      symbol: symbol ?? room(10),
      ...issuedParts(issuedOn),
      subject,
    });
    // Without a subject there is nothing to announce.
    return paragraph('note', subject === null ? text.replace(/\s*:\s*(?=\)?$)/, '') : text);
  });
}

/** Nơi nhận and the signatures. */
export function signature(context: HeadContext): readonly PaperBlock[] {
  const { recipients, signatories } = context.plan.document;
  if (recipients.length === 0 && signatories.length === 0) return [];
  const names = recipients.map(withoutDash);
  return [{ kind: 'signature', recipientsLabel: wordOf(context, 'recipients'), recipients: names, signatories }];
}
