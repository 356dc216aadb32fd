import { type Command } from 'commander';
import { type World } from '../../world.ts';
import { explainWords } from '../explain-words.ts';
import { helpWords, languageOf, wholeProgram } from '../program.ts';
import { type Candidate, lineOf, matching } from './candidates.ts';
import { type CommandLine, optionsOf, readCommandLine } from './command-line.ts';
import { argumentValues, optionValues, type Source, sourceOf } from './sources.ts';

/** What a shell is told where it is to offer the names of files. */
const filesMark = ':files';

/**
 * What may stand at the cursor, one a line, for the scripts of `tthc completion`. `words` are those behind `tthc`, the
 * last of them the one at the cursor; `--blank` before them all says that it is empty, since PowerShell cannot hand over
 * an empty word. Nothing is ever told of a fault: who presses Tab asks for words.
 */
export async function complete(words: readonly string[], world: World): Promise<void> {
  try {
    const line = words[0] === '--blank' ? [...words.slice(1), ''] : words;
    const candidates = await candidatesFor(line, world);
    world.out.write(candidates.map((candidate) => `${lineOf(candidate)}\n`).join(''));
  } catch {
    // Whatever went wrong, a shell in the middle of a line is no place to say so.
  }
}

async function candidatesFor(words: readonly string[], world: World): Promise<readonly Candidate[]> {
  const language = languageOf(words, world);
  const program = await wholeProgram(await helpWords(language), world);
  const line = readCommandLine(program, words);
  const { wanted, typed } = line;
  switch (wanted.kind) {
    case 'nothing':
      return [];
    case 'command':
      return matching(
        program
          .createHelp()
          .visibleCommands(program)
          .map((command) => ({ value: command.name(), hint: command.description() })),
        typed,
      );
    case 'option':
      return matching(optionNames(wanted.command, wanted.given), typed);
    case 'value': {
      const { command, option, before } = wanted;
      const found = await fromSource(sourceOf(optionValues, command.name(), option.long ?? ''), line, world, language);
      return found.map(({ value, hint }) => ({ value: value === filesMark ? value : `${before}${value}`, hint }));
    }
    case 'argument': {
      const { command, index } = wanted;
      const argument = command.registeredArguments[index] ?? command.registeredArguments.at(-1);
      if (!argument || (index >= command.registeredArguments.length && !argument.variadic)) return [];
      return fromSource(sourceOf(argumentValues, command.name(), argument.name()), line, world, language);
    }
  }
}

/** The long names of options that were not given yet, those apart that may be given again. */
function optionNames(command: Command, given: readonly string[]): readonly Candidate[] {
  return optionsOf(command)
    .filter(({ long, parseArg, variadic }) => parseArg !== undefined || variadic || !given.includes(long ?? ''))
    .flatMap(({ long, description }) => (long == null ? [] : [{ value: long, hint: description }]));
}

async function fromSource(
  source: Source | null,
  { typed, plans }: CommandLine,
  world: World,
  language: 'vi' | 'en',
): Promise<readonly Candidate[]> {
  switch (source?.kind) {
    case undefined:
    case 'nothing':
      return [];
    case 'files':
      return [{ value: filesMark, hint: '' }];
    case 'words':
      return matching(
        source.words.map((value) => ({ value, hint: '' })),
        typed,
      );
    case 'refs':
    case 'sections':
    case 'units':
      return matching((await import('./plan-names.ts')).namesInPlans(world, plans, source.kind), typed);
    case 'codes':
    case 'advice': {
      const { codes } = await explainWords(language);
      const offered = Object.entries(codes).filter(([code]) => source.kind === 'codes' || code.startsWith('lint/'));
      return matching(
        offered.map(([value, { what }]) => ({ value, hint: what })),
        typed,
      );
    }
    case 'statuses':
    case 'kinds': {
      const messages =
        language === 'en' ? (await import('../../messages/en.ts')).en : (await import('../../messages/vi.ts')).vi;
      return matching(
        Object.entries(messages[source.kind]).map(([value, hint]) => ({ value, hint })),
        typed,
      );
    }
  }
}
