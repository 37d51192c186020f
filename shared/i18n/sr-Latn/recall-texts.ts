/** What the program writes to a customer who is due. */
export const recallTexts = {
  message: {
    greeting: 'Dobar dan, {{name}},',
    greetingPlain: 'Dobar dan,',
    since: 'od {{lastOn, day(style: short)}} se nismo videli. Da li vam nešto treba? Rado ćemo vam odvojiti.',
    product:
      '{{lastOn, day(style: short)}} ste poslednji put kod nas kupili „{{product}}“. Da li vam treba još? Rado ćemo vam odvojiti.',
    plain: 'da li vam nešto treba? Rado ćemo vam odvojiti.',
    subject: 'Pozdrav iz radnje {{shop}}',
    subjectPlain: 'Pozdrav iz vaše radnje',
  },
} as const
