import { diagnostic } from '../../diagnostic.ts';
import { type Rule } from '../rule.ts';

/** A periodic report has a day on which it must be sent (Nghị định 09/2019/NĐ-CP, Điều 8 khoản 5); the plan should say which. */
export const reportWithoutSendingDay: Rule = {
  code: 'lint/report-without-sending-day',
  check: (plan) => {
    // A report whose deadline names its days needs no sending day.
    const report = plan.tasks.find(
      (task) => task.report && task.deadline.reading.moments.some(({ grain }) => grain !== 'date'),
    );
    if (!report || plan.reporting.sendingDay !== null) return [];
    return [diagnostic('lint/report-without-sending-day', plan.sendingDayAt, { ref: report.ref }, report.ref)];
  },
};
