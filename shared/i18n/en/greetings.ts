/** What the program writes to a customer on a birthday, a name day or another day of theirs. */
export const greetings = {
  write: 'Write a greeting',
  writeTo: 'Write a greeting: {{name}}',
  sentToast: '{{name}}: greeting noted',
  subjects: {
    birthday: 'Happy birthday!',
    anniversary: 'Happy anniversary!',
    'name-day': 'Happy name day!',
    slava: 'Happy slava!',
    other: 'Best wishes!',
    'family-birthday': 'Happy birthday!',
    'family-name-day': 'Happy name day!',
  },
  /** After the salutation of `recallTexts.message`. */
  texts: {
    birthday: 'Happy birthday! We wish you good health and a lot of joy.',
    anniversary: 'Happy anniversary! We wish you both many more good years together.',
    'name-day': 'Happy name day! We wish you good health and a lot of joy.',
    slava: 'Happy slava! We wish you and your family good health, peace and joy.',
    other: 'Our best wishes to you today! We wish you good health and a lot of joy.',
    'family-birthday': 'There is a birthday in your family: our best wishes to all of you!',
    'family-birthday-named': '{{name}} has a birthday: our best wishes, with good health and a lot of joy!',
    'family-name-day': 'There is a name day in your family: our best wishes to all of you!',
    'family-name-day-named': '{{name}} has a name day: our best wishes, with good health and a lot of joy!',
  },
} as const
