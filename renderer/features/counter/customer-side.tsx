import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CounterCustomer, CounterItem } from '#shared/contract/counter.ts'
import { formatQuantity } from '#shared/domain/quantity.ts'
import { useLanguage } from '#renderer/engine/shop.ts'
import { DayText } from '#renderer/ui/day-text.tsx'
import { MoneyText, useMoney } from '#renderer/ui/money-text.tsx'
import { usePaymentMethodName } from '#renderer/ui/payment-method.ts'
import { useProgramMessage } from '#renderer/ui/use-program-message.ts'
import { counterKeys, numberKeys } from './counter-keys.ts'
import { methodAgain } from './method-again.ts'
import { KeyButton } from './key-button.tsx'
import classes from './counter.module.css'

export type CustomerSideProps = {
  readonly customer: CounterCustomer
  readonly onSameAgain: () => void
  readonly onUsual: (at: number) => void
  readonly onPayDebt: () => void
  readonly onHandOver: (at: number) => void
}

/** What this customer owes, took last and usually takes, each with its key. */
export function CustomerSide(props: CustomerSideProps) {
  const { customer, onSameAgain, onUsual, onPayDebt, onHandOver } = props
  const { t } = useTranslation()
  const language = useLanguage()
  const word = useProgramMessage()
  const { balance, rhythm, last, usual, readyOrders } = customer
  const named = ({ name, quantity }: Pick<CounterItem, 'name' | 'quantity'>) =>
    quantity === 1000 ? name : `${formatQuantity(quantity, language)} × ${name}`
  return (
    <aside className={classes['side']} aria-label={customer.displayName} tabIndex={0}>
      {balance !== 0 && <Debt customer={customer} onPayDebt={onPayDebt} />}
      {readyOrders.map((order, at) => (
        <KeyButton
          key={order.id}
          keys={at === 0 ? counterKeys.handOver : null}
          tone="accent"
          onPress={() => onHandOver(at)}
        >
          {t('counter.handOver', { number: order.number })}
          <span className={classes['keyDetail']}>{order.items.join(', ')}</span>
        </KeyButton>
      ))}
      {last !== null && last.lines.length > 0 && (
        <section className={classes['part']}>
          <h2 className={classes['smallTitle']}>
            <span>
              {t('counter.lastTime')} · <DayText day={last.day} near />
            </span>
          </h2>
          <ul className={classes['lastLines']}>
            {last.lines.map((line, index) => (
              <li key={index}>
                <span>{named(line)}</span>
                <MoneyText amount={line.now.total} />
              </li>
            ))}
          </ul>
          <SameAgain last={last} onPress={onSameAgain} />
        </section>
      )}
      {usual.length > 0 && (
        <section className={classes['part']}>
          <h2 className={classes['smallTitle']}>
            {t('counter.usual')} <kbd className={classes['key']}>{numberKeys(usual.length)}</kbd>
          </h2>
          <div className={classes['usual']}>
            {usual.map((item, index) => (
              <button
                key={item.productId ?? item.name}
                type="button"
                className={classes['chip']}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onUsual(index)}
              >
                <kbd className={classes['key']}>{index + 1}</kbd>
                <span className={classes['chipName']}>{named(item)}</span>
                <MoneyText amount={item.paid} />
              </button>
            ))}
          </div>
        </section>
      )}
      {rhythm !== null && <p className={classes['hint']}>{word(rhythm.reason)}</p>}
    </aside>
  )
}

type DebtProps = { readonly customer: CounterCustomer; readonly onPayDebt: () => void }

function Debt({ customer: { balance, overdue, limit }, onPayDebt }: DebtProps) {
  const { t } = useTranslation()
  const money = useMoney()
  if (balance < 0)
    return (
      <section className={classes['part']} data-tone="positive">
        <p className={classes['hint']}>{t('counter.balanceInFavour')}</p>
        <p className={classes['debt']}>{money(-balance)}</p>
      </section>
    )
  return (
    <section className={classes['part']} data-tone={overdue > 0 ? 'critical' : undefined}>
      <h2 className={classes['smallTitle']}>{t('counter.debt')}</h2>
      <p className={classes['debt']}>{money(balance)}</p>
      {overdue > 0 && (
        <p className={classes['overdue']}>
          <IconAlertTriangle size={22} stroke={1.9} aria-hidden />
          {overdue === balance ? t('counter.overdueAll') : t('counter.overdue', { amount: money(overdue) })}
        </p>
      )}
      <KeyButton keys={counterKeys.payDebt} onPress={onPayDebt}>
        {t('counter.payDebt')}
        {limit !== null && (
          <span className={classes['keyDetail']}>
            {t(balance > limit ? 'counter.limitReached' : 'counter.limit', { amount: money(limit) })}
          </span>
        )}
      </KeyButton>
    </section>
  )
}

type SameAgainProps = {
  readonly last: NonNullable<CounterCustomer['last']>
  readonly onPress: () => void
}

/** Says what it books, and how: it is saved by one key. */
function SameAgain({ last, onPress }: SameAgainProps) {
  const { t } = useTranslation()
  const money = useMoney()
  const methodName = usePaymentMethodName()
  const { total, totalNow } = last
  const isOtherSum = total !== null && totalNow !== null && total !== totalNow
  return (
    <>
      {isOtherSum && <p className={classes['hint']}>{t('counter.thenItWas', { amount: money(total) })}</p>}
      <KeyButton keys={counterKeys.sameAgain} onPress={onPress}>
        {t('counter.sameAgain')}
        <span className={classes['keyDetail']}>
          {totalNow === null ? t('counter.priceMissing') : `${money(totalNow)} · ${methodName(methodAgain(last))}`}
        </span>
      </KeyButton>
    </>
  )
}
