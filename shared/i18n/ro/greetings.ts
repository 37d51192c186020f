/** What the program writes to a customer on a birthday, a name day or another day of theirs. */
export const greetings = {
  write: 'Scrie o felicitare',
  writeTo: 'Scrie o felicitare: {{name}}',
  sentToast: '{{name}}: felicitare notată',
  subjects: {
    birthday: 'La mulți ani!',
    anniversary: 'La mulți ani de aniversare!',
    'name-day': 'La mulți ani de ziua numelui!',
    slava: 'La mulți ani de slava casei!',
    other: 'Toate cele bune!',
    'family-birthday': 'La mulți ani!',
    'family-name-day': 'La mulți ani de ziua numelui!',
  },
  /** After the salutation of `recallTexts.message`. */
  texts: {
    birthday: 'la mulți ani! Vă dorim sănătate și multe bucurii.',
    anniversary: 'la mulți ani de aniversare! Vă dorim încă mulți ani frumoși împreună.',
    'name-day': 'la mulți ani de ziua numelui! Vă dorim sănătate și multe bucurii.',
    slava: 'la mulți ani de slava casei! Vă dorim sănătate, pace și bucurie, dumneavoastră și familiei.',
    other: 'toate cele bune în această zi! Vă dorim sănătate și multe bucurii.',
    'family-birthday': 'e zi de naștere în familia dumneavoastră: la mulți ani și multă sănătate tuturor!',
    'family-birthday-named': '{{name}} își sărbătorește ziua de naștere: la mulți ani, sănătate și multe bucurii!',
    'family-name-day': 'e zi de nume în familia dumneavoastră: la mulți ani și multă sănătate tuturor!',
    'family-name-day-named': '{{name}} își sărbătorește ziua numelui: la mulți ani, sănătate și multe bucurii!',
  },
} as const
