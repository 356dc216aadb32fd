import { defineRule } from '../rule.ts';

/** A document on which a task rests belongs among the legal bases; letters (công văn) and the like do not. */
export const citationNotInBases = defineRule('lint/citation-not-in-bases', 'info', ({ citations }) => {
  const bases = new Set(citations.filter(({ text }) => text.role === 'legal-basis').map(({ key }) => key));
  if (bases.size === 0) return [];
  const told = new Set<string>();
  return citations.flatMap(({ text, key, number, type, label, from, to }) => {
    if (text.row === null || number === null || !binding.has(type) || bases.has(key) || told.has(key)) return [];
    told.add(key);
    return [{ at: text.at(from, to), ref: text.row.entry.ref, params: { document: label } }];
  });
});

const binding: ReadonlySet<string> = new Set([
  'phap lenh',
  'nghi dinh',
  'nghi quyet',
  'quyet dinh',
  'chi thi',
  'thong tu',
  'thong tu lien tich',
  'ke hoach',
]);
