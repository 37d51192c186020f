import { useTranslation } from 'react-i18next'

export type PointKind = 'phones' | 'emails' | 'urls' | 'profiles'

const places = ['home', 'work', 'other'] as const
const phones = ['mobile', 'home', 'work', 'main', 'fax', 'other'] as const
/** Names of services are the same in every language. */
const services: Readonly<Record<string, string>> = {
  viber: 'Viber',
  whatsapp: 'WhatsApp',
  telegram: 'Telegram',
  instagram: 'Instagram',
  facebook: 'Facebook',
  vk: 'VK',
  skype: 'Skype',
}

/** Labels that are offered; `''` is none. Others come in with imports and are kept as written. */
export function labelsOf(kind: PointKind): readonly string[] {
  if (kind === 'phones') return [...phones, '']
  if (kind === 'profiles') return [...Object.keys(services), '']
  return [...places, '']
}

const worded = ['mobile', 'home', 'work', 'main', 'fax', 'other', 'company', 'home fax', 'work fax', 'pager'] as const

export function useLabelText(): (label: string) => string {
  const { t } = useTranslation()
  return (label) => {
    if (label === '') return t('customers.noLabel')
    const known = worded.find((code) => code === label)
    return known === undefined ? (services[label] ?? label) : t(`customers.labels.${known}`)
  }
}
