import { useTranslation } from 'react-i18next'
import type { TimelineChange } from '#shared/contract/timeline.ts'
import { isDay } from '#shared/domain/calendar-date.ts'
import { useLanguage, useShop } from '#renderer/engine/shop.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { formatYearlyDate } from '#renderer/features/customers/yearly-date.ts'

const typedFields = [
  'namePrefix',
  'givenName',
  'additionalName',
  'familyName',
  'nameSuffix',
  'nickname',
  'company',
  'department',
  'jobTitle',
  'source',
  'birthday',
  'anniversary',
  'note',
] as const
const otherFields = [
  ...(['phones', 'emails', 'addresses', 'urls', 'profiles', 'tags', 'yearlyDays', 'family', 'facts'] as const),
  ...(['companies', 'household', 'referredBy', 'photo', 'preferredChannel', 'preferredHours', 'language'] as const),
  ...(['doNotContact', 'kind', 'privateNote'] as const),
]

/** What was changed of a field, in one line: "Phone changed: 064 1 → 064 2". */
export function useChangeWords(): (change: TimelineChange) => string {
  const { t } = useTranslation()
  const format = useDayFormat()
  const language = useLanguage()
  const { settings } = useShop()

  function fieldName(field: string): string {
    const typed = typedFields.find((known) => known === field)
    if (typed !== undefined) return t(`customers.fields.${typed}`)
    const other = otherFields.find((known) => known === field)
    // A field of one's own has its name behind the colon.
    return other === undefined ? field.replace(/^custom:/, '') : t(`timeline.fields.${other}`)
  }

  function valueText(field: string, value: string): string {
    if (field === 'kind') return t(value === 'company' ? 'customers.company' : 'customers.person')
    if (field === 'doNotContact') return t(value === '1' ? 'timeline.yes' : 'timeline.no')
    if (/^--\d\d-\d\d$/.test(value)) return formatYearlyDate(value, language, settings.country)
    return isDay(value) ? format(value) : value
  }

  return ({ field, before, after }) => {
    const words = { field: fieldName(field) }
    if (before !== null && after !== null)
      return t('timeline.changed', { ...words, before: valueText(field, before), after: valueText(field, after) })
    if (after !== null) return t('timeline.added', { ...words, after: valueText(field, after) })
    if (before !== null) return t('timeline.removed', { ...words, before: valueText(field, before) })
    return t('timeline.touched', words)
  }
}
