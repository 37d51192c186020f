import { initialLook, noNarrowing, type ListLook } from '../list-view.ts'

/** Views that every shop has; they are code and can't be changed. */
export const starterViews = {
  all: initialLook,
  birthdays: {
    ...initialLook,
    narrowing: { ...noNarrowing, birthdayMonths: ['this'] },
    columns: ['birthday', 'phone', 'email', 'tags', 'lastOn'],
    sort: 'birthday',
  },
  best: {
    ...initialLook,
    columns: ['phone', 'tags', 'lastOn', 'visits', 'spent', 'dueOn'],
    sort: 'spent',
    direction: 'desc',
  },
  owes: {
    ...initialLook,
    narrowing: { ...noNarrowing, owes: 'yes' },
    columns: ['balance', 'phone', 'tags', 'lastOn', 'spent'],
    sort: 'balance',
    direction: 'desc',
  },
} as const satisfies Readonly<Record<string, ListLook>>
export type StarterView = keyof typeof starterViews
export const starterKeys = Object.keys(starterViews) as readonly StarterView[]
