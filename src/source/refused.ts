import { type Document } from 'yaml';
import { type Diagnostic } from '../diagnostic.ts';
import { type Edit } from './edits.ts';
import { type Setting } from './traps.ts';

/** A text that YAML refuses, with what could be read of it. */
export interface Refused extends Setting {
  readonly document: Document;
}

/** A slip of the pen, and the changes that repair it where that is safe enough to look for the next one. */
export interface Slip {
  readonly fault: Diagnostic;
  readonly repair: readonly Edit[] | null;
}
