import { Button, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PurchaseRow } from '#shared/contract/purchases.ts'
import type { Day } from '#shared/domain/calendar-date.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { MoneyText } from '#renderer/ui/money-text.tsx'
import { usePaymentMethodName } from '#renderer/ui/payment-method.ts'
import { openPurchaseDialog } from '#renderer/ui/purchase-dialog-store.ts'
import classes from './days.module.css'

const atFirst = 20

/** What was sold on the day, the latest first; each opens. */
export function DayPurchases({ on }: { readonly on: Day }) {
  const { t } = useTranslation()
  const [limit, setLimit] = useState(atFirst)
  const { data } = useQuery(orpc.purchases.list.queryOptions({ input: { from: on, to: on, limit } }))
  if (data === undefined) return null
  return (
    <section aria-label={t('days.purchases')} className={classes['tablePart']}>
      <h2 className={classes['heading']}>
        {t('days.purchases')} {data.total > 0 && <span className="rg-quiet rg-number">{data.total}</span>}
      </h2>
      {data.total === 0 && <p className="rg-quiet">{t('days.noPurchases')}</p>}
      <ul className={classes['purchases']}>
        {data.rows.map((row) => (
          <Purchase key={row.id} row={row} />
        ))}
      </ul>
      {data.total > data.rows.length && (
        <Button variant="subtle" className="rg-no-print" onClick={() => setLimit(500)}>
          {t('days.more')}
        </Button>
      )}
    </section>
  )
}

function Purchase({ row }: { readonly row: PurchaseRow }) {
  const { t } = useTranslation()
  const nameOf = usePaymentMethodName()
  return (
    <li>
      <UnstyledButton
        className={classes['purchase']}
        onClick={() => openPurchaseDialog({ mode: 'edit', purchaseId: row.id })}
      >
        <span className="rg-quiet rg-number">{row.time ?? '–'}</span>
        <span className={classes['who']}>{row.customer ?? t('common.walkIn')}</span>
        <span className={classes['items']}>{row.items.join(', ')}</span>
        <span className="rg-quiet">{row.methods.map(nameOf).join(', ')}</span>
        <MoneyText amount={row.total} className="rg-strong" />
      </UnstyledButton>
    </li>
  )
}
