/** What the program writes to a customer who is due. */
export const recallTexts = {
  message: {
    greeting: 'Hello {{name}},',
    greetingPlain: 'Hello,',
    since:
      'We haven’t seen you since {{lastOn, day(style: long)}}. Do you need anything? We will gladly put it aside for you.',
    product:
      'You last bought {{product}} from us on {{lastOn, day(style: long)}}. Would you like some more? We will gladly put it aside for you.',
    plain: 'Do you need anything? We will gladly put it aside for you.',
    subject: 'Greetings from {{shop}}',
    subjectPlain: 'Greetings from your shop',
  },
} as const
