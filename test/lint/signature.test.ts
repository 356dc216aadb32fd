import { expect, test } from 'vitest';
import { lintText, planWith } from '../support/lint.ts';

const right = (lines: string, issuer = 'Ủy ban nhân dân xã Hà Tân'): readonly string[] => {
  const head = `document:\n  signatories:\n    - lines: [${lines}]\n      name: Nguyễn Văn A\n`;
  const plan = planWith('content: Rà soát hồ sơ\nlead: Công an xã\ndeadline: Quý I/2024', head);
  return lintText(plan.replace('Ủy ban nhân dân xã Hà Tân', issuer)).flatMap((found) =>
    found.code === 'lint/signature-form' ? [found.params.right] : [],
  );
};

test.each([
  ['TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH'],
  ['TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH'],
  ['TM. ỦY BAN NHÂN DÂN, Q. CHỦ TỊCH'],
])('%s is in due form', (lines) => {
  expect(right(lines)).toEqual([]);
});

test.each([
  ['CHỦ TỊCH', 'TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH'],
  ['TM. ỦY BAN NHÂN DÂN, PHÓ CHỦ TỊCH', 'TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH'],
  ['PHÓ CHỦ TỊCH', 'TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH'],
])('%s should be %s', (lines, expected) => {
  expect(right(lines)).toEqual([expected]);
});

test('the body is written out where the plan shortens it', () => {
  expect(right('CHỦ TỊCH', 'UBND xã Hà Tân')).toEqual(['TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH']);
});
