import { type ReportFile } from './file.ts';
import { isUntouched, markedBlocks } from './marks.ts';

/** A computed block that the update changes. */
export interface RefreshedBlock {
  readonly id: string;
  readonly line: number;
}

/** A computed block that somebody has edited. */
export interface TouchedBlock {
  readonly id: string;
  readonly line: number;
  /** Whether what tthc would write there has changed since. */
  readonly isStale: boolean;
}

/** A report brought up to date: everything that a person wrote is as it was. */
export interface UpdatedReport {
  readonly text: string;
  readonly refreshed: readonly RefreshedBlock[];
  readonly touched: readonly TouchedBlock[];
  /** Blocks that are in the file no longer, and blocks that the outline does not know. */
  readonly gone: readonly string[];
  readonly unknown: readonly string[];
}

/** Puts what is computed now in the place of what nobody touched, and the head's own lines up to date. */
export async function updatedReport(
  file: ReportFile,
  fresh: string,
  head: Readonly<Record<string, string | null>>,
): Promise<UpdatedReport> {
  const { given, blocks } = file;
  const lineBreak = given.includes('\r\n') ? '\r\n' : '\n';
  const { blocks: computed } = markedBlocks(file.path, fresh);
  const refreshed: RefreshedBlock[] = [];
  const touched: TouchedBlock[] = [];
  let text = '';
  let done = 0;
  for (const block of blocks) {
    const now = computed.find(({ id }) => id === block.id);
    if (!now) continue;
    const { id, line } = block;
    if (!(await isUntouched(block))) {
      touched.push({ id, line, isStale: now.sum !== block.sum });
      continue;
    }
    if (now.sum === block.sum) continue;
    refreshed.push({ id, line });
    const { sum } = now;
    text += given.slice(done, block.sumAt) + sum + given.slice(block.sumAt + sum.length, block.from);
    text += now.content.replace(/\r?\n/g, lineBreak);
    done = block.to;
  }
  return {
    text: withHead(text + given.slice(done), head, lineBreak),
    refreshed,
    touched,
    gone: computed.map(({ id }) => id).filter((id) => !blocks.some((block) => block.id === id)),
    unknown: blocks.map(({ id }) => id).filter((id) => !computed.some((block) => block.id === id)),
  };
}

/** The head with some of its one-line values set; a key that is not there comes behind `asOf`. */
function withHead(text: string, head: Readonly<Record<string, string | null>>, lineBreak: string): string {
  const end = text.indexOf('\n---', 3);
  let front = text.slice(0, end);
  for (const [key, value] of Object.entries(head)) {
    if (value === null) continue;
    const line = new RegExp(`^${key}:.*?(?=\\r?$)`, 'm');
    front = line.test(front)
      ? front.replace(line, () => `${key}: ${value}`)
      : front.replace(/^asOf:.*?(?=\r?$)/m, (whole) => `${whole}${lineBreak}${key}: ${value}`);
  }
  return front + text.slice(end);
}
