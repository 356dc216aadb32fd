import { defineRule } from '../rule.ts';

/** A periodic report has a day on which it must be sent (Nghị định 09/2019/NĐ-CP, Điều 8 khoản 5); the plan should say which. */
export const reportWithoutSendingDay = defineRule('lint/report-without-sending-day', 'warning', ({ plan }) => {
  // A report whose deadline names its days needs no sending day.
  const report = plan.tasks.find(
    (task) => task.report && task.deadline.reading.moments.some(({ grain }) => grain !== 'date'),
  );
  if (!report || plan.reporting.sendingDay !== null) return [];
  return [{ at: plan.sendingDayAt, ref: report.ref, params: { ref: report.ref } }];
});
