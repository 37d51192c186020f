/** Reasons of rows of Today: joined with the other messages. */
export const todayMessages = {
  'complaint-waits': 'Complained $t(units.ago, {"count": {{waitingDays}}, "context": "{{waitingDays}}" })',
  'complaint-promised': 'Answer promised by {{day, day}}',
  'complaint-late_one': 'The answer is {{count}} day late',
  'complaint-late_other': 'The answer is {{count}} days late',
  'complaint-postponed': 'Answer to {{name}} put off',
  'order-postponed': 'Order no. {{number}} promised for {{day, day}}',
  'order-ready-for': 'Ready, promised for {{day, day}}',
} as const
