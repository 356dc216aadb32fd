// node scripts/build-spelling.mjs: makes data/spelling/lexicon.json, the words that `tthc check` knows, out of what this
// repository says itself (--print writes nothing): the terms in data/spelling/terms.txt, the words beside
// them in known.txt, the subjects of the legal documents, the office templates.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const read = (path) => readFileSync(join(root, path), 'utf8');

const linesOf = (path) =>
  read(path)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
const terms = linesOf('data/spelling/terms.txt');
const titles = JSON.parse(read('data/legal-documents.json')).documents.flatMap(({ title }) =>
  title === null ? [] : [title],
);
const templates = readdirSync(join(root, 'templates'))
  .filter((name) => name.endsWith('.md'))
  .sort()
  .flatMap((name) => read(`templates/${name}`).split('\n'))
  // Slots, directives and keys are no words of the office.
  .map((line) => line.replace(/\{\{[^}]*\}\}|:{2,}\S*|\{[^}]*\}|^[a-zA-Z.]+:/g, '|'));

/** Stretches of words that no mark parts, in lower case. */
const stretchesIn = (text) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L} ]+/u)
    .map((stretch) => stretch.trim().replace(/ +/g, ' '))
    .filter((stretch) => stretch.includes(' '));

const distinct = (stretches) => [...new Set(stretches)].sort((left, right) => (left < right ? -1 : 1));
const phrases = distinct([...terms, ...titles, ...templates].flatMap(stretchesIn));
/** Only a term of two syllables is a word of its own; in running text two syllables side by side may belong to two words. */
const words = distinct(terms.flatMap(stretchesIn).filter((stretch) => stretch.split(' ').length === 2));

const lexicon = {
  $comment:
    'Made by scripts/build-spelling.mjs; do not edit. words: terms of two syllables. phrases: stretches of running text. known: words that are never offered.',
  words: words.join('|'),
  phrases: phrases.filter((phrase) => phrase.split(' ').length > 2).join('|'),
  known: distinct(linesOf('data/spelling/known.txt').flatMap(stretchesIn))
    .filter((word) => !words.includes(word))
    .join('|'),
};
const made = `${JSON.stringify(lexicon, null, 2)}\n`;
if (process.argv.includes('--print')) process.stdout.write(made);
else writeFileSync(join(root, 'data/spelling/lexicon.json'), made);
