// Recording on a real machine: many processes at once, processes that are killed, a full disk, two people and git.
// Run by .ci/run after the tests; the last line counts.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const tthc = join(root, 'bin/tthc.js');
const temp = mkdtempSync(join(tmpdir(), 'tthc-trial-'));
const source = readFileSync(join(root, 'plans/2024.yaml'), 'utf8');
const asOf = ['--as-of', '2024-04-02'];
const count = { passed: 0, failed: 0 };

/** One thing that must hold; `faults` are what did not. */
function trial(name, faults) {
  if (faults.length === 0) {
    count.passed++;
    console.log(`ok      ${name}`);
  } else {
    count.failed++;
    console.log(`FAILED  ${name}`);
    for (const fault of faults.slice(0, 200)) console.log(`        ${fault}`);
  }
}

/** A new folder with the plan of 2024 in it. */
function office(name) {
  const folder = join(temp, name);
  mkdirSync(join(folder, 'plans'), { recursive: true });
  writeFileSync(join(folder, 'plans/2024.yaml'), source);
  return folder;
}

const planIn = (folder) => readFileSync(join(folder, 'plans/2024.yaml'), 'utf8');

function run(folder, ...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [tthc, ...args, ...asOf], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

function start(folder, ...args) {
  const child = spawn(process.execPath, [tthc, ...args, ...asOf], { cwd: folder, stdio: 'ignore' });
  return { child, ended: new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal))) };
}

const isSound = (folder) => run(folder, 'check', '--fail-on', 'never').status === 0;
const leftovers = (folder) =>
  [...readdirSync(join(folder, 'plans')), ...readdirSync(join(folder, 'plans/.tthc'))].filter((name) =>
    /lock|takeover|-new|\.tmp$/.test(name),
  );

/** The tasks of the plan, each with its ref. */
const refs = [
  ...new Set(JSON.parse(run(office('refs'), 'list', '--format', 'json').stdout).items.map(({ ref }) => ref)),
];

async function twentyAtOnce() {
  const folder = office('twenty');
  const writers = Array.from({ length: 20 }, (_, index) => {
    const note = `người thứ ${index + 1} ghi`;
    const { ended } = start(folder, 'progress', refs[index % refs.length], '--note', note);
    return ended.then((code) => ({ note, code }));
  });
  const ended = await Promise.all(writers);
  const text = planIn(folder);
  const done = ended.filter(({ code }) => code === 0);
  trial(`20 writers at once: each ends with 0 or 3 (${done.length} with 0)`, [
    ...ended.filter(({ code }) => code !== 0 && code !== 3).map(({ code }) => `ended with ${code}`),
    ...(done.length === 0 ? ['nobody wrote'] : []),
  ]);
  trial(
    '20 writers at once: who ended with 0 is in the file, who ended with 3 is not',
    ended.filter(({ note, code }) => text.includes(note + ' }') !== (code === 0)).map(({ note }) => note),
  );
  trial('20 writers at once: the file is sound, and nothing is left behind', [
    ...(isSound(folder) ? [] : ['not sound']),
    ...leftovers(folder),
  ]);
  for (let step = 0; step < done.length; step++) run(folder, 'undo');
  trial('20 writers at once: all of it can be undone', planIn(folder) === source ? [] : ['not the old file']);
}

async function killedInTheMiddle() {
  const folder = office('killed');
  const faults = [];
  const seen = { old: 0, new: 0 };
  let before = source;
  const first = performance.now();
  run(folder, 'progress', 'I.2', '--note', 'x', '--dry-run');
  const usual = performance.now() - first;
  let factor = 0.8;
  for (let round = 0; round < 60; round++) {
    const note = `lần ${round}`;
    const { child, ended } = start(folder, 'progress', 'I.2', '--note', note);
    setTimeout(() => child.kill('SIGKILL'), usual * factor);
    await ended;
    const now = planIn(folder);
    const whole =
      now === before || (now.includes(`note: ${note} }`) && now.length === before.length + addedBy(note, before));
    if (!whole) faults.push(`round ${round}: neither the old file nor the new one`);
    seen[now === before ? 'old' : 'new']++;
    // The moment of writing is felt for: later after a kill that came too early, else earlier.
    factor *= now === before ? 1.08 : 0.93;
    before = now;
  }
  trial(`60 times kill -9: the old file (${seen.old}) or the new one (${seen.new})`, [
    ...faults,
    ...(seen.old === 0 || seen.new === 0 ? ['every kill came too early or too late to tell'] : []),
  ]);
  const next = run(folder, 'progress', 'I.2', '--note', 'sau cùng');
  trial('after kill -9: the next writer goes on, and tidies up', [
    ...(next.status === 0 ? [] : [`ended with ${next.status}: ${next.stderr}`]),
    ...(planIn(folder).includes('sau cùng') ? [] : ['not written']),
    ...leftovers(folder).filter((name) => !name.endsWith('.tmp')),
  ]);
}

const addedBy = (note, before) =>
  `            - { on: 2024-04-02, note: ${note} }\n`.length +
  (before.includes('progress:\n            - {') ? 0 : '          progress:\n'.length);

function onAFullDisk() {
  const disk = join(temp, 'disk');
  mkdirSync(disk);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', disk]).status === 0;
  if (!mounted) {
    // Who may not mount may still set a limit to the size of files.
    const folder = office('limited');
    const { status, stdout, stderr } = spawnSync(
      'bash',
      ['-c', `ulimit -f 8; trap '' XFSZ; exec "$0" "$@"`, process.execPath, tthc, 'done', 'I.1', ...asOf],
      { cwd: folder, encoding: 'utf8' },
    );
    trial('no room for the file (size limit): the old file is whole, and the reason is told', [
      ...(status === 3 ? [] : [`ended with ${status}: ${stdout}${stderr}`]),
      ...(planIn(folder) === source ? [] : ['the file was changed']),
    ]);
    return;
  }
  try {
    mkdirSync(join(disk, 'plans'));
    writeFileSync(join(disk, 'plans/2024.yaml'), source);
    try {
      writeFileSync(join(disk, 'filler'), Buffer.alloc(80_000));
    } catch {
      // It took what there was.
    }
    const { status, stderr } = run(disk, 'done', 'I.1');
    trial('a full disk: the old file is whole, and the reason is told', [
      ...(status === 3 ? [] : [`ended with ${status}`]),
      ...(stderr.includes('ENOSPC') ? [] : [stderr]),
      ...(planIn(disk) === source ? [] : ['the file was changed']),
    ]);
    rmSync(join(disk, 'filler'));
    const again = run(disk, 'done', 'I.1');
    trial('a full disk: once there is room, it is written', again.status === 0 ? [] : [again.stderr]);
    trial('a full disk: nothing is left behind', leftovers(disk));
  } finally {
    spawnSync('umount', [disk]);
  }
}

/** Two people record different tasks, each on a branch; git puts both together. */
function twoPeople() {
  const folder = office('git');
  const git = (...args) => {
    const who = ['-c', 'user.name=van phong', '-c', 'user.email=vp@example.gov.vn', '-c', 'commit.gpgsign=false'];
    return execFileSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  };
  git('init', '--quiet', '--initial-branch=chung');
  git('add', '.');
  git('commit', '--quiet', '--message=ke hoach');
  const faults = [];
  for (const [index, ref] of refs.entries()) {
    const other = refs[(index + 1) % refs.length];
    try {
      for (const [branch, task] of [
        ['mot', ref],
        ['hai', other],
      ]) {
        git('checkout', '--quiet', '-B', branch, 'chung');
        const { status, stderr } = run(folder, 'progress', task, '--note', `nhánh ${branch} ghi`);
        if (status !== 0) faults.push(`${task}: ${stderr}`);
        git('commit', '--quiet', '--all', `--message=${branch}`);
        const [added, removed] = git('diff', '--numstat', 'chung').split('\t').map(Number);
        if (removed !== 0 || added > 2) faults.push(`${task}: ${added} lines more, ${removed} less`);
      }
      git('merge', '--quiet', '--no-edit', 'mot');
      const text = planIn(folder);
      if (!text.includes('nhánh mot ghi') || !text.includes('nhánh hai ghi')) faults.push(`${ref} and ${other}: lost`);
    } catch (error) {
      faults.push(`${ref} and ${other}: ${String(error.stdout ?? error).split('\n')[0]}`);
      spawnSync('git', ['merge', '--abort'], { cwd: folder });
    }
  }
  trial(`git: ${refs.length} pairs of neighbouring tasks, recorded on two branches, merge without conflict`, faults);
  trial('git: the memory of tthc is not committed', git('status', '--porcelain').split('\n').filter(Boolean));
  trial('git: the merged plan is sound', isSound(folder) ? [] : ['not sound']);
}

/** 20,000 cases of the fuzz of edits, on two processors. */
async function fuzz() {
  const halves = [1, 2].map(
    () =>
      new Promise((resolve) => {
        const child = spawn(
          process.execPath,
          ['node_modules/vitest/vitest.mjs', 'run', 'test/source/edit/edit-fuzz.test.ts', '--no-color'],
          { cwd: root, env: { ...process.env, FUZZ_CASES: '10000' } },
        );
        let output = '';
        for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
        child.once('exit', (code) => resolve(code === 0 ? [] : output.split('\n').slice(0, 150)));
      }),
  );
  trial('20,000 random edits of random files', (await Promise.all(halves)).flat());
}

try {
  if (!existsSync(join(root, 'dist'))) throw new Error('there is no dist/: run npm run build');
  // One of them alone: node test/trials/recording.mjs twoPeople
  const asked = process.argv[2];
  const inTurn = async (...trials) => {
    for (const each of trials) if (asked === undefined || asked === each.name) await each();
  };
  // What waits for nobody and is timed by nobody runs beside the fuzz.
  await Promise.all([inTurn(fuzz), inTurn(onAFullDisk, twoPeople)]);
  await inTurn(twentyAtOnce, killedInTheMiddle);
} catch (error) {
  trial(`the trials ran to their end: ${error.stack ?? error}`, ['they did not']);
} finally {
  rmSync(temp, { recursive: true, force: true });
}
console.log(`${count.passed} passed, ${count.failed} failed`);
process.exitCode = count.failed === 0 ? 0 : 1;
