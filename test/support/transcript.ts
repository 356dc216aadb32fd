import { main } from '../../src/cli/main.ts';
import { type FakeDisk, type FakeFile, fakeWorld, type FakeWorldOptions } from './fake-world.ts';

/** What a console block says: the world it runs in, set by comments above it, and what was typed and answered. */
export interface Transcript {
  readonly title: string;
  /** The block's text as it stands, between its fences. */
  readonly text: string;
  readonly start: number;
  readonly world: TranscriptWorld;
}

/** A world, and whether what a command writes stays for the next one. */
type TranscriptWorld = FakeWorldOptions & { readonly keeps?: boolean };

/**
 * The console blocks of a Markdown page. Comments set the world of the blocks below them, until set again:
 * `<!-- now: 2024-04-01T03:00Z -->`, `<!-- columns: 80 -->`, `<!-- plans: a.yaml b.yaml -->` (files of the repository, as
 * plans/<name>), `<!-- file: plans/x.yaml -->` before a code block that is the file, `<!-- stdin: text -->`, `<!-- keep -->` (what
 * a command of a block writes is there for the next ones of that block), `<!-- reset -->`.
 */
export function transcriptsOf(page: string, readFile: (path: string) => string): readonly Transcript[] {
  const found: Transcript[] = [];
  let world: TranscriptWorld = initialWorld(readFile);
  let title = '';
  let fileName: string | null = null;
  const pattern = /^#+ (?<heading>.+)$|^<!-- (?<comment>.+?) -->$|^```(?<language>\w*)\n(?<code>[\s\S]*?)^```$/gm;
  for (const match of page.matchAll(pattern)) {
    const { heading, comment, language, code } = match.groups ?? {};
    if (heading !== undefined) title = heading;
    if (comment !== undefined) {
      const [, key = comment, value = ''] = /^(\w+): ?([\s\S]*)$/.exec(comment) ?? [];
      if (key === 'file') fileName = value;
      else world = changed(world, key, value, readFile);
    }
    if (code === undefined) continue;
    if (fileName !== null) world = { ...world, files: { ...world.files, [fileName]: code } };
    else if (language === 'console')
      found.push({
        title: `${title}: ${code.split('\n')[0] ?? ''}`,
        text: code,
        start: match.index + '```console\n'.length,
        world,
      });
    fileName = null;
  }
  return found;
}

/** Runs every command of a transcript and writes down what it answers, in the same form. */
export async function rerun({ text, world }: Transcript): Promise<string> {
  const answers: string[] = [];
  let disk: FakeDisk | null = null;
  for (const line of text.split('\n').filter((each) => each.startsWith('% '))) {
    const fake = fakeWorld(disk ? { ...world, disk } : world);
    if (world.keeps === true) ({ disk } = fake);
    const [, ...args] = words(line.slice(2));
    const code = await main(args, fake);
    const errors = fake
      .errText()
      .split(/(?<=\n)/)
      .filter((each) => each !== '')
      .map((each) => (each === '\n' ? '2>\n' : `2> ${each}`));
    answers.push(`${line}\n${fake.outText()}${errors.join('')}${code === 0 ? '' : `=> ${code}\n`}`);
  }
  return answers.join('');
}

function initialWorld(readFile: (path: string) => string): FakeWorldOptions {
  return {
    now: '2024-04-01T03:00:00Z',
    columns: null,
    files: { 'plans/2024.yaml': readFile('plans/2024.yaml') },
  };
}

function changed(
  world: TranscriptWorld,
  key: string,
  value: string,
  readFile: (path: string) => string,
): TranscriptWorld {
  switch (key) {
    case 'now':
      return { ...world, now: value };
    case 'columns':
      return { ...world, environment: { ...world.environment, COLUMNS: value } };
    case 'env': {
      const [name = '', setting] = value.split('=');
      return { ...world, environment: { ...world.environment, [name]: setting } };
    }
    case 'stdin':
      return { ...world, stdin: value.replaceAll('\\n', '\n') };
    case 'plans': {
      const files: Record<string, FakeFile> = {};
      for (const path of value.split(' ').filter((each) => each !== ''))
        files[`plans/${path.split('/').at(-1) ?? ''}`] = readFile(path);
      return { ...world, files };
    }
    case 'keep':
      return { ...world, keeps: true };
    case 'reset':
      return initialWorld(readFile);
    default:
      return world;
  }
}

/** Splits a command line as a shell does, as far as the examples need: blanks, and single or double quotes. */
export function words(command: string): readonly string[] {
  return [...command.matchAll(/(?:[^\s'"]+|'[^']*'|"[^"]*")+/g)].map(([word]) =>
    word.replace(/'([^']*)'|"([^"]*)"/g, '$1$2'),
  );
}
