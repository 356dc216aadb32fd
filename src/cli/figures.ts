import { type Diagnostic, diagnostic, inFileOrder, wholeFile } from '../diagnostic.ts';
import { type FormFigures } from '../document/report/form-nodes.ts';
import { type ReportWords } from '../messages/report.ts';
import { checkFormData } from '../report/form-agreement.ts';
import { type FormData, readFormData, tableOfForm } from '../report/form-data.ts';
import { csvTable, yamlTable } from '../report/form-table.ts';
import { type NumberForm } from '../report/form.ts';
import { type Table } from '../source/table.ts';
import { maxBytes } from '../source/decode.ts';
import { type World } from '../world.ts';
import { fileText } from './regimes.ts';
import { usageError } from './session.ts';

/** The forms of a regime with the figures of a file in the one that they fit. */
export interface FiguresRead {
  readonly forms: readonly FormFigures[];
  readonly faults: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
}

/** Reads the figures of a period, and those of the period before where a file of them is named, and checks them. */
export async function readFigures(
  world: World,
  words: ReportWords,
  forms: readonly NumberForm[],
  files: { readonly data: string | null; readonly previous: string | null },
): Promise<FiguresRead> {
  const empty = forms.map((form): FormFigures => ({ form, data: null }));
  const [form, ...others] = forms;
  if (files.data === null || !form) return { forms: empty, faults: [], texts: new Map() };
  const texts = new Map<string, string>();
  const faults: Diagnostic[] = [];
  const read = async (path: string): Promise<FormData | null> => {
    const { tables, faults: unread, text } = await tablesIn(world, words, form, path);
    if (text !== null) texts.set(path, text);
    faults.push(...unread);
    const table = tableOfForm(form, tables);
    if (!table) return null;
    const { data, faults: wrong } = readFormData(form, table);
    faults.push(...wrong);
    return data;
  };
  const data = await read(files.data);
  const previous = files.previous === null ? null : await read(files.previous);
  if (data) faults.push(...checkFormData(form, data, previous));
  return {
    forms: [{ form, data }, ...others.map((each) => ({ form: each, data: null }))],
    faults: faults.toSorted(inFileOrder),
    texts,
  };
}

interface TablesRead {
  readonly tables: readonly Table[];
  readonly faults: readonly Diagnostic[];
  readonly text: string | null;
}

async function tablesIn(world: World, words: ReportWords, form: NumberForm, path: string): Promise<TablesRead> {
  const extension = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  if (extension === 'xlsx') return workbook(world, path);
  if (!['csv', 'tsv', 'txt', 'yaml', 'yml', 'json'].includes(extension)) throw usageError(words.badDataFile(path));
  const text = fileText(world, path);
  if (typeof text !== 'string') return { tables: [], faults: [text], text: null };
  const isYaml = ['yaml', 'yml', 'json'].includes(extension);
  const { table, faults } = isYaml ? yamlTable(form, path, text) : csvTable(path, text);
  return { tables: table ? [table] : [], faults, text };
}

async function workbook(world: World, path: string): Promise<TablesRead> {
  const read = world.files.read(path, maxBytes);
  if (!read.ok)
    return {
      tables: [],
      faults: [
        read.fault === 'missing'
          ? diagnostic('file/not-found', wholeFile(path), { file: path })
          : read.fault === 'too-large'
            ? diagnostic('file/too-large', wholeFile(path), { file: path, limit: 'bytes' })
            : diagnostic('file/unreadable', wholeFile(path), { file: path, reason: read.reason }),
      ],
      text: null,
    };
  const { xlsxTables } = await import('../importers/xlsx-table.ts');
  const { tables, faults } = xlsxTables(path, read.bytes);
  return { tables, faults, text: null };
}
