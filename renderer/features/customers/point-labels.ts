import { useTranslation } from 'react-i18next'
import { serviceKeys, serviceOf, services } from '#shared/domain/profile-links.ts'

export type PointKind = 'phones' | 'emails' | 'addresses' | 'urls' | 'profiles'

const places = ['home', 'work', 'other'] as const
const phones = ['mobile', 'home', 'work', 'main', 'fax', 'other'] as const
/** Labels that are offered; `''` is none. Others come in with imports and are kept as written. */
export function labelsOf(kind: PointKind): readonly string[] {
  if (kind === 'phones') return [...phones, '']
  if (kind === 'profiles') return [...serviceKeys, '']
  return [...places, '']
}

const worded = ['mobile', 'home', 'work', 'main', 'fax', 'other', 'company', 'home fax', 'work fax', 'pager'] as const

export function useLabelText(): (label: string) => string {
  const { t } = useTranslation()
  return (label) => {
    if (label === '') return t('customers.noLabel')
    const known = worded.find((code) => code === label)
    if (known !== undefined) return t(`customers.labels.${known}`)
    const service = serviceOf(label)
    return service === null ? label : services[service].name
  }
}
