import { type Paper } from '../document/tree.ts';

/** What a writer needs beside the paper. */
export interface WriterOptions {
  /** Whether the paper's tables alone are wanted, to be put into another page. */
  readonly fragment: boolean;
  /** A file that comes with the program; null where the installation lacks it. */
  readonly asset: (name: string) => Uint8Array | null;
}

/** A paper in a format; or why the format cannot be had. */
export type Written =
  | { readonly ok: true; readonly content: string | Uint8Array }
  | { readonly ok: false; readonly reason: 'not-installed' | 'failed'; readonly detail: string };

interface Format {
  /** The end of its file names. */
  readonly extension: string;
  /** Whether it is text, which a terminal can show. */
  readonly isText: boolean;
  readonly write: (paper: Paper, options: WriterOptions) => Promise<Written>;
}

/** Every format that a paper can be written in; each writer is loaded when it is asked for. */
export const formats = {
  markdown: {
    extension: 'md',
    isText: true,
    write: async (paper) => done((await import('./markdown-paper.ts')).writeMarkdownPaper(paper)),
  },
  html: {
    extension: 'html',
    isText: true,
    write: async (paper, { fragment }) => done((await import('./html.ts')).writeHtml(paper, { fragment })),
  },
  docx: {
    extension: 'docx',
    isText: false,
    write: async (paper) => done(await (await import('./docx.ts')).writeDocx(paper)),
  },
  pdf: { extension: 'pdf', isText: false, write: pdf },
  xlsx: {
    extension: 'xlsx',
    isText: false,
    write: async (paper) => done((await import('./xlsx.ts')).writeXlsx(paper)),
  },
} as const satisfies Readonly<Record<string, Format>>;

/** The name of a format. */
export type FormatName = keyof typeof formats;

/** The names of all formats. */
export const formatNames: readonly FormatName[] = ['markdown', 'html', 'docx', 'pdf', 'xlsx'];

const done = (content: string | Uint8Array): Written => ({ ok: true, content });

const fontNames = ['Tinos-Regular', 'Tinos-Bold', 'Tinos-Italic', 'Tinos-BoldItalic'];

async function pdf(paper: Paper, { asset }: WriterOptions): Promise<Written> {
  const layout = asset('pdf/layout.typ');
  const fonts = fontNames.flatMap((name) => asset(`pdf/${name}.ttf`) ?? []);
  if (layout === null || fonts.length < fontNames.length)
    return { ok: false, reason: 'failed', detail: 'dist/assets/pdf' };
  const result = await (await import('./pdf.ts')).writePdf(paper, { layout: new TextDecoder().decode(layout), fonts });
  return result.ok ? done(result.bytes) : result;
}
