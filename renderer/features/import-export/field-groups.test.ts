import { describe, expect, it } from 'vitest'
import { customerFields, paymentFields, purchaseFields } from '#shared/domain/import-fields.ts'
import { APP_LANGUAGES } from '#shared/domain/locale.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { customerGroups, paymentGroups, purchaseGroups } from './field-groups.ts'
import { wordField } from './field-words.ts'

describe('the fields offered for a column', () => {
  it('are all fields of customers, each once', () => {
    expect(Object.values(customerGroups).flat().toSorted()).toEqual([...customerFields].toSorted())
  })

  it('are all fields of purchases, each once', () => {
    expect(Object.values(purchaseGroups).flat().toSorted()).toEqual([...purchaseFields].toSorted())
  })

  it('are what payments have, each once, and the parts of a customer', () => {
    const offered: readonly string[] = Object.values(paymentGroups).flat()
    expect([...offered].toSorted()).toEqual([...paymentFields].toSorted())
  })

  it.each(APP_LANGUAGES)('have a name of their own in %s', (language) => {
    const { t } = createTranslator(language)
    for (const fields of [customerFields, purchaseFields]) {
      const names = fields.map((field) => wordField(t, field))
      expect(names.filter((name) => name.includes('importFields.'))).toEqual([])
      expect(new Set(names).size).toBe(fields.length)
    }
  })
})
