/** A stretch of text of a template as it is, or a slot to be filled from the plan. */
export type TextPart = { readonly text: string } | { readonly slot: string; readonly upper: boolean };

/** A text of a template: what it says, and where the plan is to speak. */
export type SlottedText = readonly TextPart[];

/** What is wrong with a slot, at offsets of the text that holds it. */
export interface SlotFault {
  /** The name of an unknown slot; null where the braces themselves are broken. */
  readonly slot: string | null;
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** Takes a text apart at its slots, `{{name}}` or `{{name.upper}}`. */
export function slottedText(
  text: string,
  known: readonly string[],
): { readonly parts: SlottedText; readonly faults: readonly SlotFault[] } {
  const parts: TextPart[] = [];
  const faults: SlotFault[] = [];
  let end = 0;
  const plain = (from: number, to: number): void => {
    if (to > from) parts.push({ text: text.slice(from, to) });
    for (const match of text.slice(from, to).matchAll(/\{\{|\}\}/g))
      faults.push({
        slot: null,
        text: text.slice(from + match.index).split('\n')[0] ?? '',
        from: from + match.index,
        to: from + match.index + 2,
      });
  };
  for (const match of text.matchAll(/\{\{([^{}]*)\}\}/g)) {
    plain(end, match.index);
    end = match.index + match[0].length;
    const given = (match[1] ?? '').trim();
    const upper = given.endsWith('.upper');
    const slot = upper ? given.slice(0, -'.upper'.length) : given;
    if (known.includes(slot)) parts.push({ slot, upper });
    else faults.push({ slot: given, text: match[0], from: match.index, to: end });
  }
  plain(end, text.length);
  return { parts, faults };
}

/** The values of slots by name; null where the plan says nothing. */
export type SlotValues = Readonly<Record<string, string | null>>;

/** A text with its slots filled; what is put in is never looked at for slots again. */
export function filled(parts: SlottedText, values: SlotValues): string {
  return parts
    .map((part) => {
      if ('text' in part) return part.text;
      const value = values[part.slot] ?? '';
      return part.upper ? upperCase(value) : value;
    })
    .join('');
}

/** A text in capitals, by the rules of Vietnamese. */
export function upperCase(text: string): string {
  return text.toLocaleUpperCase('vi');
}
