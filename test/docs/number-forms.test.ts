import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { columnMeanings, formSchema } from '../../src/plan/schema/form.ts';
import { checkFormData } from '../../src/report/form-agreement.ts';
import { figureOf } from '../../src/report/figure.ts';
import { formSlots } from '../../src/report/form.ts';
import { form, readFigures } from '../support/forms.ts';

const page = readFileSync('docs/number-forms.md', 'utf8').replaceAll('\r\n', '\n');
const examples = [...page.matchAll(/^```(csv|yaml)\n([\s\S]*?)^```$/gm)].map(([, kind, text]) => [kind, text] as const);

describe('docs/number-forms.md', () => {
  it('shows files of both kinds', () => {
    expect(examples.map(([kind]) => kind)).toEqual(['csv', 'csv', 'yaml']);
  });

  it.each(examples)('shows no file with a fault: %s', (kind, text = '') => {
    const { data, faults } = readFigures(text, kind === 'csv' ? 'csv' : 'yaml');
    expect(faults).toEqual([]);
    expect(data && checkFormData(form, data, null)).toEqual([]);
  });

  it('says how figures are read', () => {
    for (const written of ['1.234', '1 234', '1234', '02', '0']) {
      expect(page).toContain(`\`${written}\``);
      expect(figureOf({ text: written, number: null })).toEqual(expect.any(Number));
    }
    for (const written of ['12a', '-3', '1,5', '-', 'x']) {
      expect(page).toContain(`\`${written}\``);
      expect(figureOf({ text: written, number: null })).toBe('bad');
    }
  });

  it('names every key of a form, every meaning of a column, every slot and every check', () => {
    for (const key of Object.keys(formSchema.shape)) expect(page).toContain(`\`${key}\``);
    for (const meaning of columnMeanings) expect(page).toContain(`\`${meaning}\``);
    for (const slot of formSlots) expect(page).toContain(`\`{{${slot}}}\``);
    for (const check of form.checks)
      if (check.kind === 'sum')
        expect(page).toContain(`(${check.of}) = ${check.parts.map((part) => `(${part})`).join(' + ')} |`);
  });
});
