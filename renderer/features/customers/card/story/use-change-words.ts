import { useTranslation } from 'react-i18next'
import type { TimelineChange } from '#shared/contract/timeline.ts'
import { wordFieldValue } from '#shared/i18n/field-value.ts'
import { wordChannel, wordLanguage, wordRelation } from '#shared/i18n/profile-words.ts'
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

  /** The parts of what is told in one line: relations and days among them are codes. */
  const partText = (part: string): string =>
    isDay(part) || /^--\d\d-\d\d$/.test(part)
      ? formatYearlyDate(part, language, settings.country)
      : wordRelation(t, part)

  function valueText({ field, kind }: TimelineChange, value: string): string {
    if (kind === 'money' || kind === 'number' || kind === 'yes-no')
      return wordFieldValue(t, { type: kind, value }, { ...settings, language })
    if (field === 'preferredChannel') return wordChannel(t, value)
    if (field === 'language') return wordLanguage(value, language)
    if (field === 'family' || field === 'yearlyDays') return value.split(', ').map(partText).join(', ')
    if (field === 'kind') return t(value === 'company' ? 'customers.company' : 'customers.person')
    if (field === 'doNotContact') return t(value === '1' ? 'timeline.yes' : 'timeline.no')
    if (/^--\d\d-\d\d$/.test(value)) return formatYearlyDate(value, language, settings.country)
    return isDay(value) ? format(value) : value
  }

  return (change) => {
    const { field, before, after } = change
    const words = { field: fieldName(field) }
    if (before !== null && after !== null)
      return t('timeline.changed', { ...words, before: valueText(change, before), after: valueText(change, after) })
    if (after !== null) return t('timeline.added', { ...words, after: valueText(change, after) })
    if (before !== null) return t('timeline.removed', { ...words, before: valueText(change, before) })
    return t('timeline.touched', words)
  }
}
