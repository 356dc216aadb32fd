import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseTemplate } from '../../src/document/template.ts';

const faultsOf = (text: string): readonly string[] =>
  parseTemplate('mau.md', text).faults.map(
    ({ code, at }) => `${at.start?.line ?? 0}:${at.start?.column ?? 0} ${code.replace('template/', '')}`,
  );
const withHead = (body: string, words = ''): string => `---\ntitle: Giấy\nwords:\n${words}  nothing:\n---\n${body}`;

describe('a template', () => {
  it.each(['decision', 'attached-plan', 'plan', 'follow-up'])('of ours has no fault: %s', (name) => {
    expect(parseTemplate(name, readFileSync(`templates/${name}.md`, 'utf8')).faults).toEqual([]);
  });

  it('reads with line ends of Windows', () => {
    const text = readFileSync('templates/decision.md', 'utf8');
    expect(parseTemplate('x', text.replaceAll('\n', '\r\n'))).toEqual(parseTemplate('x', text));
  });

  it.each([
    ['no front matter', 'Xin chào', ['0:0 no-front-matter']],
    ['an unknown key', '---\ntitle: x\nword: y\n---\n', ['3:1 unknown-key']],
    ['an unknown word', withHead('', '  moto: x\n'), ['4:3 unknown-key']],
    ['a word that is a list', withHead('', '  motto: [x]\n'), ['4:10 wrong-type']],
    ['no title', '---\nwords: {}\n---\n', ['2:1 wrong-type']],
    ['a slip of YAML', '---\ntitle: x\n\twords: y\n---\n', ['3:1 yaml/tab']],
    ['an unknown slot', withHead('Năm {{yaer}}'), ['6:5 unknown-slot']],
    ['a slot in a word that has others', withHead('', "  draft: 'Bản {{year}}'\n"), ['4:15 unknown-slot']],
    ['the same unknown slot twice', withHead('{{a}} và {{a}}'), ['6:1 unknown-slot', '6:10 unknown-slot']],
    ['an open slot', withHead('Năm {{year'), ['6:5 broken-slot']],
    ['a slot that ends too early', withHead('Năm {{year}'), ['6:5 broken-slot']],
    ['an unknown directive', withHead('::leterhead'), ['6:1 unknown-directive']],
    ['a directive with one colon', withHead(':letterhead'), ['6:1 broken-directive']],
    ['a directive with an open brace', withHead('::totals{by=status'), ['6:1 broken-directive']],
    ['a directive without its label', withHead('::label'), ['6:1 broken-directive']],
    ['an unknown attribute', withHead('::closing{by=unit}'), ['6:11 unknown-attribute']],
    ['a bad attribute', withHead('::section{orientation=landscap}'), ['6:23 bad-attribute']],
    ['a missing attribute', withHead('::section'), ['6:1 missing-attribute']],
    ['missing words', withHead('::signature'), ['6:1 missing-words']],
    ['a title that is not closed', withHead(':::title\n# A\n\nĐoạn văn'), ['9:1 not-in-title']],
    ['HTML', withHead('<b>x</b>'), ['6:1 unsupported', '6:5 unsupported']],
    ['a picture', withHead('![x](y.png)'), ['6:1 unsupported']],
    ['a link', withHead('[x](https://y)'), ['6:1 unsupported']],
    ['several faults at once', withHead('{{a}}\n\n::b'), ['6:1 unknown-slot', '8:1 unknown-directive']],
  ])('says what is wrong, and where: %s', (_, text, expected) => {
    expect(faultsOf(text)).toEqual(expected);
  });

  it('takes comments, times of day and colons for what they are', () => {
    expect(faultsOf(withHead('<!-- ghi chú -->\n\nLúc 8:30, gồm: a; b. Xem <!-- x --> thêm'))).toEqual([]);
  });
});
