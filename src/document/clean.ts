/**
 * A text that every format can carry: control characters other than tab and line break, halves of characters and what
 * XML forbids become U+FFFD; line breaks are `\n`.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD');
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
