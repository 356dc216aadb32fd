import { expect, test } from 'vitest';
import { lintText, planWith } from '../support/lint.ts';

const undefinedIn = (content: string): readonly string[] =>
  lintText(planWith(`content: '${content}'\nlead: Công an xã\ndeadline: Quý I/2024`)).flatMap((found) =>
    found.code === 'lint/undefined-abbreviation' ? [found.params.abbreviation] : [],
  );

test.each(['Công khai thủ tục hành chính (TTHC); rà soát TTHC', 'Công khai TTHC (thủ tục hành chính); rà soát TTHC'])(
  'what is written out beside it, before or after, is defined: %s',
  (content) => {
    expect(undefinedIn(content)).toEqual([]);
  },
);

test.each([
  'Công khai TTHC; rà soát',
  'Công khai TTHC (thủ tục); rà soát',
  'Rà soát TTHC; công khai thủ tục hành chính (TTHC)',
])('what is not written out where it is first used is told: %s', (content) => {
  expect(undefinedIn(content)).toEqual(['TTHC']);
});
