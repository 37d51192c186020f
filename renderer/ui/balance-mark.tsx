import { IconClockExclamation, IconNotebook, IconPigMoney } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMoney } from './money-text.tsx'
import classes from './balance-mark.module.css'

export type BalanceMarkProps = {
  /** Minor units; negative = in the customer's favour. */
  readonly balance: number
  /** Of it too late. */
  readonly overdue: number
}

/** How a customer stands in the credit book: sign, word and amount; loud only when it is overdue, nothing when nothing is owed. */
export function BalanceMark({ balance, overdue }: BalanceMarkProps) {
  const { t } = useTranslation()
  const money = useMoney()
  if (balance === 0) return null
  const state = balance < 0 ? 'favour' : overdue > 0 ? 'overdue' : 'owes'
  const Sign = { favour: IconPigMoney, overdue: IconClockExclamation, owes: IconNotebook }[state]
  return (
    <span className={classes['mark']} data-state={state}>
      <Sign size="1.1em" stroke={1.9} aria-hidden />
      {state === 'favour'
        ? t('creditBook.inFavour', { amount: money(-balance) })
        : state === 'owes' || overdue === balance
          ? t(`creditBook.${state === 'owes' ? 'owes' : 'owesOverdue'}`, { amount: money(balance) })
          : t('creditBook.owesPartOverdue', { amount: money(balance), overdue: money(overdue) })}
    </span>
  )
}
