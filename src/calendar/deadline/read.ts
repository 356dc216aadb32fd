import { readEntries } from './resolve.ts';
import { type Reading, type ReadingContext } from './reading.ts';
import { termsOf } from './terms.ts';
import { tokenize } from './tokens.ts';
import { partsOf } from './parts.ts';

/**
 * Reads a deadline phrase as officials write it. `onStep` is called once for every look at a token, so that a test
 * can see that the steps grow with the length of the phrase and no faster.
 */
export function readDeadline(phrase: string, context: ReadingContext, onStep: () => void = noStep): Reading {
  const source = tokenize(phrase, onStep);
  return readEntries(source, partsOf(source, termsOf(source)), context);
}

function noStep(): void {
  // Nobody counts.
}
