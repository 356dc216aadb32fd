import { type ExitCode } from '../../world.ts';
import { choiceOption } from '../choices.ts';
import { type Session } from '../session.ts';

/** The JSON Schemas that tthc brings along: of plan files, and of what it prints as JSON. */
export const schemaNames = ['plan', 'listing', 'check', 'deadline', 'record', 'log', 'import', 'diff'] as const;

/** `tthc schema`: the JSON Schema of plan files, or of what a command prints as JSON. */
export function schema(session: Session, name: string | undefined): ExitCode {
  const { messages, world } = session;
  const asked = choiceOption(messages, 'schema', name ?? 'plan', schemaNames);
  const bytes = world.asset(`schema/${asked}.schema.json`);
  if (bytes === null) {
    world.err.write(`${messages.missingAsset(`schema/${asked}.schema.json`)}\n`);
    return 3;
  }
  world.out.write(bytes);
  return 0;
}
