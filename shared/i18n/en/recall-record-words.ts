/** Words for recalls in histories and in the file of everything held on somebody: joined with those of other records. */
export const recallChoices = {
  reached: 'called',
  'no-answer': 'no answer',
  snoozed: 'put off',
  skipped: 'skipped this time',
  stopped: 'stopped for good',
  'will-come': 'will come',
  'not-now': 'not now',
  'not-interested': 'not interested',
} as const

export const recallFields = { result: 'What came of it' } as const

export const recallKinds = { recalls: 'On the list of calls' } as const
