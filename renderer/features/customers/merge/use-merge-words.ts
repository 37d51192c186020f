import { useTranslation } from 'react-i18next'
import type { MergePreview } from '#shared/contract/merges.ts'
import { isDay } from '#shared/domain/calendar-date.ts'
import { yearlyDayKinds } from '#shared/domain/customer-profile.ts'
import { intlLocale } from '#shared/domain/locale.ts'
import type { MergeField, MergeList } from '#shared/domain/merge-fields.ts'
import { wordFieldValue } from '#shared/i18n/field-value.ts'
import { wordChannel, wordLanguage, wordRelation } from '#shared/i18n/profile-words.ts'
import { useLanguage, useShop } from '#renderer/engine/shop.ts'
import { useLabelText } from '../point-labels.ts'
import { formatYearlyDate } from '../yearly-date.ts'

export type MergeItem = MergePreview['lists'][number]['items'][number]

const cardFields = [
  'namePrefix',
  'givenName',
  'additionalName',
  'familyName',
  'nameSuffix',
  'nickname',
  'company',
  'department',
  'jobTitle',
  'birthday',
  'anniversary',
  'source',
  'note',
] as const
type CardField = (typeof cardFields)[number]
const isCardField = (field: MergeField): field is CardField => (cardFields as readonly MergeField[]).includes(field)

/** Kinds of own fields of which a value is no word; choices come by their names. */
const ownTypes = ['number', 'money', 'day', 'yes-no'] as const

/** Names of fields and lists, values as people read them, and what goes over. */
export function useMergeWords() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { settings } = useShop()
  const labelText = useLabelText()

  const listName = (list: MergeList): string => {
    if (list === 'tags') return t('customers.tags')
    if (list === 'yearlyDays' || list === 'family' || list === 'facts') return t(`duplicates.listNames.${list}`)
    return t(`customers.points.${list}`)
  }
  const dayText = (text: string): string =>
    isDay(text) || /^--\d\d-\d\d$/.test(text) ? formatYearlyDate(text, language, settings.country) : text
  const itemText = (list: MergeList, { label, text }: MergeItem): string => {
    if (list === 'facts' || label === '') return text
    if (list === 'yearlyDays') {
      const kind = yearlyDayKinds.find((known) => known === label)
      return `${kind === undefined ? label : t(`profile.dayKinds.${kind}`)}, ${dayText(text)}`
    }
    if (list !== 'family') return `${text} (${labelText(label)})`
    const told = text.split(', ').map(dayText).join(', ')
    return told === '' ? wordRelation(t, label) : `${told} (${wordRelation(t, label)})`
  }
  const valueText = (field: MergeField, value: string | null): string => {
    if (value === null) return t('duplicates.empty')
    if (field === 'kind') return value === 'company' ? t('customers.company') : t('customers.person')
    if (field === 'birthday' || field === 'anniversary') return formatYearlyDate(value, language, settings.country)
    if (field === 'preferredChannel') return wordChannel(t, value)
    if (field === 'language') return wordLanguage(value, language)
    if (field === 'photo' || field === 'doNotContact') return t('duplicates.yes')
    return value
  }
  const ownText = (kind: string, values: readonly string[]): string => {
    const typed = ownTypes.find((known) => known === kind) ?? 'text'
    const words = values.map((value) => wordFieldValue(t, { type: typed, value }, { ...settings, language }))
    return words.join(', ') || t('duplicates.empty')
  }
  const movesText = ({ moves, keep }: MergePreview): string => {
    const kinds = ['purchases', 'followUps', 'activities', 'attachments', 'consents', 'relations'] as const
    const parts = kinds.filter((kind) => moves[kind] > 0).map((kind) => t(`duplicates.${kind}`, { count: moves[kind] }))
    if (parts.length === 0) return t('duplicates.movesNothing')
    const what = new Intl.ListFormat(intlLocale(language, settings.country), { type: 'conjunction' }).format(parts)
    return t('duplicates.moves', { name: keep.name, what })
  }
  return {
    fieldName: (field: MergeField) =>
      isCardField(field) ? t(`customers.fields.${field}`) : t(`duplicates.fields.${field}`),
    listName,
    itemText,
    valueText,
    ownText,
    movesText,
  }
}
