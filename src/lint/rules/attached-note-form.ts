import { defineRule } from '../rule.ts';

/** What is attached says "(Kèm theo Quyết định số …)", no colon after "số" (Nghị định 30/2020/NĐ-CP, Phụ lục I, Mẫu 1.3). */
export const attachedNoteForm = defineRule('lint/attached-note-form', 'info', ({ texts }) =>
  texts
    .filter(({ role }) => role === 'attached-note')
    .flatMap((text) => {
      const colon = /(?<![a-z])so ?:/.exec(text.folded);
      const wording = /^\(?(ban hanh )kem theo/.exec(text.folded);
      return [
        ...(wording
          ? [
              {
                at: text.at(0, wording[0].length),
                params: { slip: 'wording' as const, right: text.text.replace(/^(\(?)\S+ \S+ k/, '$1K') },
              },
            ]
          : []),
        ...(colon
          ? [
              {
                at: text.at(colon.index, colon.index + colon[0].length),
                params: { slip: 'colon' as const, right: text.text.slice(colon.index, colon.index + 2) },
              },
            ]
          : []),
      ];
    }),
);
