import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { githubCommands } from '../../src/exporters/github.ts';
import { type Place } from '../../src/diagnostic.ts';
import { sarifLog } from '../../src/exporters/sarif.ts';
import { junitReport } from '../../src/exporters/junit.ts';
import { oneLine } from '../../src/exporters/problem.ts';
import { junitFaults, sarifFaults } from '../support/ci-schemas.ts';
import { type FakeFile, fakeWorld, type FakeWorldOptions } from '../support/fake-world.ts';

const read = (path: string): string => readFileSync(path, 'utf8');
const seed = { 'plans/2024.yaml': read('plans/2024.yaml') };
const formats = ['github', 'gitlab', 'sarif', 'junit'] as const;

interface Run {
  readonly out: string;
  readonly err: string;
  readonly code: number;
}

async function run(args: readonly string[], options: FakeWorldOptions = {}): Promise<Run> {
  const world = fakeWorld({ files: seed, ...options });
  const code = await main(args, world);
  return { out: world.outText(), err: world.errText(), code };
}

interface GitLabIssue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly partialFingerprints: Readonly<Record<string, string>>;
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region: { readonly startLine: number; readonly startColumn?: number };
    };
  }[];
}

interface SarifRun {
  readonly results: readonly SarifResult[];
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
  readonly invocations: readonly { readonly executionSuccessful: boolean }[];
}

// Casts: the shapes of our own output, checked against the schemas below.
const issuesIn = ({ out }: Run): readonly GitLabIssue[] => JSON.parse(out) as readonly GitLabIssue[];
const logIn = ({ out }: Run): SarifRun => {
  const [first] = (JSON.parse(out) as { readonly runs: readonly SarifRun[] }).runs;
  if (!first) return expect.fail('a log without a run');
  return first;
};

const badFiles = readdirSync('test/gallery').filter((name) => name.endsWith('.yaml') && !name.endsWith('.fixed.yaml'));
const gallery: Readonly<Record<string, FakeFile>> = Object.fromEntries(
  badFiles.map((name) => [name, readFileSync(`test/gallery/${name}`)]),
);
const hostile = `tthc: 1
year: 2024
issuer: { name: UBND xã }
plan:
  title: Kế hoạch
  sections:
    - title: '<b>&"'
      tasks:
        - content: "50% ]]> </failure> \\n::error::x, y: z \\u202Ec"
          lead: "::warning file=a::b"
          deadline: Trước 10/01/2024
`;

describe('due', () => {
  const overdue = ['I.1', 'IV.3', 'IV.2', 'X', 'X.2'];
  const asked = ['due', '--as-of', '2024-04-01', '--format'];

  it('tells GitHub of each missed deadline at its line, as an error', async () => {
    const { out, code } = await run([...asked, 'github']);
    const lines = out.trimEnd().split('\n');
    expect(code).toBe(0);
    expect(lines.map((line) => /::([A-Z.0-9]*\d|X)[ .]/.exec(line)?.[1])).toEqual(overdue);
    expect(lines[0]).toBe(
      '::error file=plans/2024.yaml,line=74,endLine=74,col=11,endColumn=75,title=due/overdue::I.1. Ban hành Kế hoạch kiểm soát thủ tục hành chính năm 2024. Chủ trì: Văn phòng – Thống kê. Hạn: 09/01/2024 (kế hoạch ghi: Trước 10/01/2024). Quá hạn chưa hoàn thành, quá hạn 83 ngày',
    );
  });

  it('gives the lines that JSON gives', async () => {
    const json = JSON.parse((await run([...asked, 'json'])).out) as {
      readonly items: readonly { readonly status: string; readonly source: { readonly line: number } }[];
    };
    const lines = json.items.filter(({ status }) => status === 'overdue').map(({ source }) => source.line);
    expect(lines).toHaveLength(5);
    expect(issuesIn(await run([...asked, 'gitlab'])).map(({ location }) => location.lines.begin)).toEqual(lines);
    const { results } = logIn(await run([...asked, 'sarif']));
    expect(results.map(({ locations }) => locations[0]?.physicalLocation.region.startLine)).toEqual(lines);
  });

  it('exits as in every other form', async () => {
    for (const format of formats) {
      expect((await run([...asked, format, '--fail-on', 'overdue'])).code).toBe(1);
      expect((await run(['due', '--as-of', '2024-01-01', '--fail-on', 'overdue', '--format', format])).code).toBe(0);
    }
  });

  it('tells what is near as a warning, where --fail-on soon asks for it', async () => {
    const near = ['due', '--as-of', '2024-01-09', '--format'];
    expect(logIn(await run([...near, 'sarif'])).results).toEqual([]);
    const { results } = logIn(await run([...near, 'sarif', '--fail-on', 'soon']));
    expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual([['due/due-today', 'warning']]);
    expect((await run([...near, 'github', '--fail-on', 'soon'])).out).toMatch(/^::warning /);
  });

  it('tells what was missed outside of the window too, as the exit code does', async () => {
    const window = ['due', '--as-of', '2024-12-31', '--quarter', '1', '--format', 'gitlab', '--fail-on', 'overdue'];
    const all = ['due', '--as-of', '2024-12-31', '--format', 'gitlab'];
    expect(issuesIn(await run(window))).toEqual(issuesIn(await run(all)));
  });

  it('heeds filters', async () => {
    const issues = issuesIn(await run([...asked, 'gitlab', '--section', 'X']));
    expect(issues.map(({ description }) => description.split(/[ .][^0-9]/)[0])).toEqual(['X', 'X.2']);
  });

  it('names every obligation in JUnit, those missed as failures', async () => {
    const { out } = await run([...asked, 'junit']);
    expect(out.match(/<testcase /g)).toHaveLength(26);
    expect(out.match(/<failure /g)).toHaveLength(5);
    expect(out).toContain('tests="26" failures="5" errors="0"');
  });

  it('has nothing to tell where nothing was missed, and says that it looked', async () => {
    const early = ['due', '--as-of', '2024-01-01', '--format'];
    expect(await run([...early, 'github'])).toEqual({
      out: '',
      err: 'Không có gì phải báo trong 01 tệp.\n',
      code: 0,
    });
    expect(issuesIn(await run([...early, 'gitlab']))).toEqual([]);
    expect(logIn(await run([...early, 'sarif']))).toMatchObject({
      results: [],
      invocations: [{ executionSuccessful: true }],
    });
  });
});

describe.each(['check', 'due'])('%s of what cannot be read', (command) => {
  it.each(formats)('is never told as good news: %s', async (format) => {
    const broken: string[] = [];
    for (const [name, bytes] of Object.entries(gallery)) {
      const { out, code } = await run([command, name, '--format', format], { files: { [name]: bytes } });
      // A warning keeps no plan from being read.
      if (code !== 3) continue;
      broken.push(name);
      if (format === 'github') expect(out, name).toMatch(/^::error /m);
      if (format === 'gitlab') expect(issuesIn({ out, err: '', code })[0]?.severity, name).toBe('major');
      if (format === 'junit') expect(out, name).toMatch(/<error /);
      if (format !== 'sarif') continue;
      const log = logIn({ out, err: '', code });
      expect(log.invocations, name).toEqual([{ executionSuccessful: false }]);
      expect(
        log.results.map(({ level }) => level),
        name,
      ).toContain('error');
    }
    expect(broken.length).toBeGreaterThan(50);
  });

  it('names a missing file', async () => {
    for (const format of formats) {
      const { out, code } = await run([command, 'plans/2023.yaml', '--format', format]);
      expect(code).toBe(3);
      expect(out).toContain('file/not-found');
      expect(out).toContain('plans/2023.yaml');
    }
  });
});

test('a deadline that cannot be read is told beside those that were missed', async () => {
  const files = { 'plans/x.yaml': seed['plans/2024.yaml'].replace('deadline: Tháng 3/2024', 'deadline: 31 tháng 11') };
  const issues = issuesIn(await run(['due', '--as-of', '2024-04-01', '--format', 'gitlab'], { files }));
  expect(issues.map(({ check_name }) => check_name)).toEqual([
    'deadline/impossible-date',
    ...Array<string>(4).fill('due/overdue'),
  ]);
  const { out, code } = await run(['due', '--as-of', '2024-04-01', '--format', 'junit'], { files });
  expect(code).toBe(3);
  expect(out).toContain('tests="26" failures="4" errors="1"');
});

describe('check', () => {
  it('tells its findings with their places', async () => {
    const result = logIn(await run(['check', '--format', 'sarif'])).results.find(
      ({ ruleId }) => ruleId === 'lint/report-without-sending-day',
    );
    expect(result).toMatchObject({
      level: 'warning',
      locations: [{ physicalLocation: { region: { startLine: 64, startColumn: 3, endLine: 64, endColumn: 13 } } }],
    });
    expect((await run(['check', '--format', 'github'])).out).toContain(
      '::warning file=plans/2024.yaml,line=64,endLine=64,col=3,endColumn=13,title=lint/report-without-sending-day::',
    );
  });

  it('has a case for each finding in JUnit, and one that passed for a file without findings', async () => {
    const files = {
      'plans/a.yaml': read('test/gallery/deadline.reversed.fixed.yaml'),
      'plans/b.yaml': read('test/gallery/yaml.tab.yaml'),
    };
    const { out } = await run(['check', '--format', 'junit'], { files });
    expect(out).toContain(
      '<testsuite name="plans/a.yaml" package="plans/a.yaml" id="0" tests="1" failures="0" errors="0"',
    );
    expect(out).toContain(
      '<testsuite name="plans/b.yaml" package="plans/b.yaml" id="1" tests="1" failures="0" errors="1"',
    );
  });

  it('writes the level of every result and names its rule', async () => {
    for (const [name, bytes] of Object.entries(gallery)) {
      const { results, tool } = logIn(await run(['check', name, '--format', 'sarif'], { files: { [name]: bytes } }));
      for (const { level, ruleId, ruleIndex } of results) {
        expect(['error', 'warning', 'note']).toContain(level);
        expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
      }
    }
  });
});

describe('the schemas', () => {
  const questions = [
    ['check'],
    ['check', '--lang', 'en'],
    ['due', '--as-of', '2024-04-01'],
    ['due', '--as-of', '2024-12-31', '--fail-on', 'soon', '--lang', 'en'],
    ['due', '--as-of', '2023-01-01'],
  ];
  const worlds: Readonly<Record<string, Readonly<Record<string, FakeFile>>>> = {
    seed,
    gallery: Object.fromEntries(Object.entries(gallery).map(([name, bytes]) => [`plans/${name}`, bytes])),
    hostile: { 'plans/x.yaml': hostile, 'plans/kế hoạch, [1]: 50%.yaml': hostile },
    progress: { 'plans/x.yaml': read('test/fixtures/plans/progress.yaml') },
    none: { 'plans/x.md': '' },
  };

  it.each(Object.keys(worlds))('SARIF 2.1.0 takes every log: %s', async (name) => {
    for (const question of questions)
      expect(sarifFaults((await run([...question, '--format', 'sarif'], { files: worlds[name] ?? {} })).out)).toEqual(
        [],
      );
  });

  it('JUnit of Ant and of Jenkins take every report', async () => {
    const reports: string[] = [];
    for (const files of Object.values(worlds))
      for (const question of questions) reports.push((await run([...question, '--format', 'junit'], { files })).out);
    for (const [name, bytes] of Object.entries(gallery))
      reports.push((await run(['check', name, '--format', 'junit'], { files: { [name]: bytes } })).out);
    expect(await junitFaults(reports)).toEqual([]);
  });

  it('would refuse what is wrong', async () => {
    const { out } = await run(['check', '--format', 'sarif']);
    expect(sarifFaults(out.replace('"level": "warning"', '"level": "bad"'))).not.toEqual([]);
    const report = (await run(['check', '--format', 'junit'])).out;
    expect(await junitFaults([report.replace('<failure type=', '<failure kind=')])).not.toEqual([]);
    expect(await junitFaults([report.replace('&apos;', '').replace('</testsuites>', '')])).not.toEqual([]);
  });

  it('GitLab gets the fields that it asks for, each fingerprint once', async () => {
    for (const files of Object.values(worlds)) {
      const issues = issuesIn(await run(['check', '--format', 'gitlab'], { files }));
      expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
      for (const issue of issues) {
        expect(Object.keys(issue)).toEqual(['description', 'check_name', 'fingerprint', 'severity', 'location']);
        expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(issue.severity);
        expect(issue.location.lines.begin).toBeGreaterThan(0);
        expect(issue.location.path).not.toMatch(/^(\.|\/)|\\/);
      }
    }
  });
});

describe('fingerprints', () => {
  const moved = { 'plans/2024.yaml': `# một\n# hai\n${seed['plans/2024.yaml']}` };

  it.each([['check'], ['due', '--as-of', '2024-12-31']])('stay where lines move: %s', async (...question) => {
    const before = logIn(await run([...question, '--format', 'sarif']));
    const after = logIn(await run([...question, '--format', 'sarif'], { files: moved }));
    const prints = ({ results }: SarifRun): readonly unknown[] => results.map((result) => result.partialFingerprints);
    expect(before.results.length).toBeGreaterThan(0);
    expect(prints(after)).toEqual(prints(before));
    expect(new Set(prints(before).map((print) => JSON.stringify(print))).size).toBe(before.results.length);
    expect(after.results[0]?.locations).not.toEqual(before.results[0]?.locations);
  });

  it('tell the same slip in two places apart', async () => {
    const tabs = read('test/gallery/several.1-slips.yaml');
    const issues = issuesIn(await run(['check', 'x.yaml', '--format', 'gitlab'], { files: { 'x.yaml': tabs } }));
    expect(issues.length).toBeGreaterThan(3);
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
  });
});

describe('paths', () => {
  const here = '/home/van-phong/ke-hoach';

  it.each([
    ['plans/2024.yaml', {}, 'plans/2024.yaml'],
    ['./plans//2024.yaml', {}, 'plans/2024.yaml'],
    ['plans\\2024.yaml', {}, 'plans/2024.yaml'],
    [`${here}/plans/2024.yaml`, {}, 'plans/2024.yaml'],
    ['plans/2024.yaml', { GITHUB_WORKSPACE: '/home/van-phong' }, 'ke-hoach/plans/2024.yaml'],
    ['plans/2024.yaml', { CI_PROJECT_DIR: '/home/van-phong' }, 'ke-hoach/plans/2024.yaml'],
    ['plans/2024.yaml', { GITHUB_WORKSPACE: '/another/place' }, 'plans/2024.yaml'],
  ])('%s with %j is %s', async (path, environment, expected) => {
    const options = { files: seed, environment };
    const args = ['due', path, '--as-of', '2024-04-01', '--format'];
    expect(issuesIn(await run([...args, 'gitlab'], options))[0]?.location.path).toBe(expected);
    expect((await run([...args, 'github'], options)).out).toContain(` file=${expected},`);
    expect((await run([...args, 'junit'], options)).out).toContain(`<testsuite name="${expected}"`);
    const { results } = logIn(await run([...args, 'sarif'], options));
    expect(results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(expected);
  });

  it('are URIs in SARIF, absolute where the file lies elsewhere', async () => {
    const uri = async (path: string): Promise<unknown> => {
      const { results } = logIn(
        await run(['due', path, '--as-of', '2024-04-01', '-f', 'sarif'], { files: { [path]: hostile } }),
      );
      return results[0]?.locations[0]?.physicalLocation.artifactLocation;
    };
    expect(await uri('plans/kế hoạch 50%.yaml')).toEqual({
      uri: 'plans/k%E1%BA%BF%20ho%E1%BA%A1ch%2050%25.yaml',
      uriBaseId: '%SRCROOT%',
    });
    expect(await uri('/srv/kế hoạch.yaml')).toEqual({ uri: 'file:///srv/k%E1%BA%BF%20ho%E1%BA%A1ch.yaml' });
  });

  it('are URIs in SARIF on Windows, too', () => {
    const problem = { rule: 'x/y', severity: 'info', message: 'm', remedy: null, identity: '' } as const;
    const at = (path: string): typeof problem & { readonly at: Place } => ({
      ...problem,
      at: { path, start: null, end: null },
    });
    const run = { version: '0.0.0', language: 'vi', command: 'check', complete: true, describe: () => null } as const;
    const { results } = logIn({ out: sarifLog([at('D:/kế hoạch/x.yaml'), at('a\ud800.yaml')], run), err: '', code: 0 });
    expect(results.map(({ locations }) => locations[0]?.physicalLocation.artifactLocation.uri)).toEqual([
      'file:///D:/k%E1%BA%BF%20ho%E1%BA%A1ch/x.yaml',
      'a%EF%BF%BD.yaml',
    ]);
    expect(results.map(({ level }) => level)).toEqual(['note', 'note']);
  });

  it('are relative in the JSON of check, too', async () => {
    const { out } = await run(['check', `${here}/plans/2024.yaml`, '--format', 'json']);
    const { findings } = JSON.parse(out) as { readonly findings: readonly { readonly path: string }[] };
    expect(new Set(findings.map(({ path }) => path))).toEqual(new Set(['plans/2024.yaml']));
  });
});

describe('what a stranger writes in a plan', () => {
  const files = { 'plans/x.yaml': hostile };
  const args = ['due', '--as-of', '2024-04-01', '--format'];

  it('gives GitHub no command of its own', async () => {
    const { out } = await run([...args, 'github'], { files });
    expect(out.split('\n').filter((line) => line.startsWith('::'))).toHaveLength(1);
    expect(out.trimEnd().split('\n')).toHaveLength(1);
    expect(out).toContain('50%25 ]]>');
  });

  it.each(formats)('commands no terminal: %s', async (format) => {
    const { out, err } = await run([...args, format], { files });
    expect(out + err).not.toMatch(/(?!\n)\p{Cc}|[\u200b-\u200f\u202a-\u202e]/u);
  });
});

describe('whatever the text', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom('%', ':', ',', '\n', '\r', '\u0000', '0', 'A', 'D', '<', '&', '"', ']', '\ud800'),
    }),
  );

  it('a command of GitHub is one line, and its data are the text', () => {
    fc.assert(
      fc.property(anyText, anyText, (message, path) => {
        const problem = {
          rule: 'x/y',
          severity: 'error',
          at: { path, start: null, end: null },
          message,
          remedy: null,
          identity: '',
        } as const;
        const command = githubCommands([problem]);
        const [, file = '', data = ''] =
          /^::error file=([^,:\n\r]*),title=x\/y::([^\n\r]*)\n$/.exec(command) ?? expect.fail(command);
        const decoded = (text: string): string =>
          text.replace(/%(0D|0A|3A|2C|25)/g, (code) => decodeURIComponent(code));
        expect([decoded(file), decoded(data)]).toEqual([path, message]);
      }),
    );
  });

  it('one line has nothing that commands', () => {
    fc.assert(fc.property(anyText, (text) => !/\p{Cc}/u.test(oneLine(text))));
  });

  it('JUnit is well-formed', async () => {
    const texts = fc.sample(fc.array(anyText, { minLength: 4, maxLength: 4 }), 300);
    const suites = texts.map(([name = '', rule = '', message = '', detail = ''], index) => ({
      name: `${name}x`,
      cases: [
        { name: message, verdict: index % 2 === 0 ? ('failed' as const) : ('broken' as const), rule, message, detail },
      ],
    }));
    expect(await junitFaults([junitReport(suites, '2024-04-01', 0)])).toEqual([]);
  });
});
