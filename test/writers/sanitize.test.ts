import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sanitize } from '../../src/writers/terminal/sanitize.ts';

const STEERING =
  /[\0-\t\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2028\u2029\u2060-\u206f\ufeff\ud800-\udfff]/u;

describe('sanitize', () => {
  test.each([
    ['an escape sequence', '\u001b[31mđỏ\u001b[0m', '\ufffd[31mđỏ\ufffd[0m'],
    ['a window title', '\u001b]0;x\u0007', '\ufffd]0;x\ufffd'],
    ['C1 controls', '\u009b31m\u0085', '\ufffd31m\ufffd'],
    ['backspace and delete', 'a\b\u007f', 'a\ufffd\ufffd'],
    ['bidirectional overrides', '\u202egnp\u202c \u2066x\u2069', '\ufffdgnp\ufffd \ufffdx\ufffd'],
    ['line and paragraph separators', 'a\u2028b\u2029c', 'a\ufffdb\ufffdc'],
    ['invisible spaces', 'a\u200bb\ufeffc\u2060d', 'a\ufffdb\ufffdc\ufffdd'],
    ['half a surrogate pair', 'a\ud83d', 'a\ufffd'],
    ['a tab', 'a\tb', 'a b'],
    ['line breaks of all kinds', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
  ])('takes the power from %s', (_, text, harmless) => {
    expect(sanitize(text)).toBe(harmless);
  });

  test.each([
    'Thủ tục hành chính',
    'Thủ tục'.normalize('NFD'),
    '“06” – 10.000 ₫ …',
    '👨‍👩‍👧 🇻🇳 1\ufe0f\u20e3',
    '中文 한국',
    'x\u00ady\u00a0z',
  ])('leaves %j as it is', (text) => {
    expect(sanitize(text)).toBe(text);
  });

  test('lets nothing through that steers a terminal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(sanitize(text)).not.toMatch(STEERING);
      }),
    );
  });
});
