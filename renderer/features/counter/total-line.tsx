import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CounterCustomer } from '#shared/contract/counter.ts'
import type { Minor } from '#shared/domain/money.ts'
import { MoneyText, useMoney } from '#renderer/ui/money-text.tsx'
import classes from './counter.module.css'

export type TotalLineProps = {
  readonly total: Minor
  /** The same in coins. */
  readonly cash: Minor
  readonly known: CounterCustomer | undefined
}

/** What it comes to, and what that would mean on account. Always there, so that nothing jumps. */
export function TotalLine({ total, cash, known }: TotalLineProps) {
  const { t } = useTranslation()
  const money = useMoney()
  const owed = total + (known?.balance ?? 0)
  const limit = known?.limit ?? null
  return (
    <div className={classes['totalLine']}>
      <span className={classes['totalNotes']}>
        {cash !== total && <span>{t('counter.inCoins', { amount: money(cash) })}</span>}
        {limit !== null && total > 0 && owed > limit && (
          <span className={classes['overLimit']}>
            <IconAlertTriangle size={22} stroke={1.9} aria-hidden />
            {t('counter.overLimit', { amount: money(owed), limit: money(limit) })}
          </span>
        )}
      </span>
      <span>{t('purchase.total')}</span>
      <MoneyText amount={total} className={classes['total']} />
    </div>
  )
}
