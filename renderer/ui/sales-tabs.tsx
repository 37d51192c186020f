import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'

/** The pages of Sales, from the left. Each belongs to a feature of its own and shows these tabs in its header. */
const addresses = { purchases: '/sales', products: '/sales/products', credit: '/sales/credit' } as const
export type SalesTab = keyof typeof addresses
const tabs = Object.keys(addresses) as readonly SalesTab[]

export function SalesTabs({ value }: { readonly value: SalesTab }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  return (
    <SegmentedControl
      className="rg-no-print"
      aria-label={t('shell.sections.sales')}
      value={value}
      onChange={(next) => navigate(addresses[next])}
      data={tabs.map((tab) => ({ value: tab, label: t(`sales.tabs.${tab}`) }))}
    />
  )
}
