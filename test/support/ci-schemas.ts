import { readFileSync } from 'node:fs';
import AjvDraft4 from 'ajv-draft-04';
import formats from 'ajv-formats';
import { validateXML } from 'xmllint-wasm';

const schema = JSON.parse(readFileSync('test/schemas/sarif-2.1.0.json', 'utf8')) as object;
// Casts: the types of both packages say namespace where their CommonJS modules are a class and a function.
const Ajv = AjvDraft4 as unknown as typeof AjvDraft4.default;
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
(formats as unknown as (target: typeof ajv) => void)(ajv);
const validate = ajv.compile(schema);

/** What is wrong with a SARIF log by the schema of SARIF 2.1.0. */
export function sarifFaults(log: string): readonly string[] {
  validate(JSON.parse(log));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

/** What is wrong with JUnit reports by the schemas of Ant and of Jenkins. */
export async function junitFaults(reports: readonly string[]): Promise<readonly string[]> {
  const files = reports.map((contents, index) => ({ fileName: `report-${index}.xml`, contents }));
  const results = await Promise.all(
    ['junit-ant', 'junit-jenkins'].map(async (name) => {
      const xsd = { fileName: `${name}.xsd`, contents: readFileSync(`test/schemas/${name}.xsd`, 'utf8') };
      const { errors } = await validateXML({ xml: files, schema: xsd, maxMemoryPages: 4096 });
      return errors.map(({ rawMessage }) => `${name}: ${rawMessage}`);
    }),
  );
  return results.flat();
}
