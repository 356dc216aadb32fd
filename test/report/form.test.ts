import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { parseForm } from '../../src/report/form.ts';
import { form, formText } from '../support/forms.ts';

describe('the form II.06', () => {
  it('has thirteen columns, their checks, and says where each part was read', () => {
    expect(form.columns.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
    expect(form.columns.filter(({ kind }) => kind === 'text').map(({ number }) => number)).toEqual([1, 2]);
    expect(form.checks).toEqual([
      { kind: 'sum', of: 3, parts: [4, 5, 6], severity: 'error' },
      { kind: 'sum', of: 7, parts: [8, 9, 10], severity: 'error' },
      { kind: 'sum', of: 11, parts: [12, 13], severity: 'error' },
      { kind: 'sum', of: 3, parts: [7, 11], severity: 'warning' },
      { kind: 'carried', column: 6, from: 11, severity: 'warning' },
    ]);
    expect(form.source['columns']?.confidence).toBe('verified');
    expect(form.source['code']?.confidence).toBe('editable');
    expect(form.source['checks']?.confidence).toBe('editable');
  });

  it('does not claim to know the last letter of its code', () => {
    expect(form.printedCode).toBe('Biểu số II.06…/VPCP/KSTT');
  });

  it.each([
    ['YAML', stringify(JSON.parse(formText))],
    ['JSON on one line', JSON.stringify(JSON.parse(formText))],
  ])('reads the same from %s', (_, text) => {
    expect(parseForm('II.06.yaml', text)).toEqual({ form, faults: [] });
  });

  it.each([
    ['"__proto__": { "polluted": "yes" }, "code": "II.06"', 'plan/unknown-key'],
    ['"constructor": "x", "code": "II.06"', 'plan/unknown-key'],
  ])('takes no key that is not its own: %s', (keys, code) => {
    const { form: read, faults } = parseForm('x.json', formText.replace('"code": "II.06"', keys));
    expect(read).toBeNull();
    expect(faults.map((fault) => fault.code)).toEqual([code]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('tells everything that is wrong with a form at once, each at its place', () => {
    const text = formText
      .replace('"kind": "count", "means": "received" }', '"kind": "text", "means": "received" }')
      .replace('"number": 13', '"number": 12')
      .replace('{{period}}', '{{perod}}')
      .replace('"parts": [12, 13]', '"parts": [12, 99]');
    const { form: read, faults } = parseForm('x.json', text);
    expect(read).toBeNull();
    expect(faults.map(({ code }) => code).sort()).toEqual([
      'form/repeated-definition',
      'form/undefined-column',
      'form/undefined-column',
      'form/undefined-column',
      'form/unknown-slot',
      'form/wrong-kind',
    ]);
    for (const { at } of faults) expect(at.start).not.toBeNull();
  });

  it('is refused with any fault: a check that is not made looks like one that was passed', () => {
    const { form: read } = parseForm('x.json', formText.replace('"parts": [12, 13], ', ''));
    expect(read).toBeNull();
  });
});
