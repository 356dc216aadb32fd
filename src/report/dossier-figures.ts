import { type FormData } from './form-data.ts';
import { type ColumnMeaning, type NumberForm } from './form.ts';

/**
 * The figures of a form that sentences are made of; null where the form does not say. Shares are between 0 and 1, and null
 * where there is nothing to take a share of.
 */
export interface DossierFigures {
  readonly received: number | null;
  /** Online or otherwise, without those carried in from the period before. */
  readonly receivedInPeriod: number | null;
  readonly online: number | null;
  /** Of those received in the period. */
  readonly onlineShare: number | null;
  readonly carriedIn: number | null;
  readonly solved: number | null;
  /** Before time or on time. */
  readonly solvedInTime: number | null;
  /** Of those solved. */
  readonly solvedInTimeShare: number | null;
  readonly solvedLate: number | null;
  readonly pending: number | null;
  readonly pendingInTime: number | null;
  readonly pendingLate: number | null;
}

/** The totals of a form by what they mean, whatever the numbers of their columns. */
export function dossierFigures(form: NumberForm, { total }: FormData): DossierFigures {
  const figure = (meaning: ColumnMeaning): number | null => {
    const column = form.columns.find(({ means }) => means === meaning);
    return column ? (total.figures.get(column.number) ?? null) : null;
  };
  const online = figure('receivedOnline');
  const receivedInPeriod = sum(online, figure('receivedOtherwise'));
  const solved = figure('solved');
  const solvedInTime = sum(figure('solvedEarly'), figure('solvedOnTime'));
  return {
    received: figure('received'),
    receivedInPeriod,
    online,
    onlineShare: share(online, receivedInPeriod),
    carriedIn: figure('carriedIn'),
    solved,
    solvedInTime,
    solvedInTimeShare: share(solvedInTime, solved),
    solvedLate: figure('solvedLate'),
    pending: figure('pending'),
    pendingInTime: figure('pendingInTime'),
    pendingLate: figure('pendingLate'),
  };
}

/** The sum of what is known; null where neither is. */
function sum(left: number | null, right: number | null): number | null {
  return left === null && right === null ? null : (left ?? 0) + (right ?? 0);
}

function share(part: number | null, whole: number | null): number | null {
  return part === null || whole === null || whole === 0 ? null : part / whole;
}
