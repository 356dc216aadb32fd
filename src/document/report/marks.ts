import { diagnostic, type Diagnostic } from '../../diagnostic.ts';
import { linesOf } from '../../source/lines.ts';

/** A block that tthc computed, as it stands in a report's file. */
export interface MarkedBlock {
  readonly id: string;
  /** The sum of what tthc wrote. */
  readonly sum: string;
  /** What stands there now. */
  readonly content: string;
  /** Where the content begins and ends in the file. */
  readonly from: number;
  readonly to: number;
  /** The offset of the sum in the file. */
  readonly sumAt: number;
  /** The line of its first mark, 1-based. */
  readonly line: number;
}

const begin = /^<!--\s*tthc:begin\s+(\S+)\s+([0-9a-f]{64})\s*-->[ \t]*$/;
const end = /^<!--\s*tthc:end\s*-->[ \t]*$/;

/** The computed blocks of a report's file, in its order; marks that do not match are faults. */
export function markedBlocks(
  path: string,
  text: string,
): { readonly blocks: readonly MarkedBlock[]; readonly faults: readonly Diagnostic[] } {
  const lines = linesOf(text);
  const blocks: MarkedBlock[] = [];
  const faults: Diagnostic[] = [];
  let open: { readonly id: string; readonly sum: string; readonly line: number } | null = null;
  const fault = (line: number, block: string, problem: 'not-closed' | 'not-opened' | 'repeated'): void => {
    const start = lines.startOf(line);
    const at = lines.placeOf(path, start, start + lines.lineAt(line).length);
    faults.push(diagnostic('report/broken-block', at, { block, problem }));
  };
  const { line: lastLine } = lines.positionOf(text.length);
  for (let line = 1; line <= lastLine; line++) {
    const whole = lines.lineAt(line);
    const [, id = '', sum = ''] = begin.exec(whole) ?? [];
    if (id !== '') {
      if (open) fault(open.line, open.id, 'not-closed');
      if (blocks.some((block) => block.id === id)) fault(line, id, 'repeated');
      open = { id, sum, line };
    } else if (end.test(whole)) {
      if (!open) fault(line, '', 'not-opened');
      else {
        const [from, to] = [lines.startOf(open.line + 1), lines.startOf(line)];
        const sumAt = lines.startOf(open.line) + lines.lineAt(open.line).indexOf(open.sum);
        blocks.push({ ...open, content: text.slice(from, to), from, to, sumAt });
      }
      open = null;
    }
  }
  if (open) fault(open.line, open.id, 'not-closed');
  return { blocks, faults };
}

/** A computed block between its marks. */
export async function marked(id: string, content: string): Promise<string> {
  const inner = canonical(content);
  const sum = await sumOf(inner);
  return `<!-- tthc:begin ${id} ${sum} -->\n\n${inner === '' ? '' : `${inner}\n\n`}<!-- tthc:end -->`;
}

/** Whether nobody has changed a block since tthc wrote it. */
export async function isUntouched({ content, sum }: MarkedBlock): Promise<boolean> {
  return (await sumOf(canonical(content))) === sum;
}

/** The SHA-256 of a block, whatever line breaks and blanks at line ends an editor leaves. */
export async function sumOf(content: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonical(content)));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A block as it is compared. */
export function canonical(content: string): string {
  return content
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .replace(/^\n+|\n+$/g, '');
}
