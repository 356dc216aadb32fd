import manifest from '../../package.json' with { type: 'json' };
import { type ExitCode, type World } from '../world.ts';
import { commandLine, endWith, handleSignals, realWorld } from './real-world.ts';

/** Runs tthc on the real world: what `bin/tthc.js` calls. */
export async function run(): Promise<void> {
  handleSignals();
  endWith(await main(commandLine(), realWorld()));
}

/** Runs tthc with arguments in a world. */
export async function main(args: readonly string[], world: World): Promise<ExitCode> {
  // Scripts ask for the version at every start; the command line need not be loaded to tell it.
  if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
    world.out.write(`${manifest.version}\n`);
    return 0;
  }
  // What shells ask when Tab is pressed, by the scripts of `tthc completion`.
  if (args[0] === '__complete') {
    await (await import('./completion/complete.ts')).complete(args.slice(1), world);
    return 0;
  }
  const { runProgram } = await import('./program.ts');
  return runProgram(args, world);
}
