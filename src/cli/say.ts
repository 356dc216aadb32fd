import { type Session } from './session.ts';
import { sanitize } from '../writers/terminal/sanitize.ts';

/** Says something beside the data: on stderr, clean of what commands a terminal. */
export function say({ world }: Session, text: string): void {
  world.err.write(`${sanitize(text)}\n`);
}

/** Says that something could not be done. */
export function fail(session: Session, text: string): void {
  say(session, `${session.messages.severities.error}: ${text}`);
}
