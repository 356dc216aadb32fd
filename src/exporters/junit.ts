/** One thing that was looked at: an obligation, or what `check` found. */
export interface TestCase {
  readonly name: string;
  readonly verdict: 'passed' | 'failed' | 'broken';
  /** The code of the fault; empty where it passed. */
  readonly rule: string;
  readonly message: string;
  /** What a person reads of it: place, message, remedy, line by line. */
  readonly detail: string;
}

/** Everything that was looked at in one file. */
export interface TestSuite {
  readonly name: string;
  readonly cases: readonly TestCase[];
}

/**
 * Suites as JUnit XML that fits the schemas of Ant and of Jenkins, the strictest that services check against: at most one
 * fault a case, and the elements that Ant asks for even where they are empty. `asOf` is the day it speaks of, `now` the
 * moment in milliseconds.
 */
export function junitReport(suites: readonly TestSuite[], asOf: string, now: number): string {
  const timestamp = new Date(now).toISOString().slice(0, 19);
  const written = suites.map((suite, id) => suiteXml(suite, { id, asOf, timestamp }));
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${written.join('')}</testsuites>\n`;
}

interface Setting {
  readonly id: number;
  readonly asOf: string;
  readonly timestamp: string;
}

function suiteXml({ name, cases }: TestSuite, { id, asOf, timestamp }: Setting): string {
  const count = (verdict: TestCase['verdict']): number => cases.filter((each) => each.verdict === verdict).length;
  const attributes = {
    name,
    package: name,
    id,
    tests: cases.length,
    failures: count('failed'),
    errors: count('broken'),
    time: 0,
    timestamp,
    hostname: 'localhost',
  };
  const out = cases.map(({ detail }) => `${detail}\n`).join('');
  return [
    `  <testsuite${attributesXml(attributes)}>\n`,
    `    <properties>\n      <property${attributesXml({ name: 'as-of', value: asOf })}/>\n    </properties>\n`,
    ...cases.map((each) => caseXml(each, name)),
    `    <system-out>${text(out)}</system-out>\n    <system-err></system-err>\n  </testsuite>\n`,
  ].join('');
}

function caseXml({ name, verdict, rule, message, detail }: TestCase, classname: string): string {
  const opening = `    <testcase${attributesXml({ name, classname, time: 0 })}`;
  if (verdict === 'passed') return `${opening}/>\n`;
  const element = verdict === 'failed' ? 'failure' : 'error';
  const fault = `<${element}${attributesXml({ type: rule, message })}>${text(detail)}</${element}>`;
  return `${opening}>\n      ${fault}\n    </testcase>\n`;
}

function attributesXml(attributes: Readonly<Record<string, string | number>>): string {
  return Object.entries(attributes)
    .map(
      ([name, value]) =>
        ` ${name}="${text(String(value))
          .replaceAll('"', '&quot;')
          .replace(/[\t\r\n]/g, ' ')}"`,
    )
    .join('');
}

/** Text of XML 1.0, which has no place for control characters, halves of surrogate pairs and non-characters. */
function text(value: string): string {
  return value
    .replace(
      /(?![\n\t])\p{Cc}|[\p{Cs}\ufffe\uffff\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu,
      '\uFFFD',
    )
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
