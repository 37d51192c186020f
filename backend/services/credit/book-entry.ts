import type { contract } from '#shared/contract/contract.ts'
import { addDays, type Day } from '#shared/domain/calendar-date.ts'
import { balanceOf, replayCredit, type CreditEvents } from '#shared/domain/credit-ledger.ts'
import { insertRow, type Act } from '#db/journal.ts'
import { nextCreditNumber } from '#db/repositories/credit-entries.ts'
import { creditEventsReader } from '#db/repositories/credit-rows.ts'
import type { CreditEntryKind } from '#db/sales-schema.ts'
import { newUid } from '#db/uid.ts'
import { act } from '#backend/act.ts'
import type { OpenShop } from '#backend/engine-state.ts'
import type { HandlerInput } from '#backend/handler-input.ts'
import { invalidInput } from '#backend/invalid-input.ts'
import { bookableName } from '../customers/bookable-customer.ts'
import { refuseOddDays } from '../purchases/when.ts'
import { chargeNumbers } from './account.ts'
import { creditCustomer } from './credit-customer.ts'
import { refuseTooMuch } from './credit-limits.ts'
import { refuseOtherPurchase, refuseUnpayableMethod } from './payable.ts'

type Credit = typeof contract.credit

type NewEntry = {
  readonly customerId: number
  readonly kind: CreditEntryKind
  readonly amount: number
  readonly day: Day | undefined
  readonly method?: string
  readonly dueOn?: Day | undefined
  readonly purchaseId?: number | null
  readonly note: string
}

const codes: Readonly<Record<CreditEntryKind, string>> = {
  payment: 'credit-paid',
  'write-off': 'credit-written-off',
  refund: 'credit-refunded',
  opening: 'credit-brought-over',
}

/** Writes an entry under the next number. @returns it with the account as it is then */
async function writeEntry(running: Act, shop: OpenShop, entry: NewEntry & { readonly day: Day }) {
  const { customerId, kind, amount, day, method, dueOn, purchaseId, note } = entry
  const read = creditEventsReader(shop.database.raw)
  refuseTooMuch(read(customerId), entry)
  const number = await nextCreditNumber(running.trx)
  const id = await insertRow(running, 'credit_entries', {
    uid: newUid(Date.parse(running.at)),
    number,
    contact_id: customerId,
    kind,
    day,
    amount,
    currency: shop.settings.currency,
    method: method ?? null,
    due_on: dueOn ?? null,
    purchase_id: purchaseId ?? null,
    note,
    staff_id: shop.staffId,
    created_at: running.at,
    updated_at: running.at,
  })
  running.touchedDealings.add(customerId)
  return { id, number, events: read(customerId) }
}

/** What an entry paid: purchases with their parts, and the rest that stays in the customer's favour. */
async function usedOf(running: Act, events: CreditEvents, entry: { readonly id: number; readonly amount: number }) {
  const parts = replayCredit(events).settled.flatMap(({ charge, source, amount }) =>
    charge !== null && source.kind === 'entry' && source.id === entry.id ? [{ charge, amount }] : [],
  )
  const numberOf = await chargeNumbers(
    running.trx,
    parts.map(({ charge }) => charge),
  )
  const applied = new Map<string, { purchaseId: number | null; number: number; amount: number }>()
  for (const { charge, amount } of parts) {
    const key = charge.purchaseId === null ? `entry ${charge.id}` : `purchase ${charge.purchaseId}`
    const known = applied.get(key)
    if (known === undefined) applied.set(key, { purchaseId: charge.purchaseId, number: numberOf(charge), amount })
    else known.amount += amount
  }
  return { applied: [...applied.values()], kept: parts.reduce((left, { amount }) => left - amount, entry.amount) }
}

/** Books an entry of a customer's account as one act. */
async function book(shop: OpenShop, entry: NewEntry) {
  refuseOddDays(shop, entry)
  const { customerId, kind, amount } = entry
  const name = await bookableName(shop.db, customerId)
  return await act(shop, { code: codes[kind], params: { name } }, async (running) => {
    await bookableName(running.trx, customerId)
    if (entry.method !== undefined) await refuseUnpayableMethod(running.trx, entry.method)
    await refuseOtherPurchase(running.trx, customerId, entry.purchaseId ?? null)
    const day = entry.day ?? shop.today()
    const { id, number, events } = await writeEntry(running, shop, { ...entry, day })
    return { id, number, balance: balanceOf(events), ...(await usedOf(running, events, { id, amount })) }
  })
}

/** Money of a customer: to one purchase or the oldest. */
export async function pay(shop: OpenShop, input: HandlerInput<Credit['pay']>) {
  return await book(shop, { kind: 'payment', ...input, day: input.day })
}

/** Gives up what won't be paid. */
export async function writeOff(shop: OpenShop, { reason, ...input }: HandlerInput<Credit['writeOff']>) {
  const {
    applied: _,
    kept: __,
    ...booked
  } = await book(shop, {
    kind: 'write-off',
    ...input,
    day: input.day,
    note: reason,
  })
  return booked
}

/** Gives a balance in the customer's favour back. */
export async function refund(shop: OpenShop, input: HandlerInput<Credit['refund']>) {
  const { applied: _, kept: __, ...booked } = await book(shop, { kind: 'refund', ...input, day: input.day })
  return booked
}

/** A debt from the paper notebook. It is due when it is said, else after the customer's usual days. */
export async function bringOver(shop: OpenShop, input: HandlerInput<Credit['bringOver']>) {
  const day = input.day ?? shop.today()
  refuseOddDays(shop, { day })
  const { creditDays } = await creditCustomer(shop.db, shop, input.customerId)
  const dueOn = input.dueOn ?? addDays(day, creditDays)
  if (dueOn < day) throw invalidInput('dueOn', 'due-before-debt')
  const { applied: _, kept: __, ...booked } = await book(shop, { kind: 'opening', ...input, day, dueOn })
  return booked
}
