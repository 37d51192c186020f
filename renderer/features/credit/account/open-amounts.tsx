import { Anchor, Button } from '@mantine/core'
import { IconClockExclamation } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CreditAccount, Receivable } from '#shared/contract/credit.ts'
import { closeCreditAccount } from '#renderer/ui/credit-account-store.ts'
import { DayText } from '#renderer/ui/day-text.tsx'
import { MoneyText, useMoney } from '#renderer/ui/money-text.tsx'
import { openPurchaseDialog } from '#renderer/ui/purchase-dialog-store.ts'
import { Section } from '#renderer/ui/section.tsx'
import { useReceivableTitle } from '../use-receivable-title.ts'
import classes from './account.module.css'

export type OpenAmountsProps = {
  readonly account: CreditAccount
  readonly onPay: (purchaseId: number) => void
}

/** What is still to be paid, oldest first; each purchase can be paid by itself. */
export function OpenAmounts({ account, onPay }: OpenAmountsProps) {
  const { t } = useTranslation()
  return (
    <Section title={t('creditBook.open')} count={account.open.length}>
      <table className={classes['table']}>
        <thead>
          <tr>
            <th scope="col">{t('creditBook.columns.what')}</th>
            <th scope="col">{t('purchase.day')}</th>
            <th scope="col">{t('creditBook.columns.dueOn')}</th>
            <th scope="col" className="rg-end">
              {t('creditBook.columns.open')}
            </th>
            <th aria-label={t('common.more')} />
          </tr>
        </thead>
        <tbody>
          {account.open.map((each) => (
            <OpenAmount key={`${each.purchaseId} ${each.number} ${each.dueOn}`} of={each} onPay={onPay} />
          ))}
        </tbody>
      </table>
    </Section>
  )
}

function OpenAmount({ of, onPay }: { readonly of: Receivable; readonly onPay: OpenAmountsProps['onPay'] }) {
  const { t } = useTranslation()
  const money = useMoney()
  const title = useReceivableTitle()(of)
  const { purchaseId, open, amount, daysLate } = of
  return (
    <tr>
      <td>
        {purchaseId === null ? (
          title
        ) : (
          <Anchor
            component="button"
            type="button"
            size="sm"
            onClick={() => {
              closeCreditAccount()
              openPurchaseDialog({ mode: 'edit', purchaseId })
            }}
          >
            {title}
          </Anchor>
        )}
      </td>
      <td>
        <DayText day={of.day} as="short" />
      </td>
      <td>
        <DayText day={of.dueOn} as="short" />
        {daysLate > 0 && (
          <span className={classes['late']}>
            <IconClockExclamation size={13} stroke={2} aria-hidden />
            {t('today.late', { count: daysLate })}
          </span>
        )}
      </td>
      <td className="rg-end">
        <MoneyText amount={open} className="rg-strong" />
        {open !== amount && (
          <span className={classes['ofAmount']}>{t('creditBook.ofAmount', { amount: money(amount) })}</span>
        )}
      </td>
      <td className="rg-end">
        {purchaseId !== null && (
          <Button
            size="compact-sm"
            variant="subtle"
            aria-label={t('creditBook.pay.thisOne', { which: title })}
            onClick={() => onPay(purchaseId)}
          >
            {t('creditBook.pay.short')}
          </Button>
        )}
      </td>
    </tr>
  )
}
