/** What the program writes to a customer who is due. */
export const recallTexts = {
  message: {
    greeting: 'Dobar dan, {{name}},',
    greetingPlain: 'Dobar dan,',
    since: 'nismo se videli od {{lastOn, day}}. Da li vam nešto treba? Rado ćemo vam odvojiti.',
    product:
      'poslednji put ste kod nas kupili „{{product}}“ {{lastOn, day}}. Da li vam treba još? Rado ćemo vam odvojiti.',
    plain: 'da li vam nešto treba? Rado ćemo vam odvojiti.',
    subject: 'Pozdrav iz radnje {{shop}}',
    subjectPlain: 'Pozdrav iz vaše radnje',
  },
} as const
