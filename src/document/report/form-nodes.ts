import { type FormData } from '../../report/form-data.ts';
import { type DossierFigures, dossierFigures } from '../../report/dossier-figures.ts';
import { type NumberForm } from '../../report/form.ts';
import { paperDate } from '../context.ts';
import { formBlocks } from '../form-paper.ts';
import { type Cell, type PaperBlock } from '../tree.ts';
import { listNodes, type MarkdownBlock, paragraphNode, tableNode } from './markdown.ts';
import { countText, say, shareText, type Telling } from './telling.ts';

/** A number form of the regime, and what was filled in; null where nothing was. */
export interface FormFigures {
  readonly form: NumberForm;
  readonly data: FormData | null;
}

/** How dossiers (hồ sơ) were received and solved; never mixed with the tasks of the plan. */
export function dossierNodes(telling: Telling, forms: readonly FormFigures[]): readonly MarkdownBlock[] {
  const filledIn = forms.find(({ data }) => data !== null);
  const figures = filledIn?.data ? dossierFigures(filledIn.form, filledIn.data) : null;
  const unknown = say(telling, 'dossiers.unknown');
  const text = (key: keyof DossierFigures): string => {
    const value = figures?.[key] ?? null;
    if (value === null) return key.endsWith('Share') ? `${unknown}%` : unknown;
    return key.endsWith('Share') ? shareText(value, 1) : countText(value);
  };
  const values = {
    received: text('received'),
    receivedInPeriod: text('receivedInPeriod'),
    online: text('online'),
    onlineShare: text('onlineShare'),
    carriedIn: text('carriedIn'),
    solved: text('solved'),
    solvedInTime: text('solvedInTime'),
    solvedInTimeShare: text('solvedInTimeShare'),
    solvedLate: text('solvedLate'),
    pending: text('pending'),
    pendingInTime: text('pendingInTime'),
    pendingLate: text('pendingLate'),
  };
  return ['received', 'solved', 'pending'].map((name) => paragraphNode(say(telling, `dossiers.${name}`, values)));
}

/** A number form as part of the report: filled in, or empty for somebody to fill in. */
export function formNodes(telling: Telling, forms: readonly FormFigures[], code: string): readonly MarkdownBlock[] {
  const found = forms.find(({ form }) => form.code === code);
  if (!found) return [paragraphNode(say(telling, 'forms.missing', { code }))];
  const { period } = telling.facts;
  const blocks = formBlocks(found.form, {
    period: telling.period,
    from: paperDate(period.from),
    to: paperDate(period.closes),
    issuer: telling.issuer,
    recipient: null,
    data: found.data,
  });
  return asOneList(withoutLooseEnds(blocks).flatMap(nodesOf));
}

/** The nodes with lists that follow each other made one. */
function asOneList(nodes: readonly MarkdownBlock[]): readonly MarkdownBlock[] {
  const all: MarkdownBlock[] = [];
  for (const node of nodes) {
    const last = all.at(-1);
    if (node.type === 'list' && last?.type === 'list')
      all[all.length - 1] = { ...last, children: [...last.children, ...node.children] };
    else all.push(node);
  }
  return all;
}

/** The blocks with each line in parentheses behind the one it explains: an annex has little room. */
function withoutLooseEnds(blocks: readonly PaperBlock[]): readonly PaperBlock[] {
  const all: PaperBlock[] = [];
  for (const block of blocks) {
    const last = all.at(-1);
    const isAside = block.kind === 'text' && block.spans[0]?.text.startsWith('(') === true;
    if (isAside && last?.kind === 'text')
      all[all.length - 1] = {
        ...last,
        spans: [...last.spans, { text: ' ', bold: false, italic: false }, ...block.spans],
      };
    else all.push(block);
  }
  return all;
}

function nodesOf(block: PaperBlock): readonly MarkdownBlock[] {
  switch (block.kind) {
    case 'title':
      return block.lines.map(({ text }) => paragraphNode(text, true));
    case 'text':
      return textNodes(block.spans.map(({ text }) => text).join(''));
    case 'grid':
      return [
        tableNode(
          block.columns.map(({ title, align }) => ({ title, isCentred: align === 'center' })),
          block.rows.map(({ kind, cells }) => ({ cells: cells.map(cellText), isStrong: kind !== 'task' })),
        ),
      ];
    case 'signature':
      return block.signatories.map(({ lines }) => paragraphNode(lines.join(' – ')));
    case 'section':
    case 'letterhead':
    case 'addressees':
    case 'timeline':
      return [];
  }
}

function textNodes(text: string): readonly MarkdownBlock[] {
  return text.startsWith('- ') ? listNodes([text.slice(2)]) : [paragraphNode(text)];
}

const cellText = ({ lines }: Cell): string => lines.map(({ text }) => text).join(' ');
