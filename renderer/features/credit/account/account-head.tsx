import { Anchor, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { CreditAccount } from '#shared/contract/credit.ts'
import { BalanceMark } from '#renderer/ui/balance-mark.tsx'
import { closeCreditAccount } from '#renderer/ui/credit-account-store.ts'
import { CustomerAvatar } from '#renderer/ui/customer-avatar.tsx'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { useMoney } from '#renderer/ui/money-text.tsx'
import { AgeingBar, AgeingLegend } from '../ageing-bar.tsx'
import { useLatenessWords } from '#renderer/ui/use-lateness-words.ts'
import classes from './account.module.css'

/** Who it is, the one number that matters, how old it is, and how this customer usually pays. */
export function AccountHead({ account }: { readonly account: CreditAccount }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const money = useMoney()
  const day = useDayFormat()
  const lateness = useLatenessWords()(account)
  const { customerId, customer, balance, overdue, ageing, lastPayment, limit } = account
  const isOverLimit = limit !== null && balance > limit
  const facts = [
    lateness,
    lastPayment !== null &&
      t('creditBook.lastPayment', { amount: money(lastPayment.amount), day: day(lastPayment.day) }),
  ].filter((fact) => fact !== false && fact !== null)
  return (
    <header className={classes['head']} role="none">
      <div className={classes['who']}>
        <CustomerAvatar name={customer} id={customerId} size={36} />
        <Anchor
          component="button"
          type="button"
          className={classes['name']}
          onClick={() => {
            closeCreditAccount()
            navigate(`/customers/${customerId}`)
          }}
        >
          {customer}
        </Anchor>
      </div>
      <div className={classes['balance']}>
        {balance === 0 ? t('creditBook.owesNothing') : <BalanceMark balance={balance} overdue={overdue} />}
      </div>
      {isOverLimit && (
        <Text size="sm" component="div" className={classes['overLimit']}>
          <IconAlertTriangle size={16} stroke={1.9} aria-hidden />
          {t('creditBook.overLimitBy', { amount: money(balance - limit), limit: money(limit) })}
        </Text>
      )}
      {balance > 0 && (
        <div className={classes['ageing']}>
          <AgeingBar ageing={ageing} isSilent />
          <AgeingLegend ageing={ageing} />
        </div>
      )}
      {facts.length > 0 && (
        <Text size="sm" c="dimmed">
          {facts.join(' · ')}
        </Text>
      )}
    </header>
  )
}
