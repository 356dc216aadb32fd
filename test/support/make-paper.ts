import { readFileSync } from 'node:fs';
import { agendaOf } from '../../src/agenda/agenda.ts';
import { parseCivilDate } from '../../src/calendar/civil.ts';
import { paperOf } from '../../src/document/paper.ts';
import { parseTemplate, type Template } from '../../src/document/template.ts';
import { type Paper } from '../../src/document/tree.ts';
import { type Plan } from '../../src/plan/plan.ts';
import { planAt } from './plans.ts';

/** What a paper of the tests is made of. */
export interface PaperOptions {
  readonly template: 'decision' | 'attached-plan' | 'plan' | 'follow-up';
  readonly asOf?: string;
  readonly draft?: boolean;
  readonly isPublic?: boolean;
}

/** A template of the repository, which has no fault. */
export function templateAt(name: string): Template {
  const path = `templates/${name}.md`;
  const { template, faults } = parseTemplate(path, readFileSync(path, 'utf8'));
  if (!template) throw new Error(`not a sound template: ${JSON.stringify(faults)}`);
  return template;
}

/** A paper made of a plan of the repository, or of one in memory. */
export function makePaper(plan: Plan | string, options: PaperOptions): Paper {
  const asOf = parseCivilDate(options.asOf ?? '2024-12-31');
  if (asOf === null) throw new Error(`not a date: ${options.asOf}`);
  const sound = typeof plan === 'string' ? planAt(plan) : plan;
  return paperOf(templateAt(options.template), {
    plan: sound,
    agenda: agendaOf([sound], asOf),
    draft: options.draft ?? false,
    isPublic: options.isPublic ?? false,
  });
}
