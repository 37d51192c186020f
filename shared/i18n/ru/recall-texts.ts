/** What the program writes to a customer who is due. */
export const recallTexts = {
  message: {
    greeting: 'Здравствуйте, {{name}}!',
    greetingPlain: 'Здравствуйте!',
    since:
      'С {{lastOn, day(style: long)}} вы к нам не заходили. Вам что-нибудь нужно? С удовольствием отложим для вас.',
    product: '{{lastOn, day(style: long)}} вы купили у нас «{{product}}». Нужно ещё? С удовольствием отложим для вас.',
    plain: 'Вам что-нибудь нужно? С удовольствием отложим для вас.',
    subject: 'Привет от магазина «{{shop}}»',
    subjectPlain: 'Привет от вашего магазина',
  },
} as const
