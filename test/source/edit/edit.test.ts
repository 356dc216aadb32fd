import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Change, editText } from '../../../src/source/edit.ts';

interface Case {
  readonly title: string;
  readonly before: string;
  readonly changes: readonly Change[];
  readonly after: string;
}

const page = readFileSync('test/source/edit/cases.md', 'utf8').replaceAll('\r\n', '\n');
const pattern =
  /^### (.+)\n\n```yaml\n([\s\S]*?)^```\n```json\n([\s\S]*?)^```\n(?:```yaml\n([\s\S]*?)^```|=> (\S+))$/gm;
const cases = [...page.matchAll(pattern)].map(
  ([, title = '', before = '', changes = '[]', after, refusal = '']): Case => {
    // A title that speaks of the end of the file is about a text without a final line break.
    const cut = (text: string): string => (title.includes('no line break') ? text.replace(/\n$/, '') : text);
    return {
      title,
      before: cut(before),
      changes: JSON.parse(changes) as readonly Change[],
      after: after === undefined ? `=> ${refusal}` : cut(after),
    };
  },
);

function edited(text: string, changes: readonly Change[]): string {
  const result = editText(text, changes);
  return result.ok ? result.text : `=> ${result.refusal.reason}`;
}

describe('an edit', () => {
  it('is shown by every case of the page', () => {
    expect(cases).toHaveLength(page.split('\n').filter((line) => line.startsWith('### ')).length);
  });

  it.each(cases)('$title', ({ before, changes, after }) => {
    expect(edited(before, changes)).toBe(after);
  });

  it.each(cases)('$title, with Windows line breaks', ({ before, changes, after }) => {
    const windows = (text: string): string => text.replaceAll('\n', '\r\n');
    expect(edited(windows(before), changes)).toBe(windows(after));
  });
});
