import { issuerOf, type Issuer } from './issuer.ts';

/** A line outside the plan's table; who reads it marks it. */
export interface LetterLine {
  readonly text: string;
  readonly bold: boolean;
  /** Whether it stands below the table. */
  readonly below: boolean;
  used: boolean;
}

/** What the paper around the table says: who issued it, when, on what grounds. */
export interface Letter {
  form: 'decision' | 'plan' | null;
  number: string | null;
  symbol: string | null;
  issuedOn: string | null;
  place: string | null;
  subject: string | null;
  authority: string | null;
  readonly legalBases: string[];
  proposer: string | null;
  readonly articles: string[][];
  readonly closing: string[];
  readonly addressees: string[];
  readonly recipients: string[];
  readonly signatories: { lines: string[]; name: string | null }[];
  title: string | null;
  attachedNote: string | null;
  readonly before: { heading: string | null; text: string[] }[];
  readonly after: { heading: string | null; text: string[] }[];
  issuer: Issuer | null;
}

/** Where in the paper the reading has come to. */
type Phase = 'head' | 'subject' | 'bases' | 'articles' | 'addressees' | 'recipients' | 'signature' | 'texts';

interface Walk {
  readonly letter: Letter;
  readonly lines: readonly LetterLine[];
  /** Lines in capitals at the top: the issuing body, below the one above it. */
  readonly bodies: string[];
  phase: Phase;
  /** Whether a later head may still begin: the plan that a decision issues. */
  signed: boolean;
}

/** Reads what stands around the table, as Nghị định 30/2020/NĐ-CP orders it; what is none of it stays unused. */
export function readLetter(lines: readonly LetterLine[]): Letter {
  const letter: Letter = {
    ...{ form: null, number: null, symbol: null, issuedOn: null, place: null, subject: null, authority: null },
    ...{ legalBases: [], proposer: null, articles: [], closing: [], addressees: [], recipients: [], signatories: [] },
    ...{ title: null, attachedNote: null, before: [], after: [], issuer: null },
  };
  const walk: Walk = { letter, lines, bodies: [], phase: 'head', signed: false };
  for (const line of lines) {
    if (line.below && walk.phase !== 'recipients' && walk.phase !== 'signature') walk.phase = 'texts';
    line.used = takeFixed(walk, line) || takeByPhase(walk, line);
  }
  closeArticles(letter);
  const all = lines.map(({ text }) => text);
  titleAbove(letter, lines);
  letter.title = letter.title === null ? null : inUsualCase(letter.title, all);
  if (letter.form === 'plan' && letter.title === null && letter.subject !== null)
    letter.title = `Kế hoạch ${letter.subject.charAt(0).toLowerCase()}${letter.subject.slice(1)}`;
  letter.issuer = issuerOf({
    bodies: walk.bodies,
    authority: letter.authority,
    place: letter.place,
    note: letter.attachedNote,
    all,
  });
  return letter;
}

/** Where nothing says KẾ HOẠCH at its beginning, the lines in capitals right above the table are its title. */
function titleAbove(letter: Letter, lines: readonly LetterLine[]): void {
  if (letter.title !== null || letter.form === 'plan') return;
  const above = lines.filter(({ below, text }) => !below && text !== letter.attachedNote);
  const from =
    above.findLastIndex(({ text, used }) => used || !isCapitals(text) || isBody(text) || text.length < 4) + 1;
  const title = above.slice(from);
  if (!title.some(({ text }) => text.length > 15)) return;
  for (const line of title) line.used = true;
  letter.title = title.map(({ text }) => text).join(' ');
}

/** What is known by its own words, wherever it stands. */
function takeFixed(walk: Walk, { text }: LetterLine): boolean {
  const motto = /^(CỘNG H(OÀ|ÒA) XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập\s*[-–]\s*Tự do\s*[-–]\s*Hạnh phúc)$/i;
  return motto.test(text) || takeNumber(walk, text) || takeNote(walk, text);
}

function takeNumber({ letter }: Walk, text: string): boolean {
  const numbered = /^Số\s*:?\s*(\d*[a-z]?)\s*\/\s*([\p{Lu}\d][\p{L}\d&.-]*(?:\s?[-–]\s?[\p{L}\d&.]+)*)\s*$/u.exec(text);
  if (numbered && letter.symbol === null) {
    [letter.number, letter.symbol] = [numbered[1] === '' ? null : (numbered[1] ?? null), numbered[2] ?? null];
    return true;
  }
  const dated = /^(\p{Lu}[^,]{1,60}),\s*ngày\s*([\d….]*)\s*tháng\s*([\d….]*)\s*năm\s*(\d{4})\.?$/u.exec(text);
  if (dated && letter.place === null) {
    letter.place = dated[1] ?? null;
    letter.issuedOn = isoOf(dated[4] ?? '', dated[3] ?? '', dated[2] ?? '');
    return true;
  }
  return false;
}

function takeNote(walk: Walk, text: string): boolean {
  const isNote = /^\(\s*(ban hành\s+)?(kèm|theo|đính kèm)(?!\p{L})/iu.test(text);
  if (!isNote || walk.letter.attachedNote !== null || walk.phase === 'articles') return false;
  walk.letter.attachedNote = text;
  return enter(walk, 'texts');
}

function isoOf(year: string, month: string, day: string): string {
  const digits = (text: string): string | null => (/^\d{1,2}$/.test(text) ? text.padStart(2, '0') : null);
  const [mm, dd] = [digits(month), digits(day)];
  return mm === null ? year : dd === null ? `${year}-${mm}` : `${year}-${mm}-${dd}`;
}

const isCapitals = (text: string): boolean => text === text.toUpperCase() && /\p{Lu}{2}/u.test(text);
const isBody = (text: string): boolean =>
  isCapitals(text) &&
  /^(ỦY BAN|UỶ BAN|UBND|HỘI ĐỒNG|HĐND|CHỦ TỊCH|XÃ|PHƯỜNG|THỊ TRẤN|HUYỆN|QUẬN|THỊ XÃ|THÀNH PHỐ|TỈNH|ĐẶC KHU|SỞ|BỘ|VĂN PHÒNG|PHÒNG|BAN|GIÁM ĐỐC|CỤC|CHI CỤC|TRUNG TÂM)(\s|$)/.test(
    text,
  );

function takeByPhase(walk: Walk, line: LetterLine): boolean {
  const { text } = line;
  const { letter } = walk;
  if (/^Nơi nhận\s*:?\s*$/i.test(text)) return enter(walk, 'recipients');
  if (/^Kính gửi\s*:/i.test(text)) {
    const rest = text.replace(/^Kính gửi\s*:\s*/i, '');
    if (rest !== '') letter.addressees.push(rest);
    return enter(walk, 'addressees');
  }
  if (/^QUYẾT ĐỊNH\s*:$/.test(text)) return enter(walk, 'articles');
  if (/^QUYẾT ĐỊNH$/.test(text) && letter.form === null) {
    letter.form = 'decision';
    return enter(walk, 'subject');
  }
  if (/^KẾ HOẠCH$/.test(text) && letter.form === null) {
    letter.form = 'plan';
    return enter(walk, 'subject');
  }
  const article = /^Điều\s+\d+\s*[.:]\s*(.*)$/.exec(text);
  if (article && letter.form !== 'plan' && !line.below && letter.signatories.length === 0) {
    letter.articles.push([article[1] ?? ''].filter((each) => each !== ''));
    return enter(walk, 'articles');
  }
  return phases[walk.phase](walk, line);
}

function enter(walk: Walk, phase: Phase): true {
  walk.phase = phase;
  return true;
}

const isBasis = (text: string): boolean => /^(Căn cứ|Thực hiện|Thi hành|Nhằm)\s/.test(text);

const phases: Readonly<Record<Phase, (walk: Walk, line: LetterLine) => boolean>> = {
  head: (walk, { text }) => {
    if (/^KẾ HOẠCH\s+\S/.test(text) && isCapitals(text)) return takeTitle(walk, text);
    if (!isBody(text)) return false;
    walk.bodies.push(text);
    return true;
  },
  subject: (walk, line) => {
    const { letter } = walk;
    const { text } = line;
    if (isBasis(text) || /^(Theo|Xét)\s/.test(text)) return takeBasis(walk, text);
    if (isBody(text) && letter.form === 'decision') {
      letter.authority = letter.authority === null ? text : `${letter.authority} ${text}`;
      return true;
    }
    if (
      letter.form === 'plan' &&
      (isHeadingLine(line) || (letter.subject !== null && !isCapitals(text) && !line.bold))
    ) {
      walk.phase = 'texts';
      return takeText(walk, line);
    }
    letter.subject = letter.subject === null ? text : `${letter.subject} ${text}`;
    return true;
  },
  bases: (walk, line) => {
    if (isBasis(line.text) || /^(Theo|Xét)\s/.test(line.text)) return takeBasis(walk, line.text);
    if (walk.letter.form === 'decision') return false;
    walk.phase = 'texts';
    return takeText(walk, line);
  },
  articles: ({ letter }, { text }) => {
    const last = letter.articles.at(-1);
    if (last === undefined) return false;
    last.push(text);
    return true;
  },
  addressees: (walk, line) => {
    if (/^[-–] /.test(line.text)) {
      walk.letter.addressees.push(withoutDash(line.text));
      return true;
    }
    if (isBasis(line.text)) return takeBasis(walk, line.text);
    walk.phase = 'texts';
    return takeText(walk, line);
  },
  recipients: (walk, line) => {
    if (!/^[-–+] ?\S/.test(line.text)) {
      walk.phase = 'signature';
      return takeSignature(walk, line);
    }
    walk.letter.recipients.push(withoutDash(line.text));
    return true;
  },
  signature: (walk, line) => takeSignature(walk, line),
  texts: (walk, line) => takeText(walk, line),
};

const withoutDash = (text: string): string => text.replace(/^[-–+] ?/, '');

function takeBasis(walk: Walk, text: string): boolean {
  const { letter } = walk;
  if (isBasis(text)) letter.legalBases.push(text);
  else letter.proposer = text;
  return enter(walk, 'bases');
}

function takeSignature(walk: Walk, line: LetterLine): boolean {
  const { letter } = walk;
  const { text } = line;
  const last = letter.signatories.at(-1);
  const mayEnd = (last !== undefined && last.name !== null) || (letter.form === 'decision' && !line.below);
  if (mayEnd && /^KẾ HOẠCH(\s|$)/.test(text)) {
    dropHeadOfPlan(letter);
    return takeTitle(walk, text);
  }
  // No signature is open: none has begun, or the last one has its name.
  if (last?.name !== null) return takeSigned(walk, line, last !== undefined);
  if (isCapitals(text) && text.length < longestPost) {
    last.lines.push(text);
    return true;
  }
  if (!/^(\p{Lu}[\p{L}.]*\s?){2,7}$/u.test(text)) return false;
  last.name = text;
  return true;
}

/** A decision without a signatory, or without a name: what was taken for a signature is the head of the plan below it. */
function dropHeadOfPlan({ signatories }: Letter): void {
  const last = signatories.at(-1);
  if (last?.name !== null) return;
  while (last.lines.length > 0 && isIssuer(last.lines.at(-1) ?? '')) last.lines.pop();
  if (last.lines.length === 0) signatories.pop();
}

const isIssuer = (text: string): boolean => isBody(text) && !/^(CHỦ TỊCH|GIÁM ĐỐC)(\s|$)/.test(text);

const longestPost = 60;

// Behind a signature stands another one, or the plan that the decision issues.
function takeSigned(walk: Walk, { text, below }: LetterLine, isSigned: boolean): boolean {
  const { letter } = walk;
  // Its head names the issuing body again.
  if (isSigned && !below && letter.form === 'decision' && isBody(text)) return true;
  if (!isCapitals(text) || text.length >= longestPost) return false;
  letter.signatories.push({ lines: [text], name: null });
  return true;
}

function takeTitle(walk: Walk, text: string): boolean {
  walk.letter.title = text;
  walk.phase = 'texts';
  return true;
}

function isHeadingLine({ text, bold }: LetterLine): boolean {
  return /^([IVX]+|[A-ZĐ])[.)]\s*\S/.test(text) && text.length < 160 && (bold || isCapitals(text) || text.length < 80);
}

function takeText(walk: Walk, line: LetterLine): boolean {
  const { letter } = walk;
  const { text } = line;
  const texts = line.below ? letter.after : letter.before;
  if (goesOnWithTitle(letter, line)) {
    letter.title = `${letter.title ?? ''} ${text}`.trim();
    return true;
  }
  if (/^KẾ HOẠCH\s+\S/.test(text) && isCapitals(text) && letter.title === null) return takeTitle(walk, text);
  if (letter.title === null && letter.form !== 'plan') return false;
  if (isHeadingLine(line)) texts.push({ heading: text, text: [] });
  else if (texts.length === 0) texts.push({ heading: null, text: [text] });
  else texts.at(-1)?.text.push(text);
  return true;
}

// A title may take several lines.
function goesOnWithTitle({ title, attachedNote, before }: Letter, line: LetterLine): boolean {
  if (title === null || attachedNote !== null || before.length > 0 || line.below) return false;
  return isCapitals(line.text) && !isHeadingLine(line) && !isBody(line.text);
}

// Who carries the decision out is said below its last article.
function closeArticles(letter: Letter): void {
  const last = letter.articles.at(-1);
  if (last === undefined) return;
  const [first, ...rest] = last;
  const own = rest.findIndex((text) => !text.startsWith('('));
  if (first === undefined || own === -1) return;
  letter.articles[letter.articles.length - 1] = [first, ...rest.slice(0, own)];
  letter.closing.push(...rest.slice(own));
}

/** A title in capitals as the paper writes it elsewhere; as it is where it writes it nowhere else. */
function inUsualCase(title: string, texts: readonly string[]): string {
  const wanted = title.toLowerCase();
  for (const text of texts) {
    const at = text.toLowerCase().indexOf(wanted);
    const found = at === -1 ? '' : text.slice(at, at + title.length);
    if (found !== '' && found !== found.toUpperCase()) return found.charAt(0).toUpperCase() + found.slice(1);
  }
  return title;
}
