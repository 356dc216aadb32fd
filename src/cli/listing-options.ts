import { choiceOption } from './choices.ts';
import { type Session, usageError } from './session.ts';

/** The forms in which `due` and `list` answer. */
export const listingFormats = ['table', 'plain', 'json', 'csv', 'markdown'] as const;

/** The forms of `due`: the same, and those that CI services read. */
export const dueFormats = [...listingFormats, 'github', 'gitlab', 'sarif', 'junit'] as const;

/** The options that say in which form to answer. */
export interface FormatOptions {
  readonly format?: string;
  readonly by?: string;
  readonly bom?: boolean;
}

/** The form asked for, out of those that a command has; the first is what it takes where none is asked for. */
export function formatAsked<Format extends string>(
  { messages }: Session,
  options: FormatOptions,
  formats: readonly [Format, ...Format[]],
): { readonly format: Format; readonly byUnit: boolean; readonly bom: boolean } {
  const format = choiceOption(messages, '--format', options.format ?? formats[0], formats);
  const byUnit = options.by !== undefined;
  if (byUnit) choiceOption(messages, '--by', options.by, ['unit']);
  const bom = options.bom === true;
  if (byUnit && format !== 'plain') throw usageError(messages.usage.needsFormat('--by', 'plain'));
  if (bom && format !== 'csv') throw usageError(messages.usage.needsFormat('--bom', 'csv'));
  return { format, byUnit, bom };
}
