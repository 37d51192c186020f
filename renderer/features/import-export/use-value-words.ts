import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { isDay } from '#shared/domain/calendar-date.ts'
import { minorDigits } from '#shared/domain/currency.ts'
import { intlLocale } from '#shared/domain/locale.ts'
import { formatMoney, scaledFromText } from '#shared/domain/money.ts'
import type { ReviewedRow } from '#shared/contract/imports.ts'
import { useLanguage, useShop } from '#renderer/engine/shop.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { useFieldWords } from './use-field-words.ts'

type Field = ReviewedRow['fields'][number]

const dayFields: ReadonlySet<string> = new Set(['date', 'birthday', 'anniversary', 'dueOn'])
/** Whose lines are no list. */
const textFields: ReadonlySet<string> = new Set(['note', 'purchaseNote', 'messageText'])
const moneyFields: ReadonlySet<string> = new Set(['unitPrice', 'amount', 'productPrice', 'cost', 'creditLimit'])

/** Values of rows as people read them. */
export function useValueWords() {
  const { t } = useTranslation()
  const format = useDayFormat()
  const wordField = useFieldWords()
  const language = useLanguage()
  const { currency } = useShop().settings
  return useMemo(() => {
    const number = new Intl.NumberFormat(intlLocale(language), { maximumFractionDigits: 4 })
    const value = (field: string, text: string): string => {
      if (dayFields.has(field) && isDay(text)) return format(text)
      if (moneyFields.has(field) && text !== '') {
        // A price of one may be finer than the coins of the country.
        const minor = scaledFromText(text, minorDigits(currency), true)
        if (minor !== null) return formatMoney(minor, currency, language)
      }
      const isNumber = (moneyFields.has(field) || field === 'quantity') && Number.isFinite(Number(text)) && text !== ''
      if (isNumber) return number.format(Number(text))
      const lines = text.split('\n').filter((line) => line.trim() !== '')
      return lines.join(textFields.has(field) ? ' · ' : ', ')
    }
    // All parts of all addresses are one value here.
    const name = (field: string): string =>
      field === 'addressFormatted' ? t('importFields.groups.address') : wordField(field)
    return {
      value,
      name,
      /** `Phone: + 065 …` or `Note: old → new`. */
      change: ({ field, shop, file, state }: Field): string => {
        const words = { field: name(field), before: value(field, shop) }
        if (state !== 'added') return t('importReview.change', { ...words, after: value(field, file) })
        const had = new Set(shop.split('\n'))
        const news = file.split('\n').filter((line) => !had.has(line))
        return t('importReview.addition', { field: words.field, after: value(field, news.join('\n') || file) })
      },
    }
  }, [t, format, wordField, language, currency])
}
