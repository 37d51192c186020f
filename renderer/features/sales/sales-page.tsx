import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PageHeader } from '#renderer/ui/page-header.tsx'
import { SalesTabs } from '#renderer/ui/sales-tabs.tsx'
import { ProductList } from './products/product-list.tsx'
import { PurchaseList } from './purchase-list.tsx'
import classes from './sales.module.css'

export type SalesPageProps = {
  /** `products` shows what is sold, else the purchases. */
  readonly part?: string | undefined
}

/** What was sold, purchase by purchase, and what there is to sell. */
export function SalesPage({ part }: SalesPageProps) {
  const { t } = useTranslation()
  const [detail, setDetail] = useState('')
  const [isAdding, setIsAdding] = useState(false)
  const shows = part === 'products' ? 'products' : 'purchases'
  return (
    <section className={classes['page']} aria-label={t('shell.sections.sales')}>
      <PageHeader title={t('shell.sections.sales')} detail={shows === 'products' ? detail : undefined}>
        <SalesTabs value={shows} />
        {/* "+ Purchase" stands in the bar above, everywhere. */}
        {shows === 'products' && (
          <Button variant="default" leftSection={<IconPlus size={18} stroke={2} />} onClick={() => setIsAdding(true)}>
            {t('sales.products.add')}
          </Button>
        )}
      </PageHeader>
      {shows === 'products' ? (
        <ProductList onCount={setDetail} isAdding={isAdding} onAdding={setIsAdding} />
      ) : (
        <PurchaseList />
      )}
    </section>
  )
}
