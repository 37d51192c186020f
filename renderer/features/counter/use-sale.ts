import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CounterCustomer } from '#shared/contract/counter.ts'
import type { Message, PaymentMethod } from '#shared/contract/values.ts'
import { cashStepOf } from '#shared/domain/currency.ts'
import type { Minor } from '#shared/domain/money.ts'
import { cashRounding } from '#shared/domain/purchase-total.ts'
import { client } from '#renderer/engine/client.ts'
import { orpc, queryClient } from '#renderer/engine/queries.ts'
import { useLanguage, useShop } from '#renderer/engine/shop.ts'
import type { Store } from '#renderer/engine/store.ts'
import { useErrorText } from '#renderer/ui/error-text.ts'
import { finish, type CounterState, type News } from './counter-state.ts'
import { readEntry, type Entry } from './entry.ts'
import { findScanned } from './find-scanned.ts'
import { methodAgain } from './method-again.ts'
import { unitPriceOf } from './product-item.ts'
import {
  amountItem,
  inQuantity,
  isUntouched,
  itemAgain,
  sumOf,
  toLines,
  unpricedLine,
  withItem,
  withPrice,
  type Sale,
  type SaleItem,
} from './sale.ts'
import { paceAfter, still } from './typing-pace.ts'

/** What was done and is told of. */
type Done = { readonly actId: number; readonly amount: Minor | null; readonly method: string }
type Told = Done & { readonly warnings?: readonly Message[]; readonly change?: Minor }

/** Everything that happens to the sale on the screen, one after the other however fast the keys come. */
export function useSale(store: Store<CounterState>, key: number) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { currency, cashStep } = useShop().settings
  const errorText = useErrorText()
  const [problem, setProblem] = useState<string | null>(null)
  const queue = useRef(Promise.resolve())
  const pace = useRef(still)

  const sale = (): Sale | null => {
    const { current } = store.get()
    return current?.key === key ? current : null
  }
  /** What is known of the customer; keys that come before it is there wait for it. Null = a walk-in, or somebody new. */
  async function known(): Promise<CounterCustomer | null> {
    const customer = sale()?.customer
    if (customer?.kind !== 'known') return null
    return await queryClient.ensureQueryData(orpc.counter.customer.queryOptions({ input: { id: customer.id } }))
  }
  const edit = (change: (sale: Sale) => Partial<Sale>): void => {
    const current = sale()
    if (current !== null) store.set({ ...store.get(), current: { ...current, ...change(current) } })
  }
  const inTurn = (work: () => Promise<void>): void => {
    queue.current = queue.current.then(work).catch((error: unknown) => setProblem(errorText(error)))
  }
  const addItem = (item: SaleItem): void => edit(({ lines }) => ({ lines: withItem(lines, item, currency) }))

  /** What cash comes to in coins. */
  const inCoins = (amount: Minor): Minor => amount + cashRounding(amount, cashStepOf(currency, cashStep))

  function tell(kind: News['kind'], before: Sale, told: Told): void {
    const { customer } = before
    const news: News = {
      ...{ kind, warnings: [], change: 0, ...told, sale: before },
      name: customer.kind === 'walk-in' ? '' : customer.name,
    }
    const state = store.get()
    const isOver = kind === 'sale' || state.current === null || isUntouched(state.current)
    store.set(isOver ? finish(state, news) : { ...state, news })
  }

  async function save(method: PaymentMethod, given?: Minor): Promise<void> {
    const before = sale()
    if (before === null) return
    const { lines, customer } = before
    const waiting = unpricedLine(lines)
    if (waiting !== undefined) return setProblem(t('counter.askPrice', { name: waiting.name }))
    if (lines.length === 0) return setProblem(t('counter.nothingYet'))
    const total = sumOf(lines)
    const due = method === 'cash' ? inCoins(total) : total
    const paid = given === undefined ? total : Math.min(given, due)
    const isOwed = method === 'credit' || (given !== undefined && given < due)
    if (customer.kind === 'walk-in' && isOwed) return setProblem(t('counter.walkInCantOwe'))
    const made = await client.purchases.create({
      lines: toLines(lines, t('purchase.unnamed')),
      payments: method === 'credit' ? [] : [{ method, amount: paid }],
      customerId: customer.kind === 'known' ? customer.id : null,
      ...(customer.kind === 'new' ? { newCustomer: { name: customer.name, phone: customer.phone } } : {}),
    })
    const change = given === undefined ? 0 : Math.max(0, given - due)
    tell('sale', before, { actId: made.actId, amount: made.total, method, warnings: made.warnings, change })
  }

  /** Puts what was typed into the sale; `isEnter` alone doesn't save what was scanned or left open by a plus. */
  async function put(entry: Entry, text: string, isEnter: boolean): Promise<'go on' | 'stay'> {
    const backToField = (): void => edit(({ typed }) => ({ typed: typed === '' ? text : typed }))
    switch (entry.kind) {
      case 'nothing':
        return 'go on'
      case 'amount': {
        const waiting = unpricedLine(sale()?.lines ?? [])
        if (waiting === undefined) {
          addItem(amountItem(entry.amount))
          return entry.isMore ? 'stay' : 'go on'
        }
        edit(({ lines }) => ({ lines: withPrice(lines, waiting.key, unitPriceOf(entry.amount, currency), currency) }))
        return isEnter ? 'stay' : 'go on'
      }
      case 'code': {
        const item = await findScanned(entry.code, (await known())?.customerId ?? null, currency)
        if (item !== null) {
          addItem(inQuantity(item, entry.quantity, currency))
          return isEnter ? 'stay' : 'go on'
        }
        if (entry.amount !== null)
          return await put({ kind: 'amount', amount: entry.amount, isMore: false }, text, isEnter)
        setProblem(t('counter.unknownCode', { code: entry.code }))
        return 'stay'
      }
      case 'quantity':
      case 'not-positive':
      case 'unclear':
        backToField()
        setProblem(t(`counter.entryProblems.${entry.kind}`))
        return 'stay'
    }
  }

  /** Takes the field as it is, so that a scanner can write on at once. */
  function press(method: PaymentMethod, isEnter: boolean, given?: Minor): void {
    const text = sale()?.typed ?? ''
    const entry = readEntry(text, pace.current.burst, currency, language)
    setProblem(null)
    type('')
    inTurn(async () => {
      if ((await put(entry, text, isEnter)) === 'go on') await save(method, given)
    })
  }

  function type(typed: string): void {
    pace.current = paceAfter(pace.current, typed.length, performance.now())
    edit(() => ({ typed }))
  }

  return {
    problem,
    setProblem,
    /** Does something with what is known of the customer, as soon as it is. */
    withKnown: (use: (customer: CounterCustomer) => void) =>
      inTurn(async () => {
        const customer = await known()
        if (customer !== null) use(customer)
      }),
    inCoins,
    type: (typed: string) => {
      setProblem(null)
      type(typed)
    },
    press,
    /** Puts a typed amount into the sale; true where everything of it has its amount. */
    putAmount: (): boolean => {
      const { typed, lines } = sale() ?? { typed: '', lines: [] }
      const entry = readEntry(typed, pace.current.burst, currency, language)
      const waiting = unpricedLine(lines)
      if (waiting === undefined && entry.kind === 'amount') {
        setProblem(null)
        type('')
        addItem(amountItem(entry.amount))
        return true
      }
      if (entry.kind !== 'nothing') press('cash', true)
      else if (waiting !== undefined) setProblem(t('counter.askPrice', { name: waiting.name }))
      else if (lines.length === 0) setProblem(t('counter.nothingYet'))
      else return true
      return false
    },
    /** One of what they usually take; `3*` ahead says how many. */
    addUsual: (at: number) => {
      const entry = readEntry(sale()?.typed ?? '', 0, currency, language)
      setProblem(null)
      if (entry.kind === 'quantity') type('')
      inTurn(async () => {
        const usual = (await known())?.usual[at]
        if (usual === undefined) return
        const item = itemAgain(usual)
        addItem(entry.kind === 'quantity' ? inQuantity(item, entry.quantity, currency) : item)
      })
    },
    removeLine: (lineKey?: number) =>
      inTurn(async () =>
        edit(({ lines }) => ({
          lines: lineKey === undefined ? lines.slice(0, -1) : lines.filter((line) => line.key !== lineKey),
        })),
      ),
    /** Books the last purchase once more; into a sale that was begun it only puts the lines. */
    sameAgain: () => {
      setProblem(null)
      inTurn(async () => {
        const last = (await known())?.last
        const before = sale()
        if (before === null) return
        if (last == null || last.lines.length === 0) return setProblem(t('counter.noLast'))
        const isFirst = before.lines.length === 0 && before.typed.trim() === ''
        for (const line of last.lines) addItem(itemAgain(line))
        if (isFirst) await save(methodAgain(last))
      })
    },
    payDebt: (amount: Minor, method: PaymentMethod) => {
      setProblem(null)
      inTurn(async () => {
        const before = sale()
        if (before?.customer.kind !== 'known') return
        const { actId } = await client.credit.pay({ customerId: before.customer.id, amount, method })
        tell('debt', before, { actId, amount, method })
      })
    },
    handOver: (order: CounterCustomer['readyOrders'][number], method: PaymentMethod) => {
      setProblem(null)
      inTurn(async () => {
        const before = sale()
        if (before === null) return
        const rest = order.total === null ? 0 : order.total - order.paid
        const { actId, total, warnings } = await client.orders.handOver({
          id: order.id,
          ...(rest > 0 ? { payments: method === 'credit' ? [] : [{ method, amount: rest }] } : {}),
        })
        tell('order', before, { actId, amount: total, method: rest > 0 ? method : '', warnings })
      })
    },
  }
}
