import { type Block } from '../document/tree.ts';
import { sanitize } from '../writers/terminal/sanitize.ts';
import { line } from './blocks.ts';
import { type Query, unreadableIn } from './query.ts';
import { type Session } from './session.ts';

/** The warning above a listing that cannot be complete, with every task whose deadline cannot be read. */
export function incompleteBlocks({ messages }: Session, query: Query): readonly Block[] {
  const tasks = unreadableIn(query.agenda);
  if (query.complete) return [];
  return [
    {
      kind: 'paragraph',
      lines: [
        line(messages.incomplete(tasks.length, query.errors.length), 'danger'),
        ...tasks.map(({ task }) => ({
          ...line(messages.unreadableTask(task.ref, task.deadline.reading.text), 'danger'),
          item: true,
        })),
      ],
    },
  ];
}

/** The same warning as plain text, each line of it ended; empty where the listing is complete. */
export function incompleteText(session: Session, query: Query): string {
  const lines = incompleteBlocks(session, query).flatMap((block) => (block.kind === 'paragraph' ? block.lines : []));
  const text = lines.map((each) => `${each.item ? '- ' : ''}${sanitize(each.text).replaceAll('\n', ' ')}\n`).join('');
  return text === '' ? '' : `${text}\n`;
}
