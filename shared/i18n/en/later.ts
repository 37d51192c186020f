/** Dealing with a row in its place: done with a word about it, or put off. */
export const later = {
  later: 'Later',
  laterFor: 'Later: {{name}}',
  doneFor: 'Done: {{name}}',
  openFor: 'Open: {{name}}',
  tomorrow: 'Tomorrow',
  inThreeDays: 'In 3 days',
  inAWeek: 'In a week',
  inAMonth: 'In a month',
  pickDay: 'Pick a day…',
  until: 'Until',
  putOff: 'Put off',
  whatCame: 'What came of it?',
  nextDate: 'Call again on',
  onlyAhead: 'Choose a day after today',
} as const
