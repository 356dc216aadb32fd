import { foldText } from '../plan/fold.ts';

/** What a column of a plan's table holds; `other` is kept under a key of the user's own. */
export type Role =
  'number' | 'content' | 'lead' | 'coordinating' | 'deadline' | 'output' | 'assignee' | 'leader' | 'source' | 'other';

/** Roles that a user may name. */
export const roles = [
  'number',
  'content',
  'lead',
  'coordinating',
  'deadline',
  'output',
  'assignee',
  'leader',
  'source',
  'other',
] as const satisfies readonly Role[];

/** A heading in the form in which headings are compared. */
export function headingKey(text: string): string {
  return foldText(text)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

// The longest that a heading of a column is; cells of tasks are mostly longer.
const longest = 70;

/*
 * Words by which a heading is known, most telling first: "Thời gian thực hiện" is a time, "Đơn vị thực hiện" a unit, so
 * that "thực hiện" alone decides nothing. Folded: without case and diacritics.
 */
const known: readonly (readonly [RegExp, Role])[] = [
  [/^(stt|tt|so tt|so thu tu|thu tu|so|no|ma so|muc|ma|ma nhiem vu|ky hieu)$/, 'number'],
  [
    /^(ghi chu|kinh phi|nguon kinh phi|du toan|nguon luc|linh vuc|dia diem|so luong|doi tuong|bat dau|muc tieu|chi tieu|don vi tinh|dvt)\b/,
    'other',
  ],
  [/\b(thoi gian bat dau|ngay bat dau)\b/, 'other'],
  [/^(lanh dao|truong|pho|chu tich|dong chi)\b.*\b(phu trach|chi dao|theo doi)\b|^lanh dao$|^nguoi chi dao$/, 'leader'],
  [/\b(phoi hop)\b/, 'coordinating'],
  [/\b(van ban giao|can cu|co so phap ly|van ban chi dao|nguon giao)\b/, 'source'],
  [
    /\b(nguoi|can bo|cong chuc|chuyen vien|ca nhan)\b.*\b(phu trach|thuc hien|theo doi|tham muu|chiu trach nhiem|chu tri)\b|^nguoi phu trach$|^can bo$|^cong chuc$|^phan cong$/,
    'assignee',
  ],
  [/\b(chu tri|chiu trach nhiem chinh|dau moi)\b/, 'lead'],
  [
    /\b(thoi gian|thoi han|thoi diem|tien do|han|deadline|lo trinh|thoi ky|ngay hoan thanh|ngay ket thuc|ngay thuc hien|ky bao cao)\b/,
    'deadline',
  ],
  [/\b(san pham|ket qua|dau ra|yeu cau dat duoc|hieu qua)\b/, 'output'],
  [
    /\b(don vi|co quan|bo phan|phong ban|phong|ban nganh|to chuc)\b.*\b(thuc hien|phu trach|chiu trach nhiem|tham muu|trien khai|duoc giao|lien quan)\b|^(don vi|co quan|co quan don vi|bo phan|trach nhiem|trach nhiem thuc hien|phu trach|thuc hien|don vi giao)$/,
    'lead',
  ],
  [
    /\b(nhiem vu|noi dung|cong viec|hoat dong|giai phap|dau viec|viec can lam|muc cong viec|hang muc|de an|chuong trinh cong tac)\b/,
    'content',
  ],
];

/** What the heading of a column says that it holds; null where it is no heading that is known. */
export function roleOf(text: string): Role | null {
  const key = headingKey(text);
  if (key === '' || text.length > longest || key.split(' ').length > 12) return null;
  return known.find(([pattern]) => pattern.test(key))?.[1] ?? null;
}

/** A key of the user's own for a column whose heading has no other: `x-ghi-chu`. */
export function ownKey(heading: string, column: number): string {
  const slug = headingKey(heading).replace(/ /g, '-').slice(0, 40).replace(/-+$/, '');
  return slug === '' ? `x-cot-${column}` : `x-${slug}`;
}
