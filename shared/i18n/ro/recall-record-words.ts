/** Words for recalls in histories and in the file of everything held on somebody: joined with those of other records. */
export const recallChoices = {
  reached: 'sunat',
  'no-answer': 'nu a răspuns',
  snoozed: 'amânat',
  skipped: 'sărit de data aceasta',
  stopped: 'oprit definitiv',
  'will-come': 'va veni',
  'not-now': 'nu acum',
  'not-interested': 'nu dorește',
} as const

export const recallFields = { result: 'Ce a ieșit' } as const

export const recallKinds = { recalls: 'Pe lista de sunat' } as const
