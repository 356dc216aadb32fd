import { type WriteFault } from '../world.ts';

/** Why a file that exists is not overwritten. */
export type Refusal = 'unknown' | 'edited';

/** What `tthc render` says. */
export interface RenderWords {
  readonly written: (path: string) => string;
  readonly unchanged: (path: string) => string;
  readonly wouldWrite: (path: string, replaces: boolean) => string;
  readonly refused: (path: string, reason: Refusal) => string;
  readonly notWritten: (path: string, fault: WriteFault, reason: string) => string;
  /** The file is written, but that it was could not be noted. */
  readonly notRemembered: (folder: string, reason: string) => string;
  readonly noCompiler: string;
  readonly writerFailed: (format: string, detail: string) => string;
  readonly badTemplateFile: (path: string, reason: 'missing' | 'folder' | 'too-large' | 'unreadable') => string;
  /** The decision was asked for of a plan that stands by itself. */
  readonly noDecision: (plan: string) => string;
  readonly onePlan: (plans: readonly string[]) => string;
  readonly overSource: (path: string) => string;
  readonly bytesToTerminal: (format: string) => string;
  readonly notWithAll: (option: string) => string;
  readonly onlyFor: (option: string, paper: string) => string;
  readonly unknownExtension: (path: string, formats: readonly string[]) => string;
}
