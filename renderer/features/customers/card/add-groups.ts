import { useTranslation } from 'react-i18next'
import type { CustomField } from '#shared/contract/custom-fields.ts'
import type { CustomerCard } from '#shared/contract/customers.ts'
import { factKinds, yearlyDayKinds } from '#shared/domain/customer-profile.ts'
import type { AddGroup } from './add-menu.tsx'
import { relationKindsOf } from './relations/relation-kinds.ts'

/** Fields that show although they are empty: what is asked of everybody. */
const ofPerson: ReadonlySet<string> = new Set(['givenName', 'familyName', 'phones', 'emails', 'birthday'])
const ofCompany: ReadonlySet<string> = new Set(['company', 'phones', 'emails'])

/** Lists to which one more may always be added. */
const endless = /^(day|fact|relation) |^(order|series|family|phones|emails|addresses|urls|profiles|files|oldDebt)$/

/** What the menu behind "Add …" offers: everything that the card doesn't show, in the order of the card. */
export function useAddGroups(card: CustomerCard, ownFields: readonly CustomField[]) {
  const { t } = useTranslation()
  const always = card.kind === 'company' ? ofCompany : ofPerson
  const isFilled = (key: string): boolean => {
    if (always.has(key)) return true
    if (key === 'privateNote') return card.hasPrivateNote
    const own = ownFields.find(({ id }) => key === `own ${id}`)
    if (own !== undefined) return own.required || (card.custom[String(own.id)] ?? null) !== null
    const value = key in card ? card[key as keyof CustomerCard] : ''
    return Array.isArray(value) ? value.length > 0 : value !== '' && value !== null
  }
  const names = [
    ...(['namePrefix', 'givenName', 'additionalName', 'familyName', 'nameSuffix'] as const),
    ...(['nickname', 'company', 'department', 'jobTitle'] as const),
  ]
  const points = ['phones', 'emails', 'addresses', 'urls', 'profiles'] as const
  const wishes = ['preferredChannel', 'preferredHours', 'language'] as const
  const all: readonly AddGroup<string>[] = [
    {
      label: t('profile.contact'),
      items: [
        ...points.map((key) => ({ key, label: t(`customers.points.${key}`) })),
        ...wishes.map((key) => ({ key, label: t(`profile.${key}`) })),
        { key: 'source', label: t('customers.fields.source') },
        { key: 'consent', label: t('privacy.consent') },
      ],
    },
    {
      label: t('profile.personal'),
      items: [
        { key: 'birthday', label: t('customers.fields.birthday') },
        { key: 'anniversary', label: t('customers.fields.anniversary') },
        ...yearlyDayKinds.map((kind) => ({ key: `day ${kind}`, label: t(`profile.dayKinds.${kind}`) })),
        { key: 'family', label: t('profile.familyMember') },
        ...factKinds.map((kind) => ({ key: `fact ${kind}`, label: t(`profile.factKinds.${kind}`) })),
      ],
    },
    {
      label: t('relations.title'),
      items: relationKindsOf(card).map((kind) => ({ key: `relation ${kind}`, label: t(`relations.adds.${kind}`) })),
    },
    {
      label: t('customers.details'),
      items: [
        { key: 'order', label: t('orders.one') },
        { key: 'series', label: t('planning.series.series') },
        { key: 'files', label: t('cardFiles.files') },
        { key: 'oldDebt', label: t('creditBook.oldDebt') },
        { key: 'privateNote', label: t('activities.privateNote') },
        ...names.map((key) => ({ key, label: t(`customers.fields.${key}`) })),
      ],
    },
    {
      label: t('customFields.section'),
      items: ownFields.map(({ id, name }) => ({ key: `own ${id}`, label: name })),
    },
  ]
  return {
    isFilled,
    groups: (opened: ReadonlySet<string>): readonly AddGroup<string>[] =>
      all.map(({ label, items }) => ({
        label,
        items: items.filter(({ key }) => endless.test(key) || (!isFilled(key) && !opened.has(key))),
      })),
  }
}
