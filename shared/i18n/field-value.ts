import type { TFunction } from 'i18next'
import { timeIn, todayIn } from '#shared/domain/calendar-date.ts'
import { formatDay } from '#shared/domain/day-text.ts'
import { intlLocale, type AppLanguage } from '#shared/domain/locale.ts'
import { formatMoney, scaledText } from '#shared/domain/money.ts'
import { formatQuantity } from '#shared/domain/quantity.ts'
import { familyRelations, languageForm } from '#shared/domain/customer-profile.ts'
import { serviceOf } from '#shared/domain/profile-links.ts'
import type { FieldType } from '#shared/domain/record-fields.ts'
import { wordChannel, wordLanguage, wordRelation } from './profile-words.ts'
import { wordRule } from './repeat-words.ts'

/** Where and how values are shown. */
export type FieldPlace = {
  readonly language: AppLanguage
  readonly currency: string
  readonly country: string
  readonly timeZone: string
}

export type TypedValue = { readonly type: FieldType | 'hidden'; readonly value: string | number }

/** A key that is made of a code: texts for all are asserted by record-fields.test.ts; a code of the user's own stays. */
const keyed = (t: TFunction) => t as unknown as (key: string, options?: object) => string

/** A code in words: one of the closed lists, a relative, a messenger, a language; one of the user's own stays. */
function wordCode(t: TFunction, code: string, language: AppLanguage): string {
  const known = keyed(t)(`recordChoices.${code}`, { defaultValue: '' })
  if (known !== '') return known
  if (familyRelations.some((relation) => relation === code)) return wordRelation(t, code)
  if (serviceOf(code) !== null) return wordChannel(t, code)
  return languageForm.test(code) && code !== '' ? wordLanguage(code, language) : code
}

/** `--03-05` has no year: it is shown without one. */
function yearlyDay(value: string, { language, country }: FieldPlace): string {
  if (!value.startsWith('--')) return formatDay(value, language, 'medium', country)
  return new Intl.DateTimeFormat(intlLocale(language), { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`2000-${value.slice(2)}T00:00:00Z`),
  )
}

/** A stored value in words: money with its currency, days as the shop writes them, codes as their words. */
export function wordFieldValue(t: TFunction, { type, value }: TypedValue, place: FieldPlace): string {
  const { language, currency, country, timeZone } = place
  const number = Number(value)
  switch (type) {
    case 'text':
      return String(value)
    case 'hidden':
      return keyed(t)('history.hidden')
    case 'choice':
      return wordCode(t, String(value), language)
    case 'yes-no':
      return keyed(t)(number === 1 ? 'history.yes' : 'history.no')
    case 'number':
    case 'bytes':
      return new Intl.NumberFormat(intlLocale(language)).format(number)
    case 'money':
      return formatMoney(number, currency, language)
    case 'unit-price':
      return new Intl.NumberFormat(intlLocale(language), {
        style: 'currency',
        currency,
        maximumFractionDigits: 4,
      }).format(scaledText(number, 4) as Intl.StringNumericLiteral)
    case 'quantity':
      return formatQuantity(number, language)
    case 'day':
      return formatDay(String(value), language, 'medium', country)
    case 'yearly-day':
      return yearlyDay(String(value), place)
    case 'repeat':
      return wordRule(t, String(value), place)
    case 'instant': {
      const ms = Date.parse(String(value))
      return `${formatDay(todayIn(timeZone, ms), language, 'medium', country)}, ${timeIn(timeZone, ms)}`
    }
  }
}
