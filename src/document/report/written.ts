import { diagnostic, type Diagnostic } from '../../diagnostic.ts';

/** A text that is being read, and what is wrong with it. */
export interface Written {
  readonly text: string;
  readonly place: (from: number, to: number) => Diagnostic['at'];
  readonly faults: Diagnostic[];
}

/** A node of Markdown, and where it was written. */
export interface Positioned {
  readonly position?:
    | {
        readonly start: { readonly offset?: number | undefined };
        readonly end: { readonly offset?: number | undefined };
      }
    | undefined;
}

/** What a node was written as. */
export function writtenAs({ text }: Written, { position }: Positioned): string {
  return text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

/** Whether every comment in a piece of HTML ends, and none swallows another: else what follows would not be printed. */
export function commentsOf({ faults, place }: Written, node: Positioned & { readonly value: string }): boolean {
  const comments = [...node.value.matchAll(/<!--([\s\S]*?)(?:-->|$)/g)];
  const isLost = comments.some(([whole, inner = '']) => !whole.endsWith('-->') || inner.includes('<!--'));
  const from = node.position?.start.offset ?? 0;
  if (isLost) faults.push(diagnostic('report/unclosed-comment', place(from, from + 4), {}));
  return !isLost;
}

/** A piece of HTML without its comments. */
export function withoutComments(html: string): string {
  return html.replace(/<!--[\s\S]*?-->/g, '');
}
