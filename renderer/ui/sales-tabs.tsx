import { SegmentedControl } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'

const addresses = {
  purchases: '/sales',
  orders: '/sales/orders',
  day: '/sales/day',
  products: '/sales/products',
} as const
export type SalesTab = keyof typeof addresses
const names = Object.keys(addresses) as readonly SalesTab[]

/** The parts of the section Sales; each is a page of its own. */
export function SalesTabs({ shows }: { readonly shows: SalesTab }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  return (
    <SegmentedControl
      className="rg-no-print"
      aria-label={t('shell.sections.sales')}
      value={shows}
      onChange={(next) => navigate(addresses[names.find((name) => name === next) ?? 'purchases'])}
      data={names.map((name) => ({ value: name, label: t(`sales.tabs.${name}`) }))}
    />
  )
}
