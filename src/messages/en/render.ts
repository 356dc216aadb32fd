import { type RenderWords } from '../render.ts';

/** What `tthc render` says, in English. */
export const renderEn: RenderWords = {
  written: (path) => `Wrote ${path}.`,
  unchanged: (path) => `${path} is already what would be written; left alone.`,
  wouldWrite: (path, replaces) =>
    `Would write ${path}${replaces ? ' over what tthc wrote before' : ''}; nothing is written.`,
  refused: (path, reason) =>
    reason === 'edited'
      ? `${path} is not overwritten: tthc wrote it, and somebody has edited it since.\n  way out: rename or move the file, write elsewhere with -o, or add --force to give up the edits.`
      : `${path} is not overwritten: it exists, and tthc did not write it.\n  way out: write elsewhere with -o, or add --force if the old file is not needed.`,
  notWritten: (path, fault, reason) => {
    const why = {
      'no-folder': 'its folder does not exist.\n  way out: make the folder first, or correct the path after -o.',
      folder: 'it is a folder.\n  way out: name a file after -o.',
      link: 'it is a link to another file.\n  way out: name the file that it leads to, or delete the link.',
      special: 'it is no ordinary file.\n  way out: name another file after -o, or use -o - to print.',
      denied: `writing is not allowed (${reason}).\n  way out: close the file where it is open in Word or Excel; check the permissions of folder and file.`,
      full: `the disk is full (${reason}).\n  way out: make room and run again; the old file is untouched.`,
      failed: `writing failed (${reason}).\n  way out: try again; the old file is untouched.`,
    }[fault];
    return `cannot write ${path}: ${why}`;
  },
  notRemembered: (folder, reason) =>
    `could not make a note in ${folder} (${reason}); overwriting the file later will need --force.`,
  noCompiler:
    'the PDF compiler (Typst) is not installed.\n  way out: run “npm install -g @myriaddreamin/typst-ts-node-compiler” where tthc is installed, or use --format docx and save as PDF from Word.',
  writerFailed: (format, detail) => `could not make the ${format} file: ${detail}`,
  badTemplateFile: (path, reason) =>
    ({
      missing: `there is no template “${path}”`,
      folder: `“${path}” is a folder, not a template`,
      'too-large': `the template “${path}” is larger than 1 MiB`,
      unreadable: `cannot read the template “${path}”`,
    })[reason],
  noDecision: (plan) => `${plan} stands by itself (form: plan) and has no decision; use: tthc render plan`,
  onePlan: (plans) => `exactly one plan is needed, but there are ${plans.length}: ${plans.join(', ')}; name one file`,
  overSource: (path) => `${path} is the plan or the template in use; a paper cannot be written over it`,
  bytesToTerminal: (format) => `${format} cannot be printed to a terminal; name a file after -o, or pipe it: -o - | …`,
  notWithAll: (option) => `${option} does not go with “all”; name each paper`,
  onlyFor: (option, paper) => `${option} goes only with ${paper}`,
  unknownExtension: (path, formats) => `cannot tell the format of “${path}”; add --format: ${formats.join(', ')}`,
};
