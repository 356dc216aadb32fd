import { describe, expect, it } from 'vitest';
import { parseSource } from '../../src/source/parse.ts';

const keys = new Set(['content', 'deadline']);
const codesOf = (text: string): readonly string[] => parseSource('', text, keys).faults.map(({ code }) => code);

describe('what looks like a trap of YAML and is none', () => {
  it.each([
    ['an empty comment at the very end of a file', 'deadline: Quý I #', 'deadline', 'Quý I'],
    ['an empty comment behind a list, at the very end', 'deadline: Quý I\nx-a: [b] #', 'deadline', 'Quý I'],
    [
      'a folder with its backslashes doubled',
      String.raw`content: "C:\\tai-lieu\\bao-cao"`,
      'content',
      String.raw`C:\tai-lieu\bao-cao`,
    ],
  ])('%s', (_, text, key, value) => {
    const { source, faults } = parseSource('', text, keys);
    expect(faults).toEqual([]);
    expect(source?.value).toHaveProperty(key, value);
  });

  it.each([
    ['a number behind a blank at the end', 'deadline: Quý I #1', ['yaml/comment-in-text']],
    ['a folder with single backslashes', String.raw`content: "C:\bao-cao"`, ['yaml/bad-escape']],
    ['a doubled and a single backslash', String.raw`content: "C:\\\bao-cao"`, ['yaml/bad-escape']],
  ])('but not %s', (_, text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });
});
