/** What the program writes to a customer who is due. */
export const recallTexts = {
  message: {
    greeting: 'Hello {{name}},',
    greetingPlain: 'Hello,',
    since: 'we haven’t seen you since {{lastOn, day}}. Do you need anything? We will gladly put it aside for you.',
    product:
      'you last bought {{product}} from us on {{lastOn, day}}. Would you like some more? We will gladly put it aside for you.',
    plain: 'do you need anything? We will gladly put it aside for you.',
    subject: 'Greetings from {{shop}}',
    subjectPlain: 'Greetings from your shop',
  },
} as const
