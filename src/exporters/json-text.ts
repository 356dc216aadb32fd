/** JSON as text, indented; nothing in it can command a terminal. */
export function jsonText(value: object): string {
  return `${printable(JSON.stringify(value, null, 2))}\n`;
}

/** JSON escapes C0 controls itself; the other characters that could command a terminal or turn text about are escaped here. */
export function printable(json: string): string {
  return json.replace(
    /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
