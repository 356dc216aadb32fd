import { foldText } from '../../plan/fold.ts';
import { plainText } from '../../plan/cells.ts';
import { type Entry } from '../../plan/plan.ts';

/** What a heading of the outline claims. */
export interface Topic {
  /** The name that `::work{topic=…}` uses, and a task's `topic:` may. */
  readonly id: string;
  /** Other names that a task's `topic:` may use. */
  readonly names: readonly string[];
  /** Words in a task's content that put it here. */
  readonly content: readonly string[];
  /** Words in the title of a task's section that put it here. */
  readonly sections: readonly string[];
}

/**
 * The heading that a task belongs under: the one that its `topic:` names; else the first that claims words of its content;
 * else the first that claims words of its section's title. Null where none does: then it is "Nội dung khác".
 */
export function topicOf(topics: readonly Topic[], { topic, content, section }: Entry): string | null {
  if (topic !== null) {
    const named = foldText(topic);
    const isNamed = (name: string): boolean => foldText(name) === named;
    return topics.find(({ id, names }) => isNamed(id) || names.some(isNamed))?.id ?? null;
  }
  const text = foldText(plainText(content));
  const title = foldText(section.title);
  const claims = (words: readonly string[], within: string): boolean =>
    words.some((word) => within.includes(foldText(word)));
  return (
    topics.find((each) => claims(each.content, text))?.id ??
    topics.find((each) => claims(each.sections, title))?.id ??
    null
  );
}
