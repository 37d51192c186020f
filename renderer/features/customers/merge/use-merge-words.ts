import { useTranslation } from 'react-i18next'
import type { MergePreview } from '#shared/contract/merges.ts'
import { factKinds, preferredChannels, yearlyDayKinds } from '#shared/domain/customer-profile.ts'
import { intlLocale } from '#shared/domain/locale.ts'
import type { MergeField, MergeList } from '#shared/domain/merge-fields.ts'
import { wordChannel, wordMember } from '#shared/i18n/profile-words.ts'
import { useLanguage, useShop } from '#renderer/engine/shop.ts'
import { useMoney } from '#renderer/ui/money-text.tsx'
import { usePhoneText } from '#renderer/ui/phone-text.tsx'
import { useLanguageName } from '../language-name.ts'
import { formatNumber } from '../own-fields/own-value-text.ts'
import { useLabelText } from '../point-labels.ts'
import { formatYearlyDate } from '../yearly-date.ts'

export type MergeItem = MergePreview['lists'][number]['items'][number]
type OwnFieldKind = MergePreview['ownFields'][number]['kind']

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

/** Names of fields and lists, values as people read them, and what goes over. */
export function useMergeWords() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { settings } = useShop()
  const labelText = useLabelText()
  const phoneText = usePhoneText()
  const money = useMoney()
  const nameOfLanguage = useLanguageName()

  const listName = (list: MergeList): string => {
    if (list === 'tags') return t('customers.tags')
    if (list === 'yearlyDays' || list === 'family' || list === 'facts') return t(`duplicates.listNames.${list}`)
    return t(`customers.points.${list}`)
  }
  const dayText = (day: string) => formatYearlyDate(day, language, settings.country)
  const itemText = (list: MergeList, { kind, label, text, days }: MergeItem): string => {
    const withDays = (what: string) => [what, ...days.map(dayText)].filter((part) => part !== '').join(', ')
    const dayKind = yearlyDayKinds.find((code) => code === kind)
    const factKind = factKinds.find((code) => code === kind)
    if (list === 'yearlyDays' && dayKind !== undefined) return `${t(`profile.dayKinds.${dayKind}`)}: ${withDays(text)}`
    if (list === 'facts' && factKind !== undefined) return `${t(`profile.factKinds.${factKind}`)}: ${text}`
    if (list === 'family') return withDays(wordMember(t, { relation: kind, label: text }))
    const shown = list === 'phones' ? phoneText(text) : text
    return label === '' ? shown : `${shown} (${labelText(label)})`
  }
  const valueText = (field: MergeField, value: string | null): string => {
    if (field === 'doNotContact') return value === null ? t('duplicates.no') : t('duplicates.yes')
    if (value === null) return t('duplicates.empty')
    if (field === 'kind') return value === 'company' ? t('customers.company') : t('customers.person')
    if (field === 'birthday' || field === 'anniversary') return dayText(value)
    if (field === 'photo') return t('duplicates.yes')
    if (field === 'language') return nameOfLanguage(value)
    const channel = preferredChannels.find((code) => code === value)
    return field === 'preferredChannel' && channel !== undefined ? wordChannel(t, channel) : value
  }
  /** An own field in words; choices come by their names. */
  const ownText = (kind: OwnFieldKind, texts: readonly string[]): string => {
    const [first] = texts
    if (first === undefined) return t('duplicates.empty')
    if (kind === 'number') return formatNumber(Number(first), language)
    if (kind === 'money') return money(Number(first))
    if (kind === 'day') return dayText(first)
    if (kind === 'yes-no') return first === '1' ? t('duplicates.yes') : t('duplicates.no')
    return texts.join(', ')
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
