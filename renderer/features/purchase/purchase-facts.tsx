import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Purchase } from '#shared/contract/purchases.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { DayText } from '#renderer/ui/day-text.tsx'
import { MoneyText } from '#renderer/ui/money-text.tsx'
import { closePurchaseDialog, openPurchaseDialog } from '#renderer/ui/purchase-dialog-store.ts'
import classes from './purchase.module.css'

/** What is known of a saved purchase beside what can be changed: what is open of it, what came back, where it came from. */
export function PurchaseFacts({ purchase }: { readonly purchase: Purchase }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const { id, customerId, owed, returns, original, orderId } = purchase
  const account = useQuery({
    ...orpc.credit.account.queryOptions({ input: { customerId: customerId ?? 1 } }),
    enabled: customerId !== null && owed > 0,
  })
  const open = account.data?.open.filter(({ purchaseId }) => purchaseId === id) ?? []
  return (
    <div className={classes['facts']}>
      <dl className={classes['facts']}>
        {owed > 0 && (
          <div className={classes['fact']}>
            <dt>{t('purchase.owedOf')}</dt>
            <dd className={classes['fact']}>
              <MoneyText amount={owed} className={classes['owed']} />
              {open.map((each) => (
                <span key={`${each.dueOn} ${each.instalment?.at ?? 0}`} className={classes['quiet']}>
                  {open.length > 1 && <MoneyText amount={each.open} />} {t('purchase.dueBy')}{' '}
                  <DayText day={each.dueOn} as="short" />
                </span>
              ))}
            </dd>
          </div>
        )}
        {original !== null && (
          <div className={classes['fact']}>
            <dt>{t('purchase.returnFrom')}</dt>
            <dd>
              <OpenOther id={original.id} name={t('purchase.numbered', { number: original.number })} />
            </dd>
          </div>
        )}
        {returns.length > 0 && (
          <div className={classes['fact']}>
            <dt>{t('purchase.cameBack')}</dt>
            <dd className={classes['fact']}>
              {returns.map((each) => (
                <span key={each.id} className={classes['fact']}>
                  <OpenOther id={each.id} name={t('purchase.returnNumbered', { number: each.number })} />
                  <DayText day={each.day} as="short" /> <MoneyText amount={each.total} />
                </span>
              ))}
            </dd>
          </div>
        )}
      </dl>
      <div className={classes['fact']}>
        {orderId !== null && <span className={classes['quiet']}>{t('purchase.fromOrder')}</span>}
        <Button
          variant="subtle"
          size="compact-sm"
          color="gray"
          ml="auto"
          leftSection={<IconPrinter size={16} stroke={1.7} />}
          onClick={() => {
            closePurchaseDialog()
            navigate(`/sales/slip/${id}`)
          }}
        >
          {t('purchase.printSlip')}
        </Button>
      </div>
    </div>
  )
}

function OpenOther({ id, name }: { readonly id: number; readonly name: string }) {
  return (
    <Button variant="subtle" size="compact-sm" onClick={() => openPurchaseDialog({ mode: 'edit', purchaseId: id })}>
      {name}
    </Button>
  )
}
