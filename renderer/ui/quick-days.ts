import { useTranslation } from 'react-i18next'
import { useShop } from '#renderer/engine/shop.ts'
import { addDays, addMonths, type Day } from '#shared/domain/calendar-date.ts'

export type QuickDay = { readonly key: string; readonly label: string; readonly day: Day }

/** The days that things are put off to most, counted from the shop's today. */
export function useQuickDays(): readonly QuickDay[] {
  const { t } = useTranslation()
  const { today } = useShop()
  return [
    { key: 'tomorrow', label: t('later.tomorrow'), day: addDays(today, 1) },
    { key: 'three-days', label: t('later.inThreeDays'), day: addDays(today, 3) },
    { key: 'week', label: t('later.inAWeek'), day: addDays(today, 7) },
    { key: 'month', label: t('later.inAMonth'), day: addMonths(today, 1) },
  ]
}
