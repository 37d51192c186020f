/** What the program writes to a customer about the credit book. */
export const creditTexts = {
  reminder: {
    greeting: 'Dobar dan, {{name}},',
    late: 'prijateljski podsećamo: za ono što je kod nas uzeto na veresiju ostalo je da se plati {{amount}}. Najstariji rok je bio {{dueOn, day}}, pre $t(units.daysOf, {"count": {{daysLate}} }).',
    notYet: 'za ono što je kod nas uzeto na veresiju ostalo je da se plati {{amount}}; prvi rok je {{dueOn, day}}.',
    nothing: 'Vaš račun kod nas je izmiren: nema ništa da se plati. Hvala!',
    purchase: 'kupovina br. {{number}} od {{day, day}}: {{amount}}, rok {{dueOn, day}}',
    earlier: 'ranije, od {{day, day}}: {{amount}}, rok {{dueOn, day}}',
    more_one: 'i još {{count, number}}',
    more_few: 'i još {{count, number}}',
    more_other: 'i još {{count, number}}',
    closing: 'Ako je u međuvremenu plaćeno, zanemarite ovu poruku. Hvala!',
    subject: 'Prijateljski podsetnik: {{shop}}',
    subjectPlain: 'Prijateljski podsetnik',
  },
} as const
