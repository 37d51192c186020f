import { useRef, useState } from 'react'
import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CreditAccount } from '#shared/contract/credit.ts'
import type { CreditAct } from '#renderer/ui/credit-account-store.ts'
import { PaymentForm } from '#renderer/ui/payment-form.tsx'
import { Reminder } from '../reminder/reminder.tsx'
import { AccountActs } from './account-acts.tsx'
import { AccountHead } from './account-head.tsx'
import { BringOverForm } from './bring-over-form.tsx'
import { Movements } from './movements.tsx'
import { OpenAmounts } from './open-amounts.tsx'
import { RefundForm } from './refund-form.tsx'
import { Terms } from './terms.tsx'
import { WriteOffForm } from './write-off-form.tsx'
import classes from './account.module.css'

/** What is asked now, and for which purchase. */
type Asked = { readonly act: CreditAct; readonly purchaseId: number | null }

export type AccountViewProps = { readonly account: CreditAccount; readonly firstAct: CreditAct | null }

/** How a customer stands, what can be done about it, what is open, and all that moved. */
export function AccountView({ account, firstAct }: AccountViewProps) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<Asked | null>(firstAct === null ? null : { act: firstAct, purchaseId: null })
  const acts = useRef<HTMLDivElement>(null)
  const ask = (act: CreditAct, purchaseId: number | null = null) =>
    setAsked(asked?.act === act && asked.purchaseId === purchaseId ? null : { act, purchaseId })
  const close = () => {
    const act = asked?.act
    setAsked(null)
    requestAnimationFrame(() => {
      const button = acts.current?.querySelector<HTMLElement>(`[data-act="${act}"]`)
      ;(button ?? acts.current?.querySelector<HTMLElement>('button'))?.focus()
    })
  }
  const isUntouched = account.balance === 0 && account.open.length === 0 && account.lastPayment === null

  return (
    <div className={classes['account']}>
      <AccountHead account={account} />
      <div ref={acts}>
        <AccountActs account={account} asked={asked?.act ?? null} onAsk={ask} />
      </div>
      {asked !== null && (
        <div className={classes['asked']} key={`${asked.act} ${asked.purchaseId}`}>
          {asked.act === 'pay' && (
            <PaymentForm account={account} purchaseId={asked.purchaseId} onSaved={close} onClose={close} />
          )}
          {asked.act === 'write-off' && <WriteOffForm account={account} onClose={close} />}
          {asked.act === 'refund' && <RefundForm account={account} onClose={close} />}
          {asked.act === 'bring-over' && <BringOverForm account={account} onClose={close} />}
          {asked.act === 'remind' && <Reminder account={account} onClose={close} />}
        </div>
      )}
      {isUntouched && asked === null && (
        <Text c="dimmed" size="sm">
          {t('creditBook.neverOwed')}
        </Text>
      )}
      {account.open.length > 0 && (
        <OpenAmounts account={account} onPay={(purchaseId) => setAsked({ act: 'pay', purchaseId })} />
      )}
      <Movements account={account} />
      <Terms account={account} />
    </div>
  )
}
