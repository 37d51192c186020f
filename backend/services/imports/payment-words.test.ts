import { describe, expect, it } from 'vitest'
import { builtInMethod } from '#shared/contract/values.ts'
import { APP_LANGUAGES } from '#shared/domain/locale.ts'
import { createTranslator } from '#shared/i18n/translator.ts'
import { paymentMethodOf, paymentMethodReader } from './payment-words.ts'

describe('ways of paying', () => {
  it.each(APP_LANGUAGES)('are known by our own words in %s', (language) => {
    const { t } = createTranslator(language)
    const read = builtInMethod.options.map((method) => paymentMethodOf(t(`common.methods.${method}`)))
    expect(read).toEqual(builtInMethod.options)
  })

  it('of the shop’s own go before words that begin like theirs', () => {
    const read = paymentMethodReader([{ code: 'own-1', folded: 'card cadou' }])
    expect(['Card cadou', 'card', 'CARD CADOU', ''].map(read)).toEqual(['own-1', 'card', 'own-1', null])
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
