import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { CounterCustomer } from '#shared/contract/counter.ts'
import { formatDecimal, type Minor } from '#shared/domain/money.ts'
import { useLanguage, useShop } from '#renderer/engine/shop.ts'
import { useMoney } from '#renderer/ui/money-text.tsx'
import classes from './counter.module.css'

export type AmountPartProps = {
  readonly asked: 'sale' | 'given' | 'debt' | 'order'
  readonly field: RefObject<HTMLInputElement | null>
  readonly typed: string
  /** What is typed, worked out; null where it can't be. */
  readonly amount: Minor | null
  /** The order that is handed over. */
  readonly order: CounterCustomer['readyOrders'][number] | undefined
  /** What is to be paid in cash of the lines. */
  readonly due: Minor
  /** What is paid too little can stay on account. */
  readonly canOwe: boolean
  readonly problem: string | null
  readonly onType: (typed: string) => void
}

/** The one field: an amount or a code, what was given, what is paid of the debt. */
export function AmountPart(props: AmountPartProps) {
  const { asked, field, typed, order, problem, onType } = props
  const { t } = useTranslation()
  const language = useLanguage()
  const { currency } = useShop().settings
  const rest = order?.total == null ? 0 : Math.max(0, order.total - order.paid)
  return (
    <div>
      <label className={classes['fieldLabel']} htmlFor="counter-amount">
        {asked === 'order' ? t('counter.asks.order', { number: order?.number ?? 0 }) : t(`counter.asks.${asked}`)}
      </label>
      <input
        id="counter-amount"
        ref={field}
        className={`${classes['field']} ${classes['amount']} rg-number`}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        readOnly={asked === 'order'}
        aria-describedby="counter-amount-told"
        value={asked === 'order' ? formatDecimal(rest, currency, language) : typed}
        onChange={(event) => onType(event.currentTarget.value)}
      />
      {problem === null ? (
        <p id="counter-amount-told" className={classes['told']} aria-live="polite">
          <Told {...props} />
        </p>
      ) : (
        <p id="counter-amount-told" className={classes['problem']} role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}

/** What the typed comes to: the line keeps its height, so that nothing jumps. */
function Told({ asked, typed, amount, order, due, canOwe }: AmountPartProps) {
  const { t } = useTranslation()
  const money = useMoney()
  switch (asked) {
    case 'sale': {
      const isSum = amount !== null && /\d\s*[-+*×x:/%(]/i.test(typed)
      return isSum ? <b className="rg-number">= {money(amount)}</b> : t('counter.amountHint')
    }
    case 'given':
      if (amount === null || amount <= 0) return t('counter.toPay', { amount: money(due) })
      return (
        <b className={classes['change']}>
          {amount >= due
            ? t('counter.changeIs', { amount: money(amount - due) })
            : t(canOwe ? 'counter.staysOpen' : 'counter.missing', { amount: money(due - amount) })}
        </b>
      )
    case 'debt':
      return t('counter.debtHint')
    case 'order':
      return order === undefined
        ? ''
        : t('counter.orderPaid', { total: money(order.total ?? 0), paid: money(order.paid) })
  }
}
