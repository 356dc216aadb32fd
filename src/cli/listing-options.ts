import { choiceOption } from './choices.ts';
import { type Session, usageError } from './session.ts';

/** The forms in which `due` and `list` answer. */
export const listingFormats = ['table', 'plain', 'json', 'csv', 'markdown'] as const;

/** The options that say in which form to answer. */
export interface FormatOptions {
  readonly format?: string;
  readonly by?: string;
  readonly bom?: boolean;
}

/** The form asked for. */
export function formatAsked(
  { messages }: Session,
  options: FormatOptions,
): { readonly format: (typeof listingFormats)[number]; readonly byUnit: boolean; readonly bom: boolean } {
  const format = choiceOption(messages, '--format', options.format ?? 'table', listingFormats);
  const byUnit = options.by !== undefined;
  if (byUnit) choiceOption(messages, '--by', options.by, ['unit']);
  const bom = options.bom === true;
  if (byUnit && format !== 'plain') throw usageError(messages.usage.needsFormat('--by', 'plain'));
  if (bom && format !== 'csv') throw usageError(messages.usage.needsFormat('--bom', 'csv'));
  return { format, byUnit, bom };
}
