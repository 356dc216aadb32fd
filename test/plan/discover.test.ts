import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { realWorld } from '../../src/cli/real-world.ts';
import { main } from '../../src/cli/main.ts';
import { type Diagnostic } from '../../src/diagnostic.ts';
import { discoverPlans } from '../../src/plan/discover.ts';
import { loadPlans } from '../../src/plan/load.ts';
import { fakeWorld, type FakeFile } from '../support/fake-world.ts';

const plan = `tthc: 1
year: 2024
issuer: { name: UBND xã Hà Tân }
plan:
  title: Kế hoạch
  sections:
    - title: Mục
      tasks:
        - content: Ban hành kế hoạch
`;
const codesOf = (faults: readonly Diagnostic[]): readonly string[] => faults.map(({ code }) => code);

function discover(files: Record<string, FakeFile>, names: readonly string[] = [], workingFolder = '/nha/ke-hoach') {
  const { paths, faults } = discoverPlans(fakeWorld({ files, workingFolder }).files, names);
  return { paths, codes: codesOf(faults) };
}

describe('without arguments', () => {
  test('every YAML file directly in plans/ is found; hidden files, other files and folders are not', () => {
    const files = {
      'plans/2024.yaml': plan,
      'plans/2023.yml': plan,
      'plans/2022.YAML': plan,
      'plans/.nhap.yaml': plan,
      'plans/README.md': '',
      'plans/2024.yaml~': '',
      'plans/cu/2020.yaml': plan,
      'plans/days-off/2024.yaml': 'x',
      'khac.yaml': plan,
    };
    expect(discover(files)).toEqual({ paths: ['plans/2022.YAML', 'plans/2023.yml', 'plans/2024.yaml'], codes: [] });
  });

  test('the nearest plans/ folder upwards counts', () => {
    const files = { '/nha/plans/2024.yaml': plan, '/nha/ke-hoach/sau/x.txt': '' };
    expect(discover(files, [], '/nha/ke-hoach/sau')).toEqual({ paths: ['../../plans/2024.yaml'], codes: [] });
  });

  test('a file named plans is no folder of plans', () => {
    expect(discover({ plans: 'x' }).codes).toEqual(['files/no-plans-folder']);
  });

  test('no plans/ folder, and one without plans, are errors', () => {
    expect(discover({}).codes).toEqual(['files/no-plans-folder']);
    expect(discover({ 'plans/x.txt': '' }).codes).toEqual(['files/no-plan']);
  });

  test('a YAML file in plans/ that is no plan is an error', () => {
    const world = fakeWorld({ files: { 'plans/2024.yaml': plan, 'plans/docker.yaml': 'services: {}\n' } });
    const loaded = loadPlans(world, []);
    expect(codesOf(loaded.faults)).toEqual(['file/not-a-plan']);
    expect(loaded.broken).toBe(true);
    expect(loaded.plans.map(({ path }) => path)).toEqual(['plans/2024.yaml']);
  });
});

describe('with arguments', () => {
  const files = {
    'plans/2023.yaml': plan,
    'plans/2024.yaml': plan,
    'plans/2024-bo-sung.yml': plan,
    'luu/sau/hon/2020.yaml': plan,
    'luu/2021.yaml': plan,
    'luu/node_modules/x.yaml': plan,
    'a[1].yaml': plan,
  };

  test.each<readonly [names: readonly string[], paths: readonly string[]]>([
    [['plans/2024.yaml'], ['plans/2024.yaml']],
    [['./plans/2024.yaml'], ['plans/2024.yaml']],
    [['plans'], ['plans/2023.yaml', 'plans/2024-bo-sung.yml', 'plans/2024.yaml']],
    [['plans/'], ['plans/2023.yaml', 'plans/2024-bo-sung.yml', 'plans/2024.yaml']],
    [['plans/2024*'], ['plans/2024-bo-sung.yml', 'plans/2024.yaml']],
    [['plans/202?.yaml'], ['plans/2023.yaml', 'plans/2024.yaml']],
    [['*/2021.yaml'], ['luu/2021.yaml']],
    [['luu/**/*.yaml'], ['luu/2021.yaml', 'luu/sau/hon/2020.yaml']],
    [['plans\\2024.yaml'], ['plans/2024.yaml']],
    [['plans\\2024*'], ['plans/2024-bo-sung.yml', 'plans/2024.yaml']],
    [['a[1].yaml'], ['a[1].yaml']],
    [
      ['plans/2024.yaml', 'plans/2023.yaml'],
      ['plans/2024.yaml', 'plans/2023.yaml'],
    ],
  ])('%j', (names, paths) => {
    expect(discover(files, names)).toEqual({ paths, codes: [] });
  });

  test('a plan named twice, in whatever way, counts once', () => {
    const names = ['plans/2024.yaml', './plans/2024.yaml', 'plans\\2024.yaml', 'plans/2024.yaml', 'plans/2024.y*'];
    expect(discover(files, names).paths).toEqual(['plans/2024.yaml']);
    expect(discover(files, ['plans//2024.yaml', 'plans/./2024.yaml']).paths).toEqual(['plans/2024.yaml']);
  });

  test('what is not there is an error, beside what is', () => {
    expect(discover(files, ['plans/2019.yaml', 'plans/2024.yaml'])).toEqual({
      paths: ['plans/2024.yaml'],
      codes: ['file/not-found'],
    });
    expect(discover(files, ['plans/2019*']).codes).toEqual(['files/no-plan']);
    expect(discover(files, ['khong/*.yaml']).codes).toEqual(['files/no-plan']);
  });

  test('a pattern of many stars ends soon', () => {
    const long = { [`plans/${'a'.repeat(200)}.yaml`]: plan };
    expect(discover(long, [`plans/${'*a'.repeat(30)}b.yaml`]).codes).toEqual(['files/no-plan']);
    expect(discover(files, [`${'**/'.repeat(30)}x.yaml`]).codes).toEqual(['files/no-plan']);
  });

  test('a file that may not be read is an error', () => {
    const world = fakeWorld({ files: { 'plans/2024.yaml': { fault: 'denied' } } });
    expect(codesOf(loadPlans(world, []).faults)).toEqual(['file/unreadable']);
  });
});

describe('links', () => {
  const outside = { '/bi-mat/mat-khau.yaml': 'matKhau: "tuyệt mật\n', '/bi-mat/2020.yaml': plan };

  test('a link that leads out of plans/ is not read, nor shown', async () => {
    const world = fakeWorld({
      files: { ...outside, 'plans/2024.yaml': plan, 'plans/2023.yaml': { link: '/bi-mat/mat-khau.yaml' } },
    });
    expect(await main(['check'], world)).toBe(3);
    expect(world.outText()).toContain('file/outside');
    expect(world.outText()).not.toContain('tuyệt mật');
  });

  test('a link within plans/ leads to the same plan; one that leads nowhere, or in circles, is a plan that is missing', () => {
    const files = {
      'plans/2024.yaml': plan,
      'plans/nay.yaml': { link: '2024.yaml' },
      'plans/mat.yaml': { link: 'khong-co.yaml' },
      'plans/vong.yaml': { link: 'vong.yaml' },
    };
    expect(discover(files)).toEqual({
      paths: ['plans/2024.yaml'],
      codes: ['file/not-found', 'file/not-found'],
    });
  });

  test('a pattern does not follow a folder that leads outside', () => {
    expect(
      discover({ ...outside, 'plans/x': { link: '/bi-mat' }, 'plans/2024.yaml': plan }, ['plans/**/*.yaml']),
    ).toEqual({ paths: ['plans/2024.yaml'], codes: [] });
  });
});

describe('on the real disk', () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
  const temporary = (): string => {
    const folder = mkdtempSync(path.join(tmpdir(), 'tthc-discover-'));
    folders.push(folder);
    return folder;
  };

  test('plans are found, and a link that leads outside is told and not read', () => {
    const root = temporary();
    const secret = temporary();
    mkdirSync(path.join(root, 'plans', 'cu'), { recursive: true });
    writeFileSync(path.join(root, 'plans', '2024.yaml'), plan);
    writeFileSync(path.join(root, 'plans', 'cu', '2020.yaml'), plan);
    writeFileSync(path.join(secret, 'x.yaml'), 'matKhau: "tuyệt mật\n');
    symlinkSync(path.join(secret, 'x.yaml'), path.join(root, 'plans', 'ngoai.yaml'));
    symlinkSync('2024.yaml', path.join(root, 'plans', 'trong.yaml'));
    symlinkSync('khong-co.yaml', path.join(root, 'plans', 'mat.yaml'));
    const { files, releaseMemory } = realWorld();
    const loaded = loadPlans({ files, releaseMemory }, [path.join(root, 'plans')]);
    expect(loaded.plans.map((found) => path.basename(found.path))).toEqual(['2024.yaml']);
    expect(codesOf(loaded.faults)).toEqual(['file/not-found', 'file/outside']);
    expect([...loaded.texts.values()].join('')).not.toContain('tuyệt mật');
  });
});
