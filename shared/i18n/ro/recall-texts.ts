/** What the program writes to a customer who is due. */
export const recallTexts = {
  message: {
    greeting: 'Bună ziua, {{name}},',
    greetingPlain: 'Bună ziua,',
    since: 'nu ne-am văzut din {{lastOn, day(style: long)}}. Aveți nevoie de ceva? Vă punem deoparte cu plăcere.',
    product:
      'ultima dată ați luat de la noi „{{product}}” pe {{lastOn, day(style: long)}}. Mai doriți? Vă punem deoparte cu plăcere.',
    plain: 'aveți nevoie de ceva? Vă punem deoparte cu plăcere.',
    subject: 'Salutări de la {{shop}}',
    subjectPlain: 'Salutări de la magazin',
  },
} as const
