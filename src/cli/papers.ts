import { type Diagnostic } from '../diagnostic.ts';
import { parseTemplate, type Template } from '../document/template.ts';
import { type Plan } from '../plan/plan.ts';
import { decodeText } from '../source/decode.ts';
import { type World } from '../world.ts';
import { type Session } from './session.ts';

/** The papers that a plan can be made into. */
export const paperNames = ['decision', 'plan', 'follow-up'] as const;

/** The name of a paper. */
export type PaperName = (typeof paperNames)[number];

/** The papers that apply to a plan: one that stands by itself has no decision. */
export function papersOf({ document }: Plan): readonly PaperName[] {
  return document.form === 'decision' ? paperNames : ['plan', 'follow-up'];
}

const fileNames: Readonly<Record<PaperName, string>> = {
  decision: 'quyet-dinh',
  plan: 'ke-hoach',
  'follow-up': 'theo-doi',
};

/** The name of a paper's file, without its end: `quyet-dinh-2024`. */
export function fileNameOf(
  paper: PaperName,
  { year, untilYear }: Plan,
  { draft, isPublic }: { readonly draft: boolean; readonly isPublic: boolean },
): string {
  const years = year === untilYear ? `${year}` : `${year}-${untilYear}`;
  const kind = `${paper === 'follow-up' && isPublic ? '-cong-khai' : ''}${draft ? '-du-thao' : ''}`;
  return `${fileNames[paper]}-${years}${kind}`;
}

/** A template as read; a file that cannot be read as text has a message instead. */
export type ReadTemplate =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly message: string }
  | { readonly ok: false; readonly faults: readonly Diagnostic[]; readonly text: string };

const maxTemplate = 1_000_000;

/** Reads a user's template. */
export function readTemplate({ world, messages }: Session, path: string): ReadTemplate {
  const read = world.files.read(path, maxTemplate);
  if (!read.ok) {
    const known = read.fault === 'missing' || read.fault === 'folder' || read.fault === 'too-large';
    return { ok: false, message: messages.render.badTemplateFile(path, known ? read.fault : 'unreadable') };
  }
  const decoded = decodeText(path, read.bytes);
  if (!decoded.ok) return { ok: false, faults: [decoded.fault], text: '' };
  return parsed(path, decoded.text);
}

/** The template of a paper that comes with tthc; null where the installation lacks it. */
export function builtInTemplate(world: World, paper: PaperName, plan: Plan): ReadTemplate | null {
  const text = builtInText(world, paper, plan);
  return text === null ? null : parsed(builtInPath(paper, plan), text);
}

/** The text of that template, to be copied and edited. */
export function builtInText(world: World, paper: PaperName, plan: Plan): string | null {
  const bytes = world.asset(builtInPath(paper, plan));
  return bytes === null ? null : new TextDecoder().decode(bytes);
}

// A plan that a decision issues is another paper than one that stands by itself.
const builtInPath = (paper: PaperName, { document }: Plan): string =>
  `templates/${paper === 'plan' && document.form === 'decision' ? 'attached-plan' : paper}.md`;

function parsed(path: string, text: string): ReadTemplate {
  const { template, faults } = parseTemplate(path, text);
  return template ? { ok: true, template } : { ok: false, faults, text };
}
