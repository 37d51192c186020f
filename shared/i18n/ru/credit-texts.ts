/** What the program writes to a customer about the credit book. */
export const creditTexts = {
  reminder: {
    greeting: 'Здравствуйте, {{name}}!',
    late: 'Дружески напоминаем: за взятое у нас в долг осталось оплатить {{amount}}. Самый ранний срок был {{dueOn, day}}, $t(units.days, {"count": {{daysLate}} }) назад.',
    notYet: 'За взятое у нас в долг осталось оплатить {{amount}}; ближайший срок – {{dueOn, day}}.',
    nothing: 'Ваш долг у нас полностью погашен, платить ничего не нужно. Спасибо!',
    purchase: 'покупка № {{number}} от {{day, day}}: {{amount}}, срок {{dueOn, day}}',
    earlier: 'прежний долг от {{day, day}}: {{amount}}, срок {{dueOn, day}}',
    more_one: 'и ещё {{count, number}}',
    more_few: 'и ещё {{count, number}}',
    more_many: 'и ещё {{count, number}}',
    more_other: 'и ещё {{count, number}}',
    closing: 'Если оплата уже сделана, просто не обращайте внимания на это сообщение. Спасибо!',
    subject: 'Дружеское напоминание: {{shop}}',
    subjectPlain: 'Дружеское напоминание',
  },
} as const
