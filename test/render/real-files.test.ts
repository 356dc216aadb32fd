import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeFolder, pathFrom, writeAtomic } from '../../src/cli/real-files.ts';

let folder = '';
const inFolder = (name: string): string => path.join(folder, name);
const bytes = new TextEncoder().encode('mới');

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tthc-files-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('writing to a disk', () => {
  it('makes a file and leaves nothing else behind', () => {
    expect(writeAtomic(inFolder('a.docx'), bytes)).toEqual({ ok: true });
    expect(readdirSync(folder)).toEqual(['a.docx']);
    expect(readFileSync(inFolder('a.docx'), 'utf8')).toBe('mới');
  });

  it.skipIf(process.platform === 'win32')('keeps the permissions of the file it takes the place of', () => {
    writeFileSync(inFolder('a'), 'cũ');
    chmodSync(inFolder('a'), 0o640);
    expect(writeAtomic(inFolder('a'), bytes).ok).toBe(true);
    expect(statSync(inFolder('a')).mode & 0o777).toBe(0o640);
  });

  it('never writes through a link', () => {
    writeFileSync(inFolder('đích'), 'cũ');
    symlinkSync(inFolder('đích'), inFolder('l'));
    symlinkSync(inFolder('không có'), inFolder('treo'));
    expect(writeAtomic(inFolder('l'), bytes)).toMatchObject({ ok: false, fault: 'link' });
    expect(writeAtomic(inFolder('treo'), bytes)).toMatchObject({ ok: false, fault: 'link' });
    expect(readFileSync(inFolder('đích'), 'utf8')).toBe('cũ');
    expect(existsSync(inFolder('không có'))).toBe(false);
  });

  it('says why nothing was written', () => {
    mkdirSync(inFolder('thư mục'));
    writeFileSync(inFolder('khóa'), 'cũ', { mode: 0o444 });
    expect(writeAtomic(inFolder('thư mục'), bytes)).toMatchObject({ ok: false, fault: 'folder' });
    expect(writeAtomic(inFolder('không/có'), bytes)).toMatchObject({ ok: false, fault: 'no-folder' });
    expect(writeAtomic(inFolder('khóa/x'), bytes)).toMatchObject({ ok: false, fault: 'no-folder' });
    expect(writeAtomic(inFolder('khóa'), bytes)).toMatchObject({ ok: false, fault: 'denied' });
    expect(readdirSync(folder).sort()).toEqual(['khóa', 'thư mục']);
  });

  it.skipIf(process.platform === 'win32')('replaces no device', () => {
    expect(writeAtomic('/dev/null', bytes)).toMatchObject({ ok: false, fault: 'special' });
  });

  it('makes folders, and is content where they are', () => {
    expect(makeFolder(inFolder('a/b'))).toEqual({ ok: true });
    expect(makeFolder(inFolder('a/b'))).toEqual({ ok: true });
    writeFileSync(inFolder('tệp'), '');
    expect(makeFolder(inFolder('tệp')).ok).toBe(false);
  });

  it('tells one file by one path, however it is named', () => {
    mkdirSync(inFolder('plans'));
    symlinkSync(folder, inFolder('lối khác'));
    expect(pathFrom(inFolder('plans'), inFolder('a.docx'))).toBe('../a.docx');
    expect(pathFrom(inFolder('plans'), inFolder('plans/../a.docx'))).toBe('../a.docx');
    expect(pathFrom(inFolder('lối khác/plans'), inFolder('lối khác/a.docx'))).toBe('../a.docx');
  });
});
