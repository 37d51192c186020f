import type { PaymentMethod } from '#shared/contract/values.ts'
import type { Day } from '#shared/domain/calendar-date.ts'
import { APP_LANGUAGES } from '#shared/domain/locale.ts'
import type { Minor } from '#shared/domain/money.ts'
import { discountOn, purchaseTotal } from '#shared/domain/purchase-total.ts'
import { createTranslator } from '#shared/i18n/translator.ts'

/** What a row says of the whole purchase that it is a line of; other rows of it may say it again. Minor units. */
export type WholePurchase = {
  readonly shipping: Minor
  /** Perhaps in the prices already: only the total tells. */
  readonly tax: Minor
  readonly refunded: Minor
  /** With everything; null where the file doesn't say it. */
  readonly total: Minor | null
  readonly paid: Minor | null
  /** Nothing is paid yet, and it will be. */
  readonly isOwed: boolean
  /** The lines are worth the total: what else there is, is in it. */
  readonly isAllIn: boolean
  readonly words: ChargeWords
}

export type WayOfPaying = { readonly method: PaymentMethod; readonly amount: Minor; readonly dueOn: Day | null }
export type Charge = { readonly name: string; readonly quantity: number; readonly total: Minor }

/** What the rows of one purchase say of it together. */
export type Gathered = {
  /** Distinct amounts: shops repeat the shipping of an order in each of its lines, or give each line its own. */
  readonly shipping: Set<Minor>
  readonly tax: Set<Minor>
  readonly refunded: Set<Minor>
  readonly paid: Set<Minor>
  total: Minor | null
  isOwed: boolean
  isAllIn: boolean
  words: ChargeWords | null
}

export const nothingGathered = (): Gathered => ({
  shipping: new Set(),
  tax: new Set(),
  refunded: new Set(),
  paid: new Set(),
  total: null,
  isOwed: false,
  isAllIn: false,
  words: null,
})

export function gather(of: Gathered, said: WholePurchase): void {
  for (const part of ['shipping', 'tax', 'refunded'] as const) if (said[part] !== 0) of[part].add(said[part])
  if (said.paid !== null) of.paid.add(said.paid)
  of.total ??= said.total
  of.isOwed ||= said.isOwed
  of.isAllIn ||= said.isAllIn
  of.words = said.words
}

const sumOf = (amounts: ReadonlySet<Minor>): Minor => [...amounts].reduce((sum, amount) => sum + amount, 0)

export type ChargeWords = { readonly shipping: string; readonly tax: string; readonly refund: string }

/** The words of a language for what is charged beside the things, as lines of purchases are called. */
export const chargeWords = (locale: string): ChargeWords => {
  const { t } = createTranslator(APP_LANGUAGES.find((language) => language === locale) ?? 'en')
  return { shipping: t('importCharges.shipping'), tax: t('importCharges.tax'), refund: t('importCharges.refund') }
}

/** What is charged or given back beside the lines. Taxes are, where the total shows that prices are without them. */
export function chargesOf(gathered: Gathered, sum: Minor, discount: Minor): readonly Charge[] {
  const { words } = gathered
  if (words === null) return []
  const shipping = gathered.isAllIn ? 0 : sumOf(gathered.shipping)
  const refunded = sumOf(gathered.refunded)
  const tax = gathered.isAllIn ? 0 : sumOf(gathered.tax)
  const without = sum - discount + shipping
  const isOnTop = gathered.total !== null && gathered.total !== without && Math.abs(gathered.total - without - tax) <= 1
  const left = Math.max(0, without + (isOnTop ? tax : 0))
  return [
    { name: words.shipping, quantity: 1000, total: shipping },
    { name: words.tax, quantity: 1000, total: isOnTop ? tax : 0 },
    { name: words.refund, quantity: -1000, total: -Math.min(refunded, left) },
  ].filter(({ total }) => total !== 0)
}

/** Sum of lines and charges, discount, rounding → what it comes to. A discount that is more than the lines is a slip. */
export function pricedSum(sum: Minor, said: Minor, rounding: Minor) {
  const discount = discountOn(sum, { amount: said, basisPoints: null }) ?? 0
  return { discount, total: purchaseTotal(sum, discount, rounding) }
}

/** What was paid, by what the rows say: discounts and charges of the whole go to what was paid first, what isn't paid is owed. */
export function paymentsTogether(
  ways: readonly WayOfPaying[],
  { paid, isOwed }: Gathered,
  { sum, total, dueOn }: { readonly sum: Minor; readonly total: Minor; readonly dueOn: Day | null },
): readonly WayOfPaying[] {
  const rest = total - sum
  const known = ways.map((way, at) => (at === 0 ? { ...way, amount: way.amount + rest } : way))
  if (total <= 0 || (!isOwed && paid.size === 0)) return known
  const received = isOwed ? 0 : Math.min(total, Math.max(0, sumOf(paid)))
  const owed: WayOfPaying = { method: 'credit', amount: total - received, dueOn }
  const method = ways.find((way) => way.method !== 'credit')?.method ?? 'other'
  if (received === total)
    return known.length > 0 && ways.every((way) => way.method !== 'credit')
      ? known
      : [{ method, amount: total, dueOn: null }]
  return received === 0 ? [owed] : [{ method, amount: received, dueOn: null }, owed]
}
