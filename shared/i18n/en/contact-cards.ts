export const contactCards = {
  name: 'Contact cards (vCard)',
  detail:
    'For phones and address books, with photos. Outlook takes only the first card of a file: give it one file for each customer.',
  oneFile: 'One file',
  each: 'One each',
  saveOne: 'Contact cards: one file',
  saveEach: 'Contact cards: one each, in an archive',
  newForm: 'As version 4.0, for newer programs',
  newFormDetail: 'Newer; without it version 3.0, which every program reads.',
  inList: 'Contact cards (vCard)',
  eachInList: 'Contact cards, one file each',
  ofCard: 'Save as contact card',
} as const
