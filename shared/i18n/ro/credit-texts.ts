/** What the program writes to a customer about the credit book. */
export const creditTexts = {
  reminder: {
    greeting: 'Bună ziua, {{name}},',
    late: 'vă reamintim cu prietenie că aveți de plătit {{amount}} din ce ați luat pe datorie la noi. Partea cea mai veche avea termen {{dueOn, day}}, cu $t(units.days, {"count": {{daysLate}} }) în urmă.',
    notYet: 'aveți la noi {{amount}} pe datorie; primul termen de plată este {{dueOn, day}}.',
    nothing: 'contul dumneavoastră la noi este achitat: nu aveți nimic de plătit. Vă mulțumim!',
    purchase: 'cumpărătura nr. {{number}} din {{day, day}}: {{amount}}, termen {{dueOn, day}}',
    earlier: 'mai veche, din {{day, day}}: {{amount}}, termen {{dueOn, day}}',
    more_one: 'și încă {{count, number}}',
    more_few: 'și încă {{count, number}}',
    more_other: 'și încă {{count, number}}',
    closing: 'Dacă ați plătit între timp, vă rugăm să nu țineți cont de acest mesaj. Vă mulțumim!',
    subject: 'O reamintire prietenoasă de la {{shop}}',
    subjectPlain: 'O reamintire prietenoasă',
  },
} as const
