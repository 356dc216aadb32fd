import { diagnostic, wholeFile, type Diagnostic } from '../diagnostic.ts';
import { type Files, type FolderEntry } from '../world.ts';

/** The plan files that a command is about, each once, in the order in which they were named. */
export interface Discovered {
  readonly paths: readonly string[];
  readonly faults: readonly Diagnostic[];
}

const maxDepth = 12;

/**
 * Finds plan files. Without arguments: every YAML file directly in the nearest `plans/` folder upwards, since an old plan
 * may hold deadlines that are still open. An argument may be a file, a folder or a pattern with `*`, `?` and `**`.
 */
export function discoverPlans(files: Files, names: readonly string[]): Discovered {
  const found = names.length === 0 ? [nearestPlans(files)] : names.map((name) => named(files, name));
  return {
    paths: distinct(
      files,
      found.flatMap(({ paths }) => paths),
    ),
    faults: found.flatMap(({ faults }) => faults),
  };
}

/** Each file once, under the name by which it was first met, whatever ways lead to it. */
function distinct(files: Files, paths: readonly string[]): readonly string[] {
  const met = new Map<string, string>();
  for (const path of paths) {
    const real = files.realPath(path);
    if (!met.has(real)) met.set(real, path);
  }
  return [...met.values()];
}

const failed = (fault: Diagnostic): Discovered => ({ paths: [], faults: [fault] });

function nearestPlans(files: Files): Discovered {
  const folder = files.foldersUpwards().find((candidate) => files.kindOf(joined(candidate, 'plans')) === 'folder');
  if (folder === undefined)
    return failed(diagnostic('files/no-plans-folder', wholeFile('plans'), { from: files.foldersUpwards()[0] ?? '.' }));
  return inFolder(files, joined(folder, 'plans'));
}

function named(files: Files, name: string): Discovered {
  const path = tidied(name);
  switch (files.kindOf(path)) {
    case 'folder':
      return inFolder(files, path);
    case 'file':
    case 'other':
      return { paths: [path], faults: [] };
    case 'missing':
      return /[*?]/.test(path)
        ? byPattern(files, path)
        : failed(diagnostic('file/not-found', wholeFile(path), { file: path }));
  }
}

/** A path written one way: `/` between its steps, no step doubled or empty. */
function tidied(name: string): string {
  const path = name
    .replaceAll('\\', '/')
    .replace(/\/(\.?\/)+/g, '/')
    .replace(/^(\.\/)+(?=.)/, '');
  return path.replace(/(?<=.)\/\.?$/, '');
}

function inFolder(files: Files, folder: string): Discovered {
  const entries = files.list(folder) ?? [];
  return discovered(
    entries.filter(isPlanFile).map((entry) => ({ entry, path: joined(folder, entry.name) })),
    folder,
  );
}

function isPlanFile({ name, kind }: FolderEntry): boolean {
  return kind !== 'folder' && /\.ya?ml$/i.test(name) && !name.startsWith('.');
}

interface Candidate {
  readonly entry: FolderEntry;
  readonly path: string;
}

function discovered(candidates: readonly Candidate[], where: string): Discovered {
  if (candidates.length === 0) return failed(diagnostic('files/no-plan', wholeFile(where), { where }));
  const sound = candidates.filter(({ entry }) => entry.kind === 'file' && !entry.leadsOutside);
  return {
    paths: sound.map(({ path }) => path),
    faults: candidates.filter((candidate) => !sound.includes(candidate)).map(unsound),
  };
}

function unsound({ entry, path }: Candidate): Diagnostic {
  // A link to nothing, or no file at all: it bears the name of a plan, so a plan is missing.
  if (entry.kind !== 'file') return diagnostic('file/not-found', wholeFile(path), { file: path });
  // A link found, not named, may have been planted: what it leads to must not be read, nor quoted in an excerpt.
  return diagnostic('file/outside', wholeFile(path), { file: path });
}

function byPattern(files: Files, pattern: string): Discovered {
  // `**` twice in a row finds no more than once, but takes far longer.
  const steps = pattern.split('/').filter((step, index, all) => step !== '**' || all[index - 1] !== '**');
  const firstWild = steps.findIndex((step) => /[*?]/.test(step));
  const start = steps.slice(0, firstWild).join('/');
  const root = start === '' && pattern.startsWith('/') ? '/' : start;
  return discovered(matches(files, root, steps.slice(firstWild), 0), pattern);
}

function matches(files: Files, folder: string, steps: readonly string[], depth: number): readonly Candidate[] {
  const [step, ...rest] = steps;
  if (step === undefined || depth > maxDepth) return [];
  const entries = files.list(folder === '' ? '.' : folder) ?? [];
  const folders = entries.filter(
    ({ kind, name, leadsOutside }) => kind === 'folder' && !leadsOutside && name !== 'node_modules',
  );
  if (step === '**')
    return [
      ...matches(files, folder, rest, depth),
      ...folders.flatMap(({ name }) => matches(files, joined(folder, name), steps, depth + 1)),
    ];
  if (rest.length > 0)
    return folders
      .filter(({ name }) => fits(name, step))
      .flatMap(({ name }) => matches(files, joined(folder, name), rest, depth + 1));
  return entries
    .filter((entry) => fits(entry.name, step) && isPlanFile(entry))
    .map((entry) => ({ entry, path: joined(folder, entry.name) }));
}

/** Whether a name fits a pattern of `*` and `?`, in time that no pattern can blow up: only the last star is tried again. */
function fits(name: string, pattern: string): boolean {
  let at = 0;
  let step = 0;
  let star = -1;
  let starredTo = 0;
  while (at < name.length) {
    if (pattern[step] === '*') {
      star = step++;
      starredTo = at;
    } else if (pattern[step] === '?' || pattern[step] === name[at]) {
      step++;
      at++;
    } else if (star !== -1) {
      step = star + 1;
      at = ++starredTo;
    } else return false;
  }
  return /^\**$/.test(pattern.slice(step));
}

function joined(folder: string, name: string): string {
  if (folder === '' || folder === '.') return name;
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}
