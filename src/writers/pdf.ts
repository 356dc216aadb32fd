import { type Paper } from '../document/tree.ts';
import { compilerOf, loadTypst, pagesOf, type TypstCompiler } from './pdf/compiler.ts';
import { layoutInput } from './pdf/input.ts';

/** What a PDF is made with, read by whoever asks for one. */
export interface PdfAssets {
  /** The text of the layout file. */
  readonly layout: string;
  /** Tinos regular, bold, italic and bold italic. */
  readonly fonts: readonly Uint8Array[];
}

/** A PDF, or why there is none: the compiler is an optional package. */
export type PdfResult =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      /** Whether it is PDF/A-2a; a letter that no font has keeps it from being so. */
      readonly archival: boolean;
    }
  | { readonly ok: false; readonly reason: 'not-installed' | 'failed'; readonly detail: string };

/** A paper as a tagged PDF/A-2a, laid out by Nghị định 30/2020/NĐ-CP; the same paper gives the same bytes. */
export async function writePdf(
  paper: Paper,
  assets: PdfAssets,
  loadCompiler: () => Promise<unknown> = loadTypst,
): Promise<PdfResult> {
  let module;
  try {
    module = await loadCompiler();
  } catch (error) {
    return { ok: false, reason: 'not-installed', detail: detailOf(error) };
  }
  try {
    const compiler = compilerOf(module, assets.fonts);
    if (compiler === null) return { ok: false, reason: 'not-installed', detail: '' };
    return compile(compiler, paper, assets.layout);
  } catch (error) {
    return { ok: false, reason: 'failed', detail: detailOf(error) };
  }
}

function compile(compiler: TypstCompiler, paper: Paper, layout: string): PdfResult {
  const inputs = { paper: layoutInput(paper) };
  const source = { mainFileContent: layout, inputs };
  let pages = pagesOf(compiler, source);
  if (typeof pages === 'object' && isAlone(compiler, pages))
    pages = pagesOf(compiler, { ...source, inputs: { ...inputs, 'keep-last-row': 'yes' } });
  if (typeof pages === 'string') return { ok: false, reason: 'failed', detail: pages };
  const creationTimestamp = Date.parse(paper.properties.date ?? '1980-01-01') / 1000;
  try {
    return { ok: true, bytes: compiler.pdf(pages, { pdfStandard: 'a-2a', creationTimestamp }), archival: true };
  } catch {
    return { ok: true, bytes: compiler.pdf(pages, { pdfStandard: '1.7', creationTimestamp }), archival: false };
  }
}

/** Whether the layout tells that a signature stands on a page by itself. */
function isAlone(compiler: TypstCompiler, pages: object): boolean {
  const found = compiler.query(pages, { selector: '<alone>' });
  return Array.isArray(found) && found.length > 0;
}

function detailOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
