import { type AmendWords } from '../messages/amend.ts';
import { type Session } from './session.ts';

/** The words of `diff` and `amend` in the language asked for. */
export async function amendWords({ language }: Session): Promise<AmendWords> {
  return language === 'en'
    ? (await import('../messages/en/amend.ts')).amendEn
    : (await import('../messages/vi/amend.ts')).amendVi;
}
