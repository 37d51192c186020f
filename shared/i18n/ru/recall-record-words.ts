/** Words for recalls in histories and in the file of everything held on somebody: joined with those of other records. */
export const recallChoices = {
  reached: 'дозвонились',
  'no-answer': 'нет ответа',
  snoozed: 'отложено',
  skipped: 'пропущено',
  stopped: 'прекращено',
  'will-come': 'придёт',
  'not-now': 'не сейчас',
  'not-interested': 'не нужно',
} as const

export const recallFields = { result: 'Чем закончилось' } as const

export const recallKinds = { recalls: 'В списке звонков' } as const
