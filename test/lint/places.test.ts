import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parseSource } from '../../src/source/parse.ts';
import { lintText, marked, planWith } from '../support/lint.ts';

const slip = 'chi chí tuân thủ';

/** One text in every way that YAML has to write it; what is marked must be the syllable, wherever it stands. */
const ways: Readonly<Record<string, string>> = {
  plain: `content: Cắt giảm ${slip}`,
  'single quotes': `content: 'Cắt giảm ''nhanh'' ${slip}'`,
  'double quotes': `content: "Cắt giảm \\"nhanh\\" \\u0111úng ${slip}"`,
  literal: `content: |-\n  Các việc:\n    - Cắt giảm ${slip}`,
  'literal with a note': `content: |- # hai dòng\n  Các việc:\n  - Cắt giảm ${slip}`,
  folded: `content: >-\n  Cắt giảm\n  mạnh\n  ${slip}`,
  'plain over lines': `content: Cắt giảm\n  mạnh hơn nữa\n  ${slip}`,
  'quoted over lines': `content: "Cắt giảm\n  mạnh hơn nữa\n  ${slip}"`,
  'item of a list': `content:\n  - Cắt giảm\n  - ${slip}`,
  'flow list': `content: [Cắt giảm, ${slip}]`,
  decomposed: `content: Cắt giảm ${slip}`.normalize('NFD'),
  'decomposed and folded': `content: >-\n  Cắt giảm\n  ${slip}`.normalize('NFD'),
};

describe('a finding marks the very letters that are wrong', () => {
  test.each(Object.entries(ways))('%s', (_, content) => {
    const text = planWith(`${content}\nlead: Công chức Tư pháp - Hộ tịch\ndeadline: Quý I/2024`);
    const findings = lintText(text).filter(({ code }) => code === 'lint/confused-word');
    expect(findings.map((finding) => marked(text, finding).normalize('NFC'))).toEqual(['chí']);
  });

  it('holds with line ends of Windows', () => {
    const text = planWith(`content: |-\n  Cắt giảm\n  ${slip}\nlead: A\ndeadline: Quý I/2024`).replaceAll('\n', '\r\n');
    const [finding] = lintText(text).filter(({ code }) => code === 'lint/confused-word');
    expect(finding && marked(text, finding)).toBe('chí');
  });
});

describe('the place of a part of a text', () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'b', ' ', '"', "'", '\\', ':', '#', '-', 'ế', ',', '.'),
    minLength: 1,
    maxLength: 12,
  });
  const written = fc.record({
    text: fc.array(word, { minLength: 1, maxLength: 4 }),
    style: fc.constantFrom('double', 'single', 'literal'),
  });

  it('is where its letters stand, whatever the text and the way to write it', () => {
    fc.assert(
      fc.property(written, fc.nat(), fc.nat(), ({ text, style }, one, other) => {
        const value = text.map((line) => `x${line.trim()}x`).join(style === 'literal' ? '\n' : ' ');
        const yaml = yamlOf(value, style);
        const { source } = parseSource('a.yaml', yaml);
        expect(source?.value).toEqual({ k: value });
        const [from, to] = [one % value.length, other % value.length].sort((left, right) => left - right);
        if (from === undefined || to === undefined || from === to) return;
        // No finding begins or ends with a line break.
        if (/^\n|\n$/.test(value.slice(from, to))) return;
        const place = source?.placeWithin(['k'], from, to);
        const shown = place && marked(yaml, { at: place } as never);
        expect(plain(shown ?? '', style)).toBe(plain(value.slice(from, to), 'literal'));
      }),
      { numRuns: 500 },
    );
  });
});

function yamlOf(value: string, style: string): string {
  if (style === 'double') return `k: ${JSON.stringify(value)}\n`;
  if (style === 'single') return `k: '${value.replaceAll("'", "''")}'\n`;
  return `k: |-\n${value
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n')}\n`;
}

/** What is written without the marks of its style, and without the blanks that begin lines of a block. */
function plain(written: string, style: string): string {
  if (style === 'double') return written.replace(/\\(["\\])/g, '$1');
  if (style === 'single') return written.replaceAll("''", "'");
  return written.replace(/\n +/g, '\n');
}
