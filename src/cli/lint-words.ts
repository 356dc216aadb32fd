import { lintVi } from '../messages/vi/lint.ts';
import { type Session } from './session.ts';

/** A session that can tell advice too; its words are loaded by the commands that need them. */
export async function withLintWords(session: Session): Promise<Session> {
  const { messages, jsonWords, language } = session;
  const words = language === 'en' ? (await import('../messages/en/lint.ts')).lintEn : lintVi;
  return {
    ...session,
    messages: { ...messages, diagnostics: { ...messages.diagnostics, ...words } },
    jsonWords: { ...jsonWords, ...lintVi },
  };
}
