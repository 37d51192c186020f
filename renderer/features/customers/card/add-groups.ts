import { useTranslation } from 'react-i18next'
import type { CustomerCard } from '#shared/contract/customers.ts'
import { factKinds, yearlyDayKinds } from '#shared/domain/customer-profile.ts'
import type { AddGroup } from './add-menu.tsx'

/** Fields that show although they are empty: what is asked of everybody. */
const always: ReadonlySet<string> = new Set(['givenName', 'familyName', 'company', 'phones', 'emails', 'birthday'])

/** Lists to which one more may always be added. */
const endless = /^(day|fact) |^family$/

/** What the menu behind "Add …" offers: everything that the card doesn't show, in the order of the card. */
export function useAddGroups(card: CustomerCard) {
  const { t } = useTranslation()
  const isFilled = (key: string): boolean => {
    const value = key in card ? card[key as keyof CustomerCard] : ''
    return always.has(key) || (Array.isArray(value) ? value.length > 0 : value !== '' && value !== null)
  }
  const names = ['namePrefix', 'additionalName', 'nameSuffix', 'nickname', 'department', 'jobTitle'] as const
  const points = ['addresses', 'urls', 'profiles'] as const
  const wishes = ['preferredChannel', 'preferredHours', 'language'] as const
  const all: readonly AddGroup<string>[] = [
    {
      label: t('profile.contact'),
      items: [
        ...points.map((key) => ({ key, label: t(`customers.points.${key}`) })),
        ...wishes.map((key) => ({ key, label: t(`profile.${key}`) })),
        { key: 'source', label: t('customers.fields.source') },
      ],
    },
    {
      label: t('profile.personal'),
      items: [
        { key: 'anniversary', label: t('customers.fields.anniversary') },
        ...yearlyDayKinds.map((kind) => ({ key: `day ${kind}`, label: t(`profile.dayKinds.${kind}`) })),
        { key: 'family', label: t('profile.familyMember') },
        ...factKinds.map((kind) => ({ key: `fact ${kind}`, label: t(`profile.factKinds.${kind}`) })),
      ],
    },
    {
      label: t('customers.details'),
      items: names.map((key) => ({ key, label: t(`customers.fields.${key}`) })),
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
