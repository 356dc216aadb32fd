import { type Line } from '../../document/tree.ts';

/** Whether a line of a cell is bold by itself: colour has no place on an official paper. */
export function isBold({ tone }: Line): boolean {
  return tone === 'strong' || tone === 'danger';
}
