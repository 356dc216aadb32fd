import { type Place, type Severity } from '../diagnostic.ts';
import { jsonText } from './json-text.ts';
import { fingerprintsOf, type Problem, told } from './problem.ts';

/** What a SARIF log says of the run itself. */
export interface SarifRun {
  readonly version: string;
  readonly language: 'vi' | 'en';
  /** Which command ran: logs of two commands stand side by side. */
  readonly command: string;
  /** Whether the question could be answered in full. */
  readonly complete: boolean;
  /** What a rule is about, in a few words. */
  readonly describe: (rule: string) => string | null;
}

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<Severity, string>;

/** Problems as a SARIF 2.1.0 log (OASIS), for code scanning of GitHub and other services. */
export function sarifLog(problems: readonly Problem[], run: SarifRun): string {
  const fingerprints = fingerprintsOf(problems);
  const rules = [...new Set(problems.map(({ rule }) => rule))];
  return jsonText({
    $schema: schema,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'tthc',
            version: run.version,
            semanticVersion: run.version,
            rules: rules.map((id) => ruleOf(id, problems, run)),
          },
        },
        language: run.language,
        automationDetails: { id: `tthc/${run.command}/` },
        invocations: [{ executionSuccessful: run.complete }],
        columnKind: 'utf16CodeUnits',
        results: problems.map((problem, index) => ({
          ruleId: problem.rule,
          ruleIndex: rules.indexOf(problem.rule),
          level: levels[problem.severity],
          message: { text: told(problem, '\n') },
          locations: [{ physicalLocation: locationOf(problem.at) }],
          partialFingerprints: {
            // The one key that code scanning of GitHub knows findings by.
            primaryLocationLineHash: `${fingerprints[index]?.hash ?? ''}:${fingerprints[index]?.nth ?? 1}`,
          },
        })),
      },
    ],
  });
}

function ruleOf(id: string, problems: readonly Problem[], { describe }: SarifRun): object {
  const first = problems.find(({ rule }) => rule === id);
  return {
    id,
    shortDescription: { text: describe(id) ?? first?.message ?? id },
    defaultConfiguration: { level: levels[first?.severity ?? 'error'] },
  };
}

function locationOf({ path, start, end }: Place): object {
  // What concerns a file as a whole is shown at its head: services ask for a line.
  const region =
    start === null || end === null
      ? { startLine: 1 }
      : {
          startLine: start.line,
          startColumn: start.column,
          endLine: end.line,
          endColumn: end.column,
        };
  return { artifactLocation: artifactOf(path), region };
}

/** A path as a URI: relative to the root of the repository, or absolute where the file lies outside of it. */
function artifactOf(path: string): object {
  // Half of a surrogate pair, which a name may hold on Windows, cannot be encoded.
  const uri = path
    .replace(/\p{Cs}/gu, '\uFFFD')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  if (path.startsWith('/')) return { uri: `file://${uri}` };
  if (/^[A-Za-z]:\//.test(path)) return { uri: `file:///${path.slice(0, 2)}${uri.slice(4)}` };
  return { uri, uriBaseId: '%SRCROOT%' };
}
