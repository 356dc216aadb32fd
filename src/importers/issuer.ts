/** The body that issues a plan. */
export interface Issuer {
  readonly name: string;
  readonly shortName: string | null;
  readonly place: string | null;
  readonly level: 'province' | 'district' | 'commune' | null;
  readonly parent: string | null;
}

const levels: readonly (readonly [RegExp, NonNullable<Issuer['level']>])[] = [
  [/^(xã|phường|thị trấn|đặc khu)$/, 'commune'],
  [/^(huyện|quận|thị xã)$/, 'district'],
  [/^(tỉnh)$/, 'province'],
];

const committee = /^(?:ỦY BAN|UỶ BAN|Ủy ban|Uỷ ban) (?:NHÂN DÂN|nhân dân)\s+/u;

/** The issuing body, from the head of its paper or from who decides in it; null where neither is there. */
export function issuerOf({
  bodies,
  authority,
  place,
  note,
  all,
}: {
  readonly bodies: readonly string[];
  readonly authority: string | null;
  readonly place: string | null;
  /** "(Kèm theo Quyết định số … của UBND xã Hà Tân)". */
  readonly note: string | null;
  readonly all: readonly string[];
}): Issuer | null {
  const joined = bodies.join(' ').replace(/\s+/g, ' ');
  // The head is printed again above the plan that a decision issues.
  const half = joined.slice(0, Math.floor(joined.length / 2));
  const head = joined === `${half} ${half}` ? half : joined;
  const said = authority?.replace(/^CHỦ TỊCH\s+/u, '') ?? (head === '' ? null : head);
  if (said === null) return issuerIn(note, place, all);
  const parts = said.split(/(?<=\S) (?=(?:ỦY BAN|UỶ BAN) NHÂN DÂN )/u);
  const own = parts.at(-1) ?? said;
  const parent = parts.length > 1 ? (parts[0] ?? null) : null;
  return { ...named(own, place, all), parent: parent === null ? null : named(parent, null, all).name };
}

function issuerIn(note: string | null, place: string | null, all: readonly string[]): Issuer | null {
  const body =
    /của (?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân)\s+((?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh)\s+\p{Lu}\p{L}*(?:\s+\p{Lu}\p{L}*)*)/u.exec(
      note ?? '',
    )?.[1];
  return body === undefined ? null : { ...named(`Ủy ban nhân dân ${body}`, place, all), parent: null };
}

function named(body: string, place: string | null, all: readonly string[]): Omit<Issuer, 'parent'> {
  const rest = committee.test(body) ? body.replace(committee, '') : null;
  const [, kind, name] =
    /^(xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh)\s+(.+)$/iu.exec(rest ?? '') ?? [];
  if (kind === undefined || name === undefined) {
    const usual = usualCase(body, all);
    return { name: usual, shortName: null, place, level: null };
  }
  const called = `${kind.toLowerCase()} ${usualCase(name, all, titled(name))}`;
  return {
    name: `Ủy ban nhân dân ${called}`,
    shortName: `UBND ${called}`,
    place: place ?? usualCase(name, all, titled(name)),
    level: levels.find(([pattern]) => pattern.test(kind.toLowerCase()))?.[1] ?? null,
  };
}

function usualCase(words: string, all: readonly string[], otherwise = words): string {
  const wanted = words.toLowerCase();
  for (const text of all) {
    const at = text.toLowerCase().indexOf(wanted);
    const found = at === -1 ? '' : text.slice(at, at + words.length);
    if (found !== '' && found !== found.toUpperCase()) return found;
  }
  return otherwise;
}

function titled(name: string): string {
  return name
    .toLowerCase()
    .replace(/(^|\s)(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
