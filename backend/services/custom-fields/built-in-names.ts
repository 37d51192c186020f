import { foldCustom } from '#shared/domain/custom-value.ts'
import { customerColumnNames } from '#shared/formats/customer-columns.ts'
import { en } from '#shared/i18n/en.ts'
import { ro } from '#shared/i18n/ro.ts'
import { ru } from '#shared/i18n/ru.ts'
import { srLatn } from '#shared/i18n/sr-Latn.ts'

/** Names that every customer's field and column has already, in every language that a file or a card may be in. */
const builtIn: ReadonlySet<string> = new Set(
  [
    ...customerColumnNames,
    ...[en, ro, ru, srLatn].flatMap((catalog) => [
      ...customerColumnNames.map((name) => catalog.spreadsheets.columns[name]),
      ...Object.values(catalog.customers.fields),
      ...Object.values(catalog.customers.columns),
    ]),
  ].map(foldCustom),
)

/** Whether a column of our own file would be taken for another one: `Phone`, `phone 2`, `Телефон`. */
export const isBuiltInName = (name: string): boolean => builtIn.has(foldCustom(name.replace(/ \d{1,2}$/, '')))
