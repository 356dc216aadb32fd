import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { typedAs } from '../../src/lint/spelling/input-methods.ts';
import { isSyllable, normalSyllable, withToneInPlace } from '../../src/lint/spelling/syllable.ts';
import { lintText, marked, planWith } from '../support/lint.ts';
import lexicon from '../../data/spelling/lexicon.json' with { type: 'json' };
import documents from '../../data/legal-documents.json' with { type: 'json' };

/** What a rule marks in the content of a task. */
function markedBy(code: string, content: string): readonly string[] {
  const text = planWith(`content: '${content}'\nlead: Công chức Tư pháp - Hộ tịch\ndeadline: Quý I/2024`);
  return lintText(text)
    .filter((found) => found.code === code)
    .map((found) => marked(text, found));
}

const wordsOf = (text: string): readonly string[] => text.normalize('NFC').match(/\p{L}+/gu) ?? [];

describe('Vietnamese syllables', () => {
  it('are all those of the terms, the subjects of legal documents and the templates', () => {
    const text = [
      ...['terms', 'known'].flatMap((name) =>
        readFileSync(`data/spelling/${name}.txt`, 'utf8')
          .split('\n')
          .filter((line) => !line.startsWith('#')),
      ),
      ...documents.documents.map(({ title }) => title ?? ''),
    ].join('\n');
    const strange = wordsOf(text).filter((word) => !/^\p{Lu}+$/u.test(word) && !isSyllable(word));
    expect([...new Set(strange)]).toEqual([]);
  });

  test.each(
    'nghiêng nguyễn khuỷu quýnh giặt giếng gìn quyết quốc thuở khuếch rượu hươu xoong loắt ngoằn yêu yểu ý uý úy quạnh oẳn uỵch'.split(
      ' ',
    ),
  )('%s is one', (word) => {
    expect(isSyllable(word)).toBe(true);
  });

  test.each('đựơc trứơc tíêp qúy gỉa hoàt thuc nghành ngề kông cinh quông hànhchính chuẩnn đđôn'.split(' '))(
    '%s is none',
    (word) => {
      expect(isSyllable(word)).toBe(false);
    },
  );

  test.each([
    ['đựơc', 'được'],
    ['trứơc', 'trước'],
    ['qúy', 'quý'],
    ['gỉa', 'giả'],
  ])('%s has its tone out of place: %s', (wrong, right) => {
    expect(withToneInPlace(wrong)).toBe(right);
  });
});

describe('keys of an input method', () => {
  test.each([
    ['thuwr', 'thử'],
    ['dduwowcj', 'được'],
    ['ddoon', 'đôn'],
    ['chisnh', null],
    ['thuoojc', 'thuộc'],
    ['vieejc', 'việc'],
    ['ddieefu', 'điều'],
    ['quyeest', 'quyết'],
    ['truwowngf', 'trường'],
    ['nguwowif', 'người'],
    ['dduwojc', 'được'],
    ['boost', null],
    ['there', null],
    ['where', null],
    ['queen', null],
    ['floors', null],
    ['course', null],
    ['choose', null],
    ['town', null],
    ['d9o7n', 'đơn'],
    ['ho6so7', null],
    ['thu3', 'thủ'],
    ['video', null],
    ['zoom', null],
    ['room', null],
    ['logistics', null],
    ['website', null],
    ['2024', null],
    ['5G', null],
  ])('%s', (word, right) => {
    expect(typedAs(word)?.right ?? null).toBe(right);
  });
});

describe('correct official text', () => {
  const spelling =
    /^lint\/(impossible-syllable|typing-leftover|look-alike-letter|tone-placement|capitalisation|confused-word|double-word)$/;

  it.each([
    'Hình thức hiện nay; chi tiết hóa đơn; đơn vị đốc thúc; giá trị gia tăng; phổ cập dịch vụ số',
    'Cơ quan quan trọng; hành chính Chính phủ; giao thông thông minh; đối tác tác động; luôn luôn, dần dần',
    'Ứng dụng AI, IoT, BIM, VNeID, Zalo, website https://dichvucong.gov.vn/p/home/dvc-trang-chu.html, thư admin@hatan.gov.vn',
    'Buôn Ma Thuột, Đắk Lắk, Krông Pắc; dân tộc Mông, Ê Đê; hộ tịch, quý I, quy trình, thuở nhỏ, khuỷu tay',
    'Triển khai đến các ông/bà, TP. Hà Nội, Q. 1, 100.000 đ/hộ; kế hoạch số 05/KH-UBND; 1.000m2; mục 2a)',
    'Tòa án nhân dân tối cao, Viện kiểm sát nhân dân tối cao, Bộ Công an; cán bộ đáp ứng yêu cầu; tổ chức học tập',
    'Tỉnh Bắc Kạn; việc đã qua thì không đổi được điều gì; không để được lâu',
    'Giá trị văn hóa truyền thống; cộng tác viên dân số; các phần công việc được giao; có thể hiển thị',
    'Bảo đảm tính toàn vẹn, tính toàn diện; có thể chấp nhận; phân bố dân cư; người thành niên; Bệnh viện Chợ Rẫy',
    'Xây dựng cơ sở dữ liệu/phần mềm dùng chung; đồ thị, bản đồ; thẻ hiện tại; trả bằng đô la',
    'Thúc đẩy mạnh mẽ; bảo vệ môi trường; hạ tầng viễn thông trong khu công nghiệp; dữ liệu mở; bệnh án điện tử',
  ])('is left alone: %s', (content) => {
    const text = planWith(`content: '${content}'\nlead: Công chức Tư pháp - Hộ tịch\ndeadline: Quý I/2024`);
    expect(lintText(text).filter(({ code }) => spelling.test(code))).toEqual([]);
  });

  it('the office’s own templates and the subjects of all legal documents are left alone', () => {
    for (const { title } of documents.documents) {
      if (title === null) continue;
      const text = planWith(`content: '${title}'\nlead: Công chức Tư pháp - Hộ tịch\ndeadline: Quý I/2024`);
      expect(
        lintText(text).filter(({ code }) => spelling.test(code)),
        title,
      ).toEqual([]);
    }
  });
});

describe('the lexicon', () => {
  it('is written as words are compared', () => {
    const { words, phrases, known } = lexicon;
    const strange = `${words}|${phrases}|${known}`
      .split(/[| ]/)
      .filter((syllable) => normalSyllable(syllable) !== syllable);
    expect([...new Set(strange)]).toEqual([]);
  });

  it('is what its script makes of the terms, the subjects and the templates', () => {
    const made = execFileSync(process.execPath, ['scripts/build-spelling.mjs', '--print'], { encoding: 'utf8' });
    expect(made).toBe(readFileSync('data/spelling/lexicon.json', 'utf8').replaceAll('\r\n', '\n'));
  });
});

describe('one slip is told once', () => {
  const told = (content: string, head = ''): readonly string[] =>
    lintText(planWith(`content: '${content}'\nlead: Công chức Tư pháp - Hộ tịch\ndeadline: Quý I/2024`, head)).map(
      ({ code }) => code,
    );

  it('by the words beside it, where these say what would be right', () => {
    expect(told('Thái độ nghỉêm túc, cung câp dịch vụ công')).toEqual(['lint/confused-word', 'lint/confused-word']);
  });

  it('by its letters alone where these words are not looked at', () => {
    expect(told('Cung câp dịch vụ công', 'lint: { disable: [lint/confused-word] }\n')).toEqual([
      'lint/impossible-syllable',
    ]);
  });
});

describe('a word of two syllables written twice', () => {
  const doubled = (content: string): readonly string[] => markedBy('lint/double-word', content);

  it.each([
    ['Triển khai triển khai thực hiện cơ chế một cửa', 'Triển khai triển khai'],
    ['Rà soát thủ tục hành chính thủ tục hành chính nội bộ', 'thủ tục hành chính thủ tục hành chính'],
    ['Cập nhật thường xuyên thường xuyên', 'thường xuyên thường xuyên'],
  ])('%s', (content, words) => {
    expect(doubled(content)).toEqual([words]);
  });

  it.each([
    'Hướng dẫn, kiểm tra; kiểm tra, đôn đốc; rõ người, rõ việc; từng bước, từng bước',
    'Từng bước từng bước hoàn thiện; từng ngày từng ngày, mỗi người mỗi người một việc',
    'Cải cách thủ tục hành chính hành chính công',
    'Phối hợp với cơ quan Cơ quan Cảnh sát điều tra',
  ])('is left alone: %s', (content) => {
    expect(doubled(content)).toEqual([]);
  });
});

it.each([
  ['Gửi danh sách ;; cho thôn', ';;'],
  ['Gửi danh sách,, cho thôn', ',,'],
  ['Gửi danh sách., báo cáo', '.,'],
])('a mark repeated is found with or without a blank before it: %s', (content, marks) => {
  expect(markedBy('lint/repeated-punctuation', content)).toEqual([marks]);
});

describe('syllables that sound alike', () => {
  const found = (content: string): readonly unknown[] =>
    lintText(planWith(`content: '${content}'\nlead: Công chức Tư pháp - Hộ tịch\ndeadline: Quý I/2024`)).flatMap(
      (each) => (each.code === 'lint/confused-word' ? [each.params.right] : []),
    );

  it.each([
    ['kiểm tra, giám xát', 'giám sát'],
    ['xử dụng phần mềm', 'sử dụng'],
    ['chiển khai kế hoạch', 'triển khai'],
    ['dà soát thủ tục', 'rà soát'],
    ['hố sơ; trung tam', 'hồ sơ', 'trung tâm'],
    ['nổ lực', 'nỗ lực'],
  ])('%s', (content, ...right) => {
    expect(found(content)).toEqual(right);
  });

  it.each([
    ['Tập trung guồn lực đầu tư', 'nguồn lực'],
    ['Tuyên tuyền, hướng dẫn', 'Tuyên truyền'],
    ['bảm đảm tiến độ', 'bảo đảm'],
    ['đến trung têm', 'trung tâm'],
    ['xây dựng chưng trình', 'chương trình'],
  ])('and those that are one letter away from the half of a term: %s', (content, ...right) => {
    expect(found(content)).toEqual(right);
  });

  it.each([
    'Cảm nhận của người dân; dự đoán nhu cầu; gợi ý cải tiến; trợ lý ảo; bãi đỗ xe; tỉ lệ hài lòng; nội suy số liệu',
    'Tham quan, thăm hỏi; xung quanh trụ sở; khoán chi hành chính; phiếu hẹn trả; ghế chờ, quầy giao dịch; sổ tay',
  ])('are left alone: %s', (content) => {
    expect(found(content)).toEqual([]);
  });

  it.each([
    'Sử dụng, xử lý; chung tay, trung tâm; dành thời gian, giành quyền; chia sẻ; trung chuyển; sinh hoạt, xinh đẹp',
    'Cũng cần, cũng cố gắng; nổ mìn; chính trị, trị an; lập danh sách, nộp hồ sơ; truyền thông, chuyển giao, rõ ràng, dõi theo',
    'Chia tổ, trao quyền, nêu gương, lên kế hoạch, năm học, lắp đặt, xác định, sắp tới, rút kinh nghiệm, giữ gìn',
  ])('is left alone: %s', (content) => {
    expect(found(content)).toEqual([]);
  });
});

it.each(['Tờ rơi, pa-nô, v.v.; tin, bài', 'Ký thay mặt TM.; ký thay KT., TL.'])(
  'no mark is repeated in %s',
  (content) => {
    expect(markedBy('lint/repeated-punctuation', content)).toEqual([]);
  },
);

it('a unit that most cells write one way is told where its capitals differ', () => {
  const tasks = ['Phòng Kinh tế', 'Phòng Kinh Tế', 'Phòng Kinh tế', 'phòng Kinh tế']
    .map((lead, at) => `- { content: Việc số ${String(at)}, lead: ${lead}, deadline: Quý I }`)
    .join('\n        ');
  const text = planWith('content: x').replace('- content: x', tasks);
  const found = lintText(text).filter(({ code }) => code === 'lint/capitalisation');
  expect(found.map((each) => marked(text, each))).toEqual(['Phòng Kinh Tế', 'phòng Kinh tế']);
});

describe('a number left blank', () => {
  const blanks = (content: string): readonly string[] => markedBy('lint/blank-in-text', content);

  it.each([
    ['Thực hiện Quyết định số    /QĐ-UBND của xã', 'số    /QĐ-UBND'],
    ['Báo cáo số .../BC-UBND', 'số .../BC-UBND'],
  ])('%s', (content, marks) => {
    expect(blanks(content)).toEqual([marks]);
  });

  it.each(['Ghi Số/Ký hiệu văn bản, ngày tháng', 'Tham số/Đối số; đánh số/Chấm điểm', 'dân số/hộ; số/khu'])(
    'is none in %s',
    (content) => {
      expect(blanks(content)).toEqual([]);
    },
  );
});
