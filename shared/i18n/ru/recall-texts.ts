/** What the program writes to a customer who is due. */
export const recallTexts = {
  message: {
    greeting: 'Здравствуйте, {{name}}!',
    greetingPlain: 'Здравствуйте!',
    since: 'Вы не были у нас с {{lastOn, day}}. Вам что-нибудь нужно? С удовольствием отложим для вас.',
    product: 'Последняя покупка у нас: «{{product}}», {{lastOn, day}}. Нужно ещё? С удовольствием отложим для вас.',
    plain: 'Вам что-нибудь нужно? С удовольствием отложим для вас.',
    subject: 'Привет от магазина «{{shop}}»',
    subjectPlain: 'Привет от вашего магазина',
  },
} as const
