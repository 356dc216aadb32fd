import { type Status } from '../agenda/agenda.ts';
import { type Tone } from './tree.ts';

/** How a status is to be felt, on a screen and on paper. */
export function toneOf(status: Status): Tone {
  switch (status) {
    case 'overdue':
    case 'unreadable':
      return 'danger';
    case 'due-today':
    case 'due-soon':
      return 'warning';
    case 'done':
      return 'good';
    case 'done-late':
    case 'cancelled':
    case 'standing':
    case 'waiting':
    case 'none':
      return 'muted';
    case 'doing':
    case 'upcoming':
      return 'plain';
  }
}
