/** Words for recalls in histories and in the file of everything held on somebody: joined with those of other records. */
export const recallChoices = {
  reached: 'razgovarali smo',
  'no-answer': 'ne javlja se',
  snoozed: 'odloženo',
  skipped: 'preskočeno',
  stopped: 'prekinuto',
  'will-come': 'doći će',
  'not-now': 'ne sada',
  'not-interested': 'ne treba',
} as const

export const recallFields = { result: 'Kako je prošlo' } as const

export const recallKinds = { recalls: 'Na spisku za pozive' } as const
