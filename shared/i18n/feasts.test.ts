import { expect, it } from 'vitest'
import { FEAST_TRADITIONS } from '#shared/domain/feasts/feast.ts'
import { FEAST_CODES } from '#shared/domain/feasts/feasts.ts'
import { APP_LANGUAGES } from '#shared/domain/locale.ts'
import { catalogOf } from './catalogs.ts'
import { createTranslator } from './translator.ts'

it.each(APP_LANGUAGES)('every feast has a name of its own in %s, and every church calendar one', (language) => {
  const { feasts } = catalogOf(language) as { feasts: { names: object; traditions: object } }
  expect(Object.keys(feasts.names).toSorted()).toEqual(FEAST_CODES.toSorted())
  expect(Object.keys(feasts.traditions).toSorted()).toEqual(FEAST_TRADITIONS.toSorted())
  const { t } = createTranslator(language)
  const names = FEAST_CODES.map((code) => t(`feasts.names.${code}`))
  // Two feasts that one shop sees are told apart by their names.
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
})
