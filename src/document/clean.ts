const unprintable = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

/** The first character of a text that no paper can carry, as `U+0007`; null where there is none. */
export function unprintableIn(text: string): string | null {
  const [found] = text.match(unprintable) ?? [];
  return found === undefined ? null : `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/**
 * A text that every format can carry: control characters other than tab and line break, halves of characters and what
 * XML forbids become U+FFFD; line breaks are `\n`.
 */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(unprintable, '\uFFFD');
}

/** A value with every text in it clean. */
export function cleanTexts<Value>(value: Value): Value {
  // Cast: the same shape comes out that went in, texts for texts.
  return cleaned(value) as Value;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, cleaned(inner)]));
}
