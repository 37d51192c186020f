/** What the program writes to a customer about the credit book. */
export const creditTexts = {
  reminder: {
    greeting: 'Hello {{name}},',
    late: 'a friendly reminder: {{amount}} of your account with us is still to be paid. The oldest part was due on {{dueOn, day}}, $t(units.days, {"count": {{daysLate}} }) ago.',
    notYet: 'on your account with us {{amount}} is open; the first part is due on {{dueOn, day}}.',
    nothing: 'your account with us is settled: there is nothing to pay. Thank you!',
    purchase: 'purchase no. {{number}} of {{day, day}}: {{amount}}, due on {{dueOn, day}}',
    earlier: 'from earlier, {{day, day}}: {{amount}}, due on {{dueOn, day}}',
    more_one: 'and {{count, number}} more',
    more_other: 'and {{count, number}} more',
    closing: 'If you have paid in the meantime, please ignore this message. Thank you!',
    subject: 'A friendly reminder from {{shop}}',
    subjectPlain: 'A friendly reminder',
  },
} as const
