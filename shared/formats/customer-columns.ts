import { customerTextFields } from '#shared/domain/import-fields.ts'

/**
 * Columns of our own customers file, for the export that writes it and the import that reads it back. A customer's
 * second phone stands in `phone 2`, its label in `phoneLabel 2`; the number 1 is not written. Headers are the words of
 * `spreadsheets.columns` with the same number behind.
 */
const [displayName, ...otherTexts] = customerTextFields
const names = [displayName, 'kind', ...otherTexts] as const

/** Columns of one group together hold one contact point; each group may come several times. */
const groups = {
  phone: ['phone', 'phoneLabel'],
  email: ['email', 'emailLabel'],
  address: [
    'addressStreet',
    'addressPostalCode',
    'addressCity',
    'addressRegion',
    'addressCountry',
    'addressFormatted',
    'addressLabel',
  ],
  url: ['url', 'urlLabel'],
  profile: ['profile', 'profileService'],
  externalId: ['externalId'],
  yearlyDay: ['yearlyDayKind', 'yearlyDay', 'yearlyDayDate'],
  relative: ['relativeRelation', 'relative', 'relativeBirthday', 'relativeNameDay', 'relativeNote'],
  fact: ['factKind', 'fact', 'factPinned'],
} as const
export type CustomerGroup = keyof typeof groups

const days = ['birthday', 'anniversary'] as const
const words = ['tags', 'note', 'source', 'preferredChannel', 'preferredHours', 'language'] as const
/** `balance` is worked out: our import leaves it alone. */
const creditColumns = ['creditLimit', 'creditDays', 'balance'] as const

/** The customer's uid, always the last column: by it our own file is known. */
export const ownFileColumn = 'uid'

export type CustomerColumnName =
  | (typeof names)[number]
  | (typeof groups)[CustomerGroup][number]
  | (typeof days)[number]
  | (typeof words)[number]
  | (typeof creditColumns)[number]
  | typeof ownFileColumn

export const customerColumnNames: readonly CustomerColumnName[] = [
  ...names,
  ...Object.values(groups).flat(),
  ...days,
  ...words,
  ...creditColumns,
  ownFileColumn,
]

export const groupOf = (name: CustomerColumnName): CustomerGroup | null =>
  (Object.keys(groups) as CustomerGroup[]).find((group) =>
    (groups[group] as readonly CustomerColumnName[]).includes(name),
  ) ?? null

export type CustomerColumn = { readonly name: CustomerColumnName; readonly number: number }

/** A column's field name or header with its number behind. */
export const columnKey = (name: string, number: number): string => (number === 1 ? name : `${name} ${number}`)

/** All columns in their order, where the largest group has so many members: what everybody has first. */
export const customerColumns = (most: number): readonly CustomerColumn[] => {
  const first = (list: readonly CustomerColumnName[]) => list.map((name) => ({ name, number: 1 }))
  const further = Object.values(groups).flatMap((group) =>
    Array.from({ length: Math.max(0, most - 1) }, (_, at) => group.map((name) => ({ name, number: at + 2 }))).flat(),
  )
  return [
    ...first(names),
    ...first(Object.values(groups).flat()),
    ...first(days),
    ...first(words),
    ...first(creditColumns),
    ...further,
    ...first([ownFileColumn]),
  ]
}
