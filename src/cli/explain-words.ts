import { type ExplainWords } from '../messages/explain.ts';

/** The words that explain the codes of findings, loaded by those who explain them. */
export async function explainWords(language: 'vi' | 'en'): Promise<ExplainWords> {
  return language === 'en'
    ? (await import('../messages/en/explain.ts')).explainEn
    : (await import('../messages/vi/explain.ts')).explainVi;
}
