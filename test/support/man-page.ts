import { type Command, type Option } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { helpWords, wholeProgram } from '../../src/cli/program.ts';
import { fakeWorld } from './fake-world.ts';

interface ManWords {
  readonly manual: string;
  readonly titles: {
    readonly name: string;
    readonly synopsis: string;
    readonly description: string;
    readonly commands: string;
    readonly options: string;
    readonly exit: string;
    readonly environment: string;
    readonly files: string;
  };
  readonly exit: Readonly<Record<string, string>>;
  readonly environment: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, string>>;
}

// What a man page has and --help has not.
const manWords: Readonly<Record<'vi' | 'en', ManWords>> = {
  vi: {
    manual: 'Sổ tay tthc',
    titles: {
      name: 'TÊN',
      synopsis: 'CÁCH DÙNG',
      description: 'MÔ TẢ',
      commands: 'LỆNH',
      options: 'TÙY CHỌN CHUNG',
      exit: 'MÃ THOÁT',
      environment: 'BIẾN MÔI TRƯỜNG',
      files: 'TỆP',
    },
    exit: {
      '0': 'không có gì phải báo',
      '1': 'có điều mà --fail-on nêu',
      '2': 'dòng lệnh sai',
      '3': 'câu trả lời không đầy đủ, hoặc việc chưa làm được: kế hoạch hay thời hạn không đọc được, không ghi được tệp',
      '70': 'lỗi trong chương trình',
      '130': 'bị ngắt',
    },
    environment: {
      TTHC_LANG: 'ngôn ngữ của lời nhắn: vi hoặc en',
      NO_COLOR: 'có giá trị thì không tô màu',
      COLUMNS: 'số cột của trang khi không có màn hình',
      'GITHUB_WORKSPACE, CI_PROJECT_DIR': 'thư mục gốc của kho, để nêu đường dẫn trong các dạng cho CI',
    },
    files: {
      'plans/*.yaml': 'các kế hoạch; tìm từ thư mục đang đứng trở lên',
      'plans/days-off/<năm>.yaml': 'ngày nghỉ của đơn vị',
    },
  },
  en: {
    manual: 'tthc manual',
    titles: {
      name: 'NAME',
      synopsis: 'SYNOPSIS',
      description: 'DESCRIPTION',
      commands: 'COMMANDS',
      options: 'COMMON OPTIONS',
      exit: 'EXIT STATUS',
      environment: 'ENVIRONMENT',
      files: 'FILES',
    },
    exit: {
      '0': 'nothing to report',
      '1': 'there is what --fail-on names',
      '2': 'the command line is wrong',
      '3': 'the answer is incomplete or the work not done: a plan or deadline cannot be read, a file not written',
      '70': 'a fault of the program',
      '130': 'interrupted',
    },
    environment: {
      TTHC_LANG: 'language of messages: vi or en',
      NO_COLOR: 'if set, nothing is coloured',
      COLUMNS: 'width of the page where there is no terminal',
      'GITHUB_WORKSPACE, CI_PROJECT_DIR': 'root of the repository, for paths in the formats of CI services',
    },
    files: {
      'plans/*.yaml': 'the plans; looked for from the working folder upwards',
      'plans/days-off/<year>.yaml': 'days off of the office',
    },
  },
};

/** The man page of tthc, made from the definitions that `--help` prints. */
export async function manPage(language: 'vi' | 'en'): Promise<string> {
  const help = await helpWords(language);
  const program = await wholeProgram(help, fakeWorld());
  const words = manWords[language];
  const { titles } = words;
  const name = language === 'vi' ? 'tthc' : 'tthc-en';
  // Every command takes these; they are told once.
  const common = new Set(optionsOf(program).concat('--as-of', '--lang', '--color'));
  const [first = '', ...rest] = help.description.split('\n');
  const asOf = program.commands[0]?.options.filter(({ long }) => long === '--as-of') ?? [];
  return [
    `.\\" ${manifest.name}: made from src/cli/program.ts and messages/${language}/help.ts; not to be edited.`,
    `.TH ${quoted(name.toUpperCase())} 1 "" ${quoted(`tthc ${manifest.version}`)} ${quoted(words.manual)}`,
    section(titles.name),
    `${escaped(name)} \\- ${escaped(first.replace(/\.$/, ''))}`,
    section(titles.synopsis),
    `.B tthc\n${escaped(`${help.commandWord} ${help.optionsWord}`)}`,
    section(titles.description),
    ...rest.map(escaped),
    section(titles.commands),
    ...program.commands.map((command) => commandPart(command, help.optionsWord, common)),
    section(titles.options),
    ...[...asOf, ...program.createHelp().visibleOptions(program)].map(optionPart),
    section(titles.exit),
    ...entries(words.exit),
    section(titles.environment),
    ...entries(words.environment),
    section(titles.files),
    ...entries(words.files),
    '',
  ].join('\n');
}

function commandPart(command: Command, optionsWord: string, common: ReadonlySet<string>): string {
  const help = command.createHelp();
  const usage = `tthc ${command.name()} ${command.usage().replace(optionsWord, '').trim()}`.trim();
  const own = help.visibleOptions(command).filter(({ long }) => !common.has(long ?? ''));
  return [
    `.SS ${quoted(usage)}`,
    escaped(command.description()),
    ...command.registeredArguments.map(({ description }, index) => {
      const name = command.registeredArguments[index]?.name() ?? '';
      return entry(name, description, 'I');
    }),
    ...own.map(optionPart),
  ].join('\n');
}

function optionsOf(command: Command): readonly string[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .flatMap(({ long }) => long ?? []);
}

const optionPart = ({ flags, description }: Option): string => entry(flags, description, 'B');
const section = (title: string): string => `.SH ${quoted(title)}`;
const entry = (term: string, text: string, face: 'B' | 'I'): string =>
  `.TP\n.${face} ${quoted(term)}\n${escaped(text)}`;
const entries = (table: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(table).map(([term, text]) => entry(term, text, 'B'));

/** Text of roff: no escape, no request at the start of a line, hyphens that can be copied. */
function escaped(text: string): string {
  const safe = text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/\s*\n\s*/g, ' ');
  return /^[.']/.test(safe) ? `\\&${safe}` : safe;
}

const quoted = (text: string): string => `"${escaped(text).replaceAll('"', '\\(dq')}"`;
