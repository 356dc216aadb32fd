import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rerun, transcriptsOf } from '../support/transcript.ts';

const read = (path: string): string => readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
const pagesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);

// The manual's examples and the README's are transcripts too: they cannot lie.
const pages = [...pagesIn('test/transcripts'), ...pagesIn('docs/commands'), 'docs/ci.md', 'docs/december.md', 'docs/reports.md', 'README.md', 'README.vi.md'];

describe.each(pages)('%s', (page) => {
  const text = read(page);
  const transcripts = transcriptsOf(text, read);

  it('has examples', () => {
    expect(transcripts.length).toBeGreaterThan(0);
  });

  if (process.env['UPDATE_GOLDEN'] === '1') {
    it('is written anew', async () => {
      let updated = text;
      for (const transcript of transcripts.toReversed()) {
        const { start, text: old } = transcript;
        updated = updated.slice(0, start) + (await rerun(transcript)) + updated.slice(start + old.length);
      }
      writeFileSync(page, updated);
    });
  } else {
    it.each(transcripts)('$title', async (transcript) => {
      expect(await rerun(transcript)).toBe(transcript.text);
    });
  }
});
