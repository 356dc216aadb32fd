/**
 * The items of a list that a plain text prints on one line: "- Văn phòng - Bộ phận Một cửa", "Nội dung: - Một - Hai".
 * Null where the text is no such list. A dash within a name ("Văn phòng - Thống kê", "Văn hóa - XH") parts nothing.
 */
export function splitItems(text: string): readonly string[] | null {
  const beginsWithDash = /^[-–] \S/.test(text);
  const colon = beginsWithDash ? -1 : text.search(/: ?[-–] \S/);
  if (!beginsWithDash && colon === -1) return null;
  const head = beginsWithDash ? [] : [text.slice(0, colon + 1)];
  const list = beginsWithDash ? text.slice(2) : text.slice(colon + 1).replace(/^ ?[-–] /, '');
  const items: string[] = [];
  for (const piece of list.split(/ {1,2}[-–] (?=\S)/)) {
    const last = items.at(-1);
    if (last !== undefined && isOneName(last, piece)) items[items.length - 1] = `${last} - ${piece}`;
    else items.push(piece.trim());
  }
  const lines = [...head, ...items.map((item) => `- ${item}`)];
  return lines.length < 2 && !beginsWithDash ? null : lines;
}

// What stands before and after the dash of names that offices have.
const names: readonly (readonly [RegExp, RegExp])[] = [
  [/văn phòng$/i, /^thống kê/i],
  [/văn hóa$/i, /^(xã hội|xh|thông tin|tt|thể thao)\b/i],
  [/tư pháp$/i, /^hộ tịch/i],
  [/địa chính$/i, /^(xây dựng|nông nghiệp|môi trường|xd|nn)\b/i],
  [/tài chính$/i, /^(kế toán|kế hoạch|ngân sách)/i],
  [/(lao động|lđ)$/i, /^(thương binh|tb|xã hội)/i],
  [/kinh tế$/i, /^(xã hội|hạ tầng|xh)\b/i],
  [/(hđnd|đảng ủy)$/i, /^ubnd/i],
  [/(giáo dục|khoa học|nông nghiệp)$/i, /^(đào tạo|công nghệ|môi trường|xây dựng)/i],
];

function isOneName(before: string, after: string): boolean {
  if (/^\p{Ll}/u.test(after) || (/\d$/.test(before) && /^\d/.test(after))) return true;
  return names.some(([left, right]) => left.test(before.trim()) && right.test(after));
}
