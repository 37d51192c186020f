import { useTranslation } from 'react-i18next'
import type { MergePreview } from '#shared/contract/merges.ts'
import { intlLocale } from '#shared/domain/locale.ts'
import type { MergeField, MergeList } from '#shared/domain/merge-fields.ts'
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
  const itemText = (list: MergeList, { label, text }: MergeItem): string => {
    const shown = list === 'yearlyDays' ? formatYearlyDate(text, language, settings.country) : text
    // Kinds of facts and days are said by the list; labels of contact points are words of their own.
    const isLabelled = label !== '' && list !== 'facts' && list !== 'yearlyDays'
    return isLabelled ? `${shown} (${labelText(label)})` : shown
  }
  const valueText = (field: MergeField, value: string | null): string => {
    if (value === null) return t('duplicates.empty')
    if (field === 'kind') return value === 'company' ? t('customers.company') : t('customers.person')
    if (field === 'birthday' || field === 'anniversary') return formatYearlyDate(value, language, settings.country)
    if (field === 'photo' || field === 'doNotContact') return t('duplicates.yes')
    return value
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
    movesText,
  }
}
