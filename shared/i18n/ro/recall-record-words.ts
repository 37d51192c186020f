/** Words for recalls in histories and in the file of everything held on somebody: joined with those of other records. */
export const recallChoices = {
  reached: 'am vorbit',
  'no-answer': 'nu răspunde',
  snoozed: 'amânat',
  skipped: 'omis de data aceasta',
  stopped: 'scos definitiv de pe listă',
  'will-come': 'va veni',
  'not-now': 'nu acum',
  'not-interested': 'nu dorește',
} as const

export const recallFields = { result: 'Cum a rămas' } as const

export const recallKinds = { recalls: 'Pe lista de sunat' } as const
