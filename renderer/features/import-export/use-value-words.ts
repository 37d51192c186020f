import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { isDay } from '#shared/domain/calendar-date.ts'
import type { ReviewedRow } from '#shared/contract/imports.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { useFieldWords } from './use-field-words.ts'

type Field = ReviewedRow['fields'][number]

const dayFields: ReadonlySet<string> = new Set(['date', 'birthday', 'anniversary', 'dueOn'])

/** Values of rows as people read them. */
export function useValueWords() {
  const { t } = useTranslation()
  const format = useDayFormat()
  const wordField = useFieldWords()
  return useMemo(() => {
    const value = (field: string, text: string): string =>
      dayFields.has(field) && isDay(text) ? format(text) : text.split('\n').join(', ')
    return {
      value,
      name: wordField,
      /** `Phone: + 065 …` or `Note: old → new`. */
      change: ({ field, shop, file, state }: Field): string => {
        const words = { field: wordField(field), before: value(field, shop) }
        if (state !== 'added') return t('importReview.change', { ...words, after: value(field, file) })
        const had = new Set(shop.split('\n'))
        const news = file.split('\n').filter((line) => !had.has(line))
        return t('importReview.addition', { field: words.field, after: value(field, news.join('\n') || file) })
      },
    }
  }, [t, format, wordField])
}
