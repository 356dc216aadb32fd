import { type CiWords } from '../ci.ts';

const count = (value: number): string => String(value).padStart(2, '0');

/** What tthc says in the formats of CI services, in Vietnamese. */
export const ciVi: CiWords = {
  obligation: (ref, content, occurrence) => `${ref}. ${content}${occurrence === null ? '' : ` [${occurrence}]`}`,
  sound: (path) => `${path} không có lỗi`,
  toldOf: (problems, files) =>
    problems === 0
      ? `Không có gì phải báo trong ${count(files)} tệp.`
      : `Đã báo ${count(problems)} điểm trong ${count(files)} tệp.`,
};
