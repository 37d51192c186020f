import { describe, expect, it } from 'vitest'
import { paymentMethod } from '#shared/contract/values.ts'
import { APP_LANGUAGES } from '#shared/domain/locale.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { paymentMethodOf } from './payment-words.ts'

describe('ways of paying', () => {
  it.each(APP_LANGUAGES)('are known by our own words in %s', (language) => {
    const { t } = createTranslator(language)
    const read = paymentMethod.options.map((method) => paymentMethodOf(t(`common.methods.${method}`)))
    expect(read).toEqual(paymentMethod.options)
  })

  it.each([
    ['наличные', 'cash'],
    ['наличными', 'cash'],
    ['нал', 'cash'],
    ['безнал', 'transfer'],
    ['безналичный расчёт', 'transfer'],
    ['картой', 'card'],
    ['готовина', 'cash'],
    ['barter', 'other'],
    ['', null],
  ])('reads %j as %j', (text, method) => {
    expect(paymentMethodOf(text)).toBe(method)
  })
})
