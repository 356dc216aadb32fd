import { regimeNames } from '../calendar/regime.ts';
import { diagnostic, type Diagnostic, wholeFile } from '../diagnostic.ts';
import { type Outline, parseOutline } from '../document/report/outline.ts';
import { type ReportWords } from '../messages/report.ts';
import { type NumberForm, parseForm } from '../report/form.ts';
import { parseRegime, type ReportRegime } from '../report/regime.ts';
import { decodeText } from '../source/decode.ts';
import { type World } from '../world.ts';
import { usageError } from './session.ts';

/** A reporting regime with everything that belongs to it. */
export interface LoadedRegime {
  readonly regime: ReportRegime;
  readonly outline: Outline;
  readonly forms: readonly NumberForm[];
  /** Its folder, where it is the office's own; null for one that comes with tthc. */
  readonly folder: string | null;
}

/** A regime, or everything that is wrong with its files. */
export interface RegimeRead {
  readonly loaded: LoadedRegime | null;
  readonly faults: readonly Diagnostic[];
  readonly texts: ReadonlyMap<string, string>;
}

const maxFile = 2_000_000;

/** Reads the regime that a name, or the path of a folder, stands for. */
export function loadRegime(world: World, name: string, words: ReportWords): RegimeRead {
  const isBuiltIn = regimeNames.includes(name);
  const folder = name.replaceAll('\\', '/').replace(/(?<=.)\/+$/, '');
  if (!isBuiltIn && world.files.kindOf(folder) !== 'folder') throw usageError(words.unknownRegime(name, regimeNames));
  const reading: Reading = {
    world,
    words,
    base: isBuiltIn ? `regimes/${name}` : folder,
    isBuiltIn,
    texts: new Map(),
    faults: [],
  };
  const { texts, faults } = reading;
  const regime = readPart(reading, regimeFile(reading, name), (path, text) => {
    const read = parseRegime(path, text);
    return { value: read.regime, faults: read.faults };
  });
  if (!regime) return { loaded: null, faults, texts };
  const outline = readPart(reading, regime.outline, (path, text) => {
    const read = parseOutline(path, text);
    return { value: read.outline, faults: read.faults };
  });
  const forms = regime.forms.flatMap((file) => {
    const form = readPart(reading, file, (path, text) => {
      const read = parseForm(path, text);
      return { value: read.form, faults: read.faults };
    });
    return form ? [form] : [];
  });
  const isSound = !faults.some(({ severity }) => severity === 'error');
  const loaded = isSound && outline ? { regime, outline, forms, folder: isBuiltIn ? null : folder } : null;
  return { loaded, faults, texts };
}

interface Reading {
  readonly world: World;
  readonly words: ReportWords;
  /** The folder of the regime. */
  readonly base: string;
  readonly isBuiltIn: boolean;
  readonly texts: Map<string, string>;
  readonly faults: Diagnostic[];
}

function regimeFile({ world, words, base, isBuiltIn }: Reading, name: string): string {
  const files = ['regime.json', 'regime.yaml', 'regime.yml'];
  const file = files.find((each) => isBuiltIn || world.files.kindOf(`${base}/${each}`) === 'file');
  if (file === undefined) throw usageError(words.noRegimeFile(name));
  return file;
}

/** A file of a regime as read; null where it cannot be, of which the faults are kept. */
function readPart<Value>(
  { world, words, base, isBuiltIn, texts, faults }: Reading,
  file: string,
  parse: (path: string, text: string) => { readonly value: Value | null; readonly faults: readonly Diagnostic[] },
): Value | null {
  // A regime is a folder that can be handed on; what lies beside it is nobody's business.
  if (/^[/\\]|^[A-Za-z]:|(^|[/\\])\.\.([/\\]|$)/.test(file)) throw usageError(words.badPath(file));
  const path = `${base}/${file}`;
  const text = isBuiltIn ? assetText(world, path) : fileText(world, path);
  if (typeof text !== 'string') {
    faults.push(text);
    return null;
  }
  texts.set(path, text);
  const { value, faults: found } = parse(path, text);
  faults.push(...found);
  return value;
}

function assetText(world: World, path: string): string | Diagnostic {
  const bytes = world.asset(path);
  return bytes === null
    ? diagnostic('file/not-found', wholeFile(path), { file: path })
    : new TextDecoder().decode(bytes);
}

/** The text of a file, or why it cannot be had. */
export function fileText({ files }: Pick<World, 'files'>, path: string): string | Diagnostic {
  const read = files.read(path, maxFile);
  const at = wholeFile(path);
  if (!read.ok)
    return read.fault === 'missing'
      ? diagnostic('file/not-found', at, { file: path })
      : read.fault === 'too-large'
        ? diagnostic('file/too-large', at, { file: path, limit: 'bytes' })
        : diagnostic('file/unreadable', at, { file: path, reason: read.reason });
  const decoded = decodeText(path, read.bytes);
  return decoded.ok ? decoded.text : decoded.fault;
}
