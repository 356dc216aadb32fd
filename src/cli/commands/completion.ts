import { type ExitCode } from '../../world.ts';
import { choiceOption } from '../choices.ts';
import { completionScripts } from '../completion/scripts.ts';
import { type Session } from '../session.ts';

/** `tthc completion`: what a shell must be told so that Tab completes tthc. */
export function completion({ messages, world }: Session, shell: string): ExitCode {
  const asked = choiceOption(messages, 'completion', shell, ['bash', 'zsh', 'fish', 'powershell']);
  world.out.write(completionScripts[asked]);
  return 0;
}
