import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Written, writeYaml } from '../../src/source/write.ts';
import { anyText } from '../writers/arbitraries.ts';

const text = fc.oneof(
  anyText,
  fc.constantFrom(
    '',
    ' ',
    '- a',
    'a: b',
    'a #b',
    '#a',
    'null',
    'yes',
    '~',
    '012',
    "it's",
    '"q"',
    '[a',
    '{a}',
    '&a',
    '*a',
    '!a',
    '|',
    '>',
    '%a',
    '@a',
    '`a`',
    '? a',
    ': a',
    'a:',
    '---',
    '...',
    'a\nb',
    '- a\n- b',
    ' a\nb',
    'a\n\nb',
    '\ufeffa',
    '\u2028',
  ),
);

const value: fc.Arbitrary<Written> = fc.letrec<{ value: Written }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .array(tie('value'), { minLength: 1, maxLength: 3 })
      .map((inner): Written => ({ pairs: inner.map((each, index) => [`key${index}`, each]) })),
  ),
})).value;

const plain = (written: Written): unknown => {
  if (written === null || typeof written === 'string') return written;
  if ('pairs' in written) return Object.fromEntries(written.pairs.map(([key, inner]) => [key, plain(inner)]));
  return written.map(plain);
};

it('what is written comes back as it was, whatever the texts', () => {
  fc.assert(
    fc.property(value, (given) => {
      const wellFormed = JSON.parse(
        JSON.stringify(plain(given)).replace(/\\u[dD][89a-fA-F][0-9a-fA-F]{2}/g, ''),
      ) as unknown;
      const back: unknown = parse(writeYaml(given), { schema: 'failsafe' });
      const cleaned = JSON.parse(JSON.stringify(back).replace(/\\u[dD][89a-fA-F][0-9a-fA-F]{2}/g, '')) as unknown;
      expect(cleaned).toEqual(wellFormed);
    }),
    { numRuns: 500 },
  );
});
