import { describe, expect, it } from 'vitest'
import { APP_LANGUAGES } from '#shared/domain/locale.ts'
import { wordMessage } from './message.ts'
import { createTranslator } from './translator.ts'

const params = { product: null, usualDays: 28, from: 3, to: 90, sinceDays: 120, chance: 0.2, chanceDays: 30 }
const more = { ownShare: 0.5, quantityDays: 0, oneIn: 6 }

describe('a long silence', () => {
  it.each(APP_LANGUAGES)(
    'names the usual gap where there is a rhythm, and says that there is none where not: %s',
    (language) => {
      const { t } = createTranslator(language)
      for (const code of ['rhythm-at-risk', 'rhythm-lost'])
        for (const product of [null, 'Coffee']) {
          const word = (daysLate: number | null) =>
            wordMessage(t, { code, params: { ...params, ...more, product, daysLate } })
          expect(word(92)).toMatch(/28/)
          expect(word(null)).not.toMatch(/28/)
          expect(word(null).includes('Coffee')).toBe(product !== null)
          expect(word(null)).toMatch(/120/)
        }
    },
  )
})
