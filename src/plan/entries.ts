import { diagnostic, type Diagnostic, type Place } from '../diagnostic.ts';
import { type Source, type SourcePath } from '../source/parse.ts';
import { cellOf, plainText } from './cells.ts';
import { deadlineOf, type PlanContext } from './deadlines.ts';
import { type Entry } from './plan.ts';
import { progressOf } from './progress.ts';
import { refKey, refOf, type RefParts, roman } from './refs.ts';
import { type SectionFile, type TaskFile } from './schema.ts';
import { dateOf, textOf } from './text.ts';

interface Building {
  readonly source: Source;
  readonly context: PlanContext;
  readonly faults: Diagnostic[];
  /** How often each ref was given, and the line where it came first. */
  readonly refs: Map<string, { count: number; readonly line: number }>;
  readonly ids: Map<string, Place>;
}

/** Where a row stands: its parent, its place in the file, its position among its siblings. */
interface Spot {
  readonly parent: RefParts | null;
  readonly section: Entry['section'] | null;
  readonly path: SourcePath;
  readonly index: number;
  readonly depth: number;
}

/** The rows of a plan as they nest, each with its ref and its deadline read. */
export function buildSections(
  source: Source,
  context: PlanContext,
  sections: readonly SectionFile[],
  faults: Diagnostic[],
): readonly Entry[] {
  const building: Building = { source, context, faults, refs: new Map(), ids: new Map() };
  const entries = sections.map((section, index) =>
    buildSection(building, section, {
      parent: null,
      section: null,
      path: ['plan', 'sections', index],
      index,
      depth: 0,
    }),
  );
  checkIds(building);
  return entries;
}

function buildSection(building: Building, file: SectionFile, spot: Spot): Entry {
  const title = textOf(file.title) ?? '';
  const parts = refOf(
    spot.parent,
    textOf(file.number) ?? (spot.depth === 0 ? roman(spot.index + 1) : `${spot.index + 1}`),
  );
  const ref = uniqueRef(building, parts.ref, spot.path);
  const section = { ref, title };
  if (file.sections && file.tasks)
    building.faults.push(
      diagnostic('plan/sections-and-tasks', building.source.placeOfKey([...spot.path, 'tasks']), { ref }, ref),
    );
  const below = (key: 'sections' | 'tasks', index: number): Spot => ({
    parent: parts,
    section,
    path: [...spot.path, key, index],
    // Where both stand, which is a fault already, the tasks count on from the sections rather than repeat their refs.
    index: key === 'tasks' ? index + (file.sections?.length ?? 0) : index,
    depth: spot.depth + 1,
  });
  const children = [
    ...(file.sections ?? []).map((inner, index) => buildSection(building, inner, below('sections', index))),
    ...(file.tasks ?? []).map((inner, index) => buildTask(building, inner, below('tasks', index))),
  ];
  if (file.deadline === undefined) checkFollowed(building, file, spot.path, ref);
  return {
    kind: 'section',
    content: cellOf(file.title),
    tracked: file.deadline !== undefined,
    children,
    ...commonOf(building, file, spot, { ref, section, number: parts.number }),
  };
}

function buildTask(building: Building, file: TaskFile, spot: Spot): Entry {
  const parts = refOf(spot.parent, textOf(file.number) ?? `${spot.index + 1}`);
  const ref = uniqueRef(building, parts.ref, spot.path);
  const children = (file.tasks ?? []).map((inner, index) =>
    buildTask(building, inner, {
      parent: parts,
      section: spot.section,
      path: [...spot.path, 'tasks', index],
      index,
      depth: spot.depth + 1,
    }),
  );
  const section = spot.section ?? { ref, title: plainText(cellOf(file.content)) };
  if (children.length > 0 && file.deadline === undefined) checkFollowed(building, file, spot.path, ref);
  return {
    kind: 'task',
    content: cellOf(file.content),
    tracked: children.length === 0 || file.deadline !== undefined,
    children,
    ...commonOf(building, file, spot, { ref, section, number: parts.number }),
  };
}

// A key that slipped out of its task stands on the row above, where nothing would ever look at it.
function checkFollowed(
  { source, faults }: Building,
  file: SectionFile | TaskFile,
  path: SourcePath,
  ref: string,
): void {
  const kept = [
    ...((file.progress ?? []).length > 0 ? ['progress'] : []),
    ...(file.report === 'true' ? ['report'] : []),
  ];
  for (const key of kept)
    faults.push(diagnostic('plan/not-followed', source.placeOfKey([...path, key]), { key, ref }, ref));
}

type Common = Omit<Entry, 'kind' | 'content' | 'tracked' | 'children'>;

function commonOf(
  building: Building,
  file: SectionFile | TaskFile,
  { path, depth }: Spot,
  named: Pick<Entry, 'ref' | 'section' | 'number'>,
): Common {
  const { source, context, faults } = building;
  const deadlinePath = [...path, 'deadline'];
  const { deadline, faults: unread } = deadlineOf(source, context, file.deadline, {
    path: deadlinePath,
    ref: named.ref,
  });
  faults.push(...unread);
  noteId(building, file.id, path);
  const addedOn = dateOf(file.addedOn);
  const lastDue = deadline.reading.moments.at(-1)?.due ?? null;
  if (addedOn !== null && lastDue !== null && addedOn > lastDue)
    faults.push(
      diagnostic(
        'plan/added-after-deadline',
        source.placeOf([...path, 'addedOn']),
        { addedOn, due: lastDue },
        named.ref,
      ),
    );
  // Written out, since V8 copies an object of this size slowly, and a plan may have thousands.
  return {
    ref: named.ref,
    section: named.section,
    number: named.number,
    id: file.id ?? null,
    depth,
    lead: cellOf(file.lead),
    coordinating: cellOf(file.coordinating),
    output: cellOf(file.output),
    deadline,
    assignee: cellOf(file.assignee),
    leader: cellOf(file.leader),
    source: cellOf(file.source),
    addedOn,
    topic: textOf(file.topic),
    report: file.report === 'true',
    carriedFrom: file.carriedFrom ? { year: Number(file.carriedFrom.year), ref: file.carriedFrom.ref } : null,
    progress: progressOf(
      { source, context, faults, path: [...path, 'progress'], ref: named.ref, deadline },
      file.progress,
    ),
    disabled: file.lint?.disable ?? [],
    at: source.placeOf(path),
    deadlineAt: source.placeOf(deadlinePath),
  };
}

function uniqueRef(building: Building, ref: string, path: SourcePath): string {
  const key = refKey(ref);
  const at = building.source.placeOf(path);
  const known = building.refs.get(key);
  if (!known) {
    building.refs.set(key, { count: 1, line: at.start?.line ?? 0 });
    return ref;
  }
  known.count++;
  const given = `${ref}~${known.count}`;
  building.faults.push(diagnostic('plan/repeated-ref', at, { ref, given, firstLine: known.line }, given));
  return given;
}

function noteId(building: Building, id: string | undefined, path: SourcePath): void {
  if (id === undefined) return;
  const at = building.source.placeOf([...path, 'id']);
  const first = building.ids.get(id);
  if (first) building.faults.push(diagnostic('plan/repeated-id', at, { id, firstLine: first.start?.line ?? 0 }));
  else building.ids.set(id, at);
}

// An id that reads like the ref of another row would name two rows.
function checkIds(building: Building): void {
  for (const [id, at] of building.ids)
    if (building.refs.has(refKey(id)))
      building.faults.push(diagnostic('plan/id-is-a-ref', at, { id, ref: id.toUpperCase() }));
}
