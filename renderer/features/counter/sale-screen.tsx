import { useEffect, useRef, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PaymentMethod } from '#shared/contract/values.ts'
import { evaluateAmount } from '#shared/domain/amount-expression.ts'
import { formatDecimal } from '#shared/domain/money.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useLanguage, useShop } from '#renderer/engine/shop.ts'
import { useStore, type Store } from '#renderer/engine/store.ts'
import { useErrorText } from '#renderer/ui/error-text.ts'
import { AmountPart } from './amount-part.tsx'
import { counterKeys, isUndo, numberOf, useCounterKeys } from './counter-keys.ts'
import { stepBack, type CounterState } from './counter-state.ts'
import { CustomerHead } from './customer-head.tsx'
import { CustomerSide } from './customer-side.tsx'
import { KeyButton } from './key-button.tsx'
import { NewsLine } from './news-line.tsx'
import { PayKeys } from './pay-keys.tsx'
import { sumOf, type Sale } from './sale.ts'
import { SaleLines } from './sale-lines.tsx'
import { TotalLine } from './total-line.tsx'
import { useSale } from './use-sale.ts'
import { useTakeBack } from './use-take-back.ts'
import { useWaysToPay } from './ways-to-pay.ts'
import classes from './counter.module.css'

/** What the field is asked for. */
type Asked =
  | { readonly kind: 'sale' }
  | { readonly kind: 'given'; readonly typed: string }
  | { readonly kind: 'debt'; readonly typed: string }
  | { readonly kind: 'order'; readonly at: number }

export type SaleScreenProps = { readonly store: Store<CounterState>; readonly sale: Sale }

/** One customer's turn: an amount and one key, or lines by scanner, or the same as last time. */
export function SaleScreen({ store, sale }: SaleScreenProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { currency } = useShop().settings
  const errorText = useErrorText()
  const { news } = useStore(store)
  const takeBack = useTakeBack(store)
  const customerId = sale.customer.kind === 'known' ? sale.customer.id : null
  const found = useQuery({
    ...orpc.counter.customer.queryOptions({ input: { id: customerId ?? 0 } }),
    enabled: customerId !== null,
  })
  const known = customerId === null ? undefined : found.data
  const acts = useSale(store, sale.key)
  const [asked, setAsked] = useState<Asked>({ kind: 'sale' })
  const [isRestOpen, setRestOpen] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const { main, rest } = useWaysToPay(
    sale.customer.kind !== 'walk-in' && asked.kind !== 'debt' && asked.kind !== 'given',
  )

  useEffect(() => {
    field.current?.focus()
    if (asked.kind === 'debt') field.current?.select()
    // The field is another one only when something else is asked.
  }, [asked.kind])

  const typed = asked.kind === 'given' || asked.kind === 'debt' ? asked.typed : sale.typed
  const amount = evaluateAmount(typed.replace(/\+\s*$/, ''), currency, language)
  const order = asked.kind === 'order' ? known?.readyOrders[asked.at] : undefined
  const total = sumOf(sale.lines) + (asked.kind === 'sale' && amount !== null && amount > 0 ? amount : 0)

  function pay(method: PaymentMethod, isEnter = false): void {
    setRestOpen(false)
    if (asked.kind === 'sale') return acts.press(method, isEnter)
    if (asked.kind === 'order') {
      if (order !== undefined) acts.handOver(order, method)
    } else if (amount === null || amount <= 0) {
      return acts.setProblem(t(`counter.entryProblems.${amount === null ? 'unclear' : 'not-positive'}`))
    } else if (asked.kind === 'debt') acts.payDebt(amount, method)
    else acts.press('cash', false, amount)
    setAsked({ kind: 'sale' })
  }

  const askDebt = (): void =>
    acts.withKnown(({ balance }) => {
      if (balance > 0) setAsked({ kind: 'debt', typed: formatDecimal(balance, currency, language) })
    })
  /** What was typed is put into the sale first: now the field asks for what was given. */
  const askGiven = (): void => {
    if (asked.kind !== 'sale') return
    if (acts.putAmount()) setAsked({ kind: 'given', typed: '' })
  }
  const askOrder = (at: number): void =>
    acts.withKnown(({ readyOrders }) => {
      if (readyOrders[at] !== undefined) setAsked({ kind: 'order', at })
    })
  const back = (): void => {
    acts.setProblem(null)
    if (isRestOpen) setRestOpen(false)
    else if (asked.kind !== 'sale') setAsked({ kind: 'sale' })
    else store.set(stepBack(store.get()))
  }

  const sameAgain = (): void => {
    if (asked.kind === 'sale' && customerId !== null) acts.sameAgain()
  }
  const keyed: Readonly<Record<string, () => void>> = {
    ...Object.fromEntries(main.map(({ method, keys }) => [keys, () => pay(method)])),
    // A walk-in is told why not.
    ...(asked.kind === 'sale' ? { [counterKeys.credit]: () => pay('credit') } : {}),
    [counterKeys.otherWays]: () => setRestOpen(!isRestOpen),
    [counterKeys.sameAgain]: sameAgain,
    [counterKeys.payDebt]: askDebt,
    [counterKeys.given]: askGiven,
    [counterKeys.handOver]: () => askOrder(0),
  }

  useCounterKeys((event) => {
    if (event.key === 'Escape') {
      back()
      return true
    }
    const inField = event.target === field.current
    if (event.key === 'Enter') {
      // A button that has the focus is meant itself.
      if (!inField && event.target instanceof HTMLButtonElement) return false
      if (!event.repeat) pay('cash', true)
      return true
    }
    if (isRestOpen) {
      const way = rest.find(({ keys }) => event.code === `Digit${keys}` || event.code === `Numpad${keys}`)
      if (way !== undefined && !event.altKey && !event.ctrlKey) {
        if (!event.repeat) pay(way.method)
        return true
      }
    }
    const number = numberOf(event)
    if (number !== null) {
      if (asked.kind === 'sale' && !event.repeat) acts.addUsual(number - 1)
      return true
    }
    if (isUndo(event) && typed === '' && news?.actId != null) {
      if (!event.repeat) void takeBack()
      return true
    }
    if (event.key === 'Backspace' && inField && typed === '' && asked.kind === 'sale') {
      if (!event.repeat) acts.removeLine()
      return true
    }
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return false
    const act = keyed[event.code]
    if (act === undefined) return false
    if (!event.repeat) act()
    return true
  })

  return (
    <div className={classes['sale']} data-alone={customerId === null || undefined}>
      <header className={classes['top']}>
        <CustomerHead customer={sale.customer} known={known} />
        <KeyButton keys="Esc" isQuiet onPress={back}>
          {t('common.back')}
        </KeyButton>
      </header>
      <section className={classes['till']}>
        <AmountPart
          asked={asked.kind}
          field={field}
          typed={typed}
          amount={amount}
          order={order}
          due={acts.inCoins(sumOf(sale.lines))}
          canOwe={sale.customer.kind !== 'walk-in'}
          problem={acts.problem ?? (found.error === null ? null : errorText(found.error))}
          onType={(next) => {
            if (asked.kind === 'given' || asked.kind === 'debt') setAsked({ kind: asked.kind, typed: next })
            else acts.type(next)
          }}
        />
        <NewsLine news={news} isHidden={false} onUndo={() => void takeBack()} />
        {asked.kind === 'sale' || asked.kind === 'given' ? (
          <SaleLines lines={sale.lines} onRemove={acts.removeLine} />
        ) : (
          <div className={classes['lines']} />
        )}
        {asked.kind === 'sale' && <TotalLine total={total} cash={acts.inCoins(total)} known={known} />}
        <PayKeys
          main={asked.kind === 'given' ? [] : main}
          rest={asked.kind === 'given' ? [] : rest}
          isRestOpen={isRestOpen}
          onRest={() => setRestOpen(!isRestOpen)}
          onPay={pay}
          onGiven={asked.kind === 'sale' ? askGiven : null}
        />
      </section>
      {known !== undefined && (
        <CustomerSide
          customer={known}
          onSameAgain={sameAgain}
          onUsual={acts.addUsual}
          onPayDebt={askDebt}
          onHandOver={askOrder}
        />
      )}
    </div>
  )
}
