import { setImmediate } from 'node:timers/promises'
import { dayNumber } from '#shared/domain/calendar-date.ts'
import { mergePurchaseDays, type PurchaseDay } from '#shared/domain/purchase-days.ts'
import { fitBaskets, type SpentMoney } from '#shared/domain/rhythm/basket-value.ts'
import { fitCustomerRhythm, fitProductRhythm } from '#shared/domain/rhythm/fit-parameters.ts'
import { typicalGapOf } from '#shared/domain/rhythm/forecast.ts'
import { gapSample, type SampledGap } from '#shared/domain/rhythm/gap-sample.ts'
import { addPurchaseDay, emptyGaps } from '#shared/domain/rhythm/gap-state.ts'
import { CUSTOMER_DEFAULTS, PRODUCT_DEFAULTS, type RhythmParameters } from '#shared/domain/rhythm/parameters.ts'
import {
  addResidual,
  emptyResiduals,
  productDeviation,
  residualLogGap,
  type ResidualSums,
} from '#shared/domain/rhythm/product-rhythm.ts'
import {
  addQuantityPair,
  emptyQuantitySums,
  productQuantityEffect,
  quantityDeviations,
  shopQuantityEffect,
  type QuantitySums,
} from '#shared/domain/rhythm/quantity-effect.ts'
import { randomSample } from '#shared/domain/rhythm/random-sample.ts'
import { sampleUnit } from '#shared/domain/rhythm/sample-unit.ts'
import type { ProductEffect, ShopParameters } from '#shared/domain/rhythm/shop-model.ts'
import { shopRhythm } from '#shared/domain/rhythm/shop-rhythm.ts'
import { betweenTransactions, inTransaction } from '#db/in-transaction.ts'
import { boughtReader } from '#db/repositories/derived-rows.ts'
import { readRepeatBuyers } from '#db/repositories/repeat-buyers.ts'
import { readShopFit, writeShopFit } from '#db/repositories/shop-model.ts'
import type { OpenShop } from '#backend/engine-state.ts'

/** Customers and customer × product pairs that a fit looks at; more would change nothing that can be seen. */
const mostCustomers = 1000
const mostPairs = 5000
/** Customers whose products are looked at. */
const mostBuyers = 20_000
/** The same choice each time, so that the same shop gets the same parameters. */
const seed = 1
/** Longest stretch of work without a breath, ms. */
const sliceMs = 8

/** Somebody's purchase days over all, and of each product. */
type Bought = { readonly days: readonly PurchaseDay[]; readonly products: ReadonlyMap<number, readonly PurchaseDay[]> }

/** Runs a generator to its end in slices. */
async function inSlices<T>(steps: Generator<void, T>, signal: AbortSignal): Promise<T> {
  let since = performance.now()
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    if (performance.now() - since < sliceMs) continue
    await setImmediate()
    signal.throwIfAborted()
    since = performance.now()
  }
}

function boughtOf(lines: ReturnType<ReturnType<typeof boughtReader>>['lines'], today: string): Bought {
  const known = lines.filter(({ day }) => day <= today)
  const products = new Map<number, readonly PurchaseDay[]>()
  for (const [productId, own] of Map.groupBy(known, (line) => line.productId)) {
    const days = productId === null || own.length < 2 ? [] : mergePurchaseDays(own)
    if (productId !== null && days.length > 1) products.set(productId, days)
  }
  return { days: mergePurchaseDays(known), products }
}

const numbersOf = (days: readonly PurchaseDay[]): number[] => days.map(({ day }) => dayNumber(day))

const moneyOf = (days: readonly PurchaseDay[]): SpentMoney => {
  const paid = days.flatMap(({ amount }) => amount ?? [])
  return { days: paid.length, sum: paid.reduce((sum, amount) => sum + amount, 0) }
}

/** Reads customers one by one; each is given out as it comes. */
async function* readBuyers(shop: OpenShop, ids: readonly number[], signal: AbortSignal): AsyncGenerator<Bought> {
  const read = boughtReader(shop.database.raw, 0)
  const today = shop.today()
  for (let at = 0; at < ids.length;) {
    const until = performance.now() + sliceMs
    const some = await betweenTransactions(shop.database, () => {
      const found: Bought[] = []
      for (; at < ids.length && performance.now() < until; at += 1)
        found.push(boughtOf(read(ids[at] ?? 0).lines, today))
      return found
    })
    yield* some
    await setImmediate()
    signal.throwIfAborted()
  }
}

const chosen = (ids: readonly number[], most: number): readonly number[] =>
  [...randomSample(ids.length, most, seed)].flatMap((index) => ids[index] ?? [])

/** How far a customer's own gaps deviate from the shop's (ln days), after each purchase day. */
function deviationsOf(days: readonly number[], parameters: RhythmParameters): readonly number[] {
  const rhythm = shopRhythm(parameters)
  const state = emptyGaps()
  return days.map((day) => {
    addPurchaseDay(state, day)
    return typicalGapOf(rhythm, state) - parameters.mean
  })
}

/** One customer with one product, as a fit needs it. */
type Pair = {
  readonly productId: number
  readonly days: readonly number[]
  readonly deviations: Float64Array
  readonly customerShiftOn: (day: number | null) => number
}

/** What all pairs say together. */
class PairSums {
  readonly all: ResidualSums = emptyResiduals()
  readonly residuals = new Map<number, ResidualSums>()
  readonly quantities: QuantitySums = emptyQuantitySums()
  readonly quantitiesOf = new Map<number, QuantitySums>()

  add({ productId, days, deviations, customerShiftOn }: Pair): void {
    const residual = this.residuals.get(productId) ?? emptyResiduals()
    const quantity = this.quantitiesOf.get(productId) ?? emptyQuantitySums()
    this.residuals.set(productId, residual)
    this.quantitiesOf.set(productId, quantity)
    const state = emptyGaps()
    for (const [index, day] of days.entries()) {
      const before = days[index - 1]
      if (before !== undefined) {
        const logGap = Math.log(day - before)
        const rest = residualLogGap(logGap, customerShiftOn(before), PRODUCT_DEFAULTS.customerPull)
        addResidual(residual, rest)
        addResidual(this.all, rest)
        if (index > 1) {
          const centred = logGap - state.sum / state.weight
          addQuantityPair(quantity, deviations[index - 1] ?? 0, centred)
          addQuantityPair(this.quantities, deviations[index - 1] ?? 0, centred)
        }
      }
      addPurchaseDay(state, day)
    }
  }

  effects(): { readonly elasticity: number; readonly effects: ReadonlyMap<number, ProductEffect> } {
    const elasticity = shopQuantityEffect(this.quantities)
    const effects = new Map<number, ProductEffect>()
    for (const [productId, residual] of this.residuals)
      effects.set(productId, {
        residual: productDeviation(residual, this.all),
        elasticity: productQuantityEffect(this.quantitiesOf.get(productId) ?? emptyQuantitySums(), elasticity),
      })
    return { elasticity, effects }
  }
}

function pairsOf({ days, products }: Bought, customer: RhythmParameters): readonly Pair[] {
  if (products.size === 0) return []
  const own = numbersOf(days)
  const deviations = deviationsOf(own, customer)
  const customerShiftOn = (day: number | null): number => {
    const at = day === null ? own.length - 1 : own.findLastIndex((bought) => bought <= day)
    return deviations[at] ?? 0
  }
  return [...products].map(([productId, bought]) => ({
    productId,
    days: numbersOf(bought),
    deviations: quantityDeviations(bought.map(({ quantity }) => Math.log(quantity))),
    customerShiftOn,
  }))
}

function sampledPair(rows: SampledGap[], pair: Pair, today: number, effect: ProductEffect): void {
  sampleUnit(rows, pair.days, today, {
    fromGap: 1,
    shiftsAt: (day) => ({ customerShift: pair.customerShiftOn(day), productShift: effect.residual }),
    quantityTerms: pair.deviations.map((deviation) => effect.elasticity * deviation),
  })
}

/** Parameters of the shop from its own purchases, drawn towards the built-in ones where they say little. */
async function fitted(shop: OpenShop, signal: AbortSignal) {
  const today = dayNumber(shop.today())
  const buyers = await readRepeatBuyers(shop.db)
  const before = readShopFit(shop.database.raw)?.parameters
  const rows: SampledGap[] = []
  const money: SpentMoney[] = []
  for await (const { days } of readBuyers(shop, chosen(buyers.ids, mostCustomers), signal)) {
    sampleUnit(rows, numbersOf(days), today)
    money.push(moneyOf(days))
  }
  const customer = await inSlices(fitCustomerRhythm(gapSample(rows), CUSTOMER_DEFAULTS, before?.customer), signal)
  const baskets = money.some(({ days, sum }) => days > 0 && sum > 0) ? await inSlices(fitBaskets(money), signal) : null
  const sums = new PairSums()
  const pairs: Pair[] = []
  for await (const bought of readBuyers(shop, chosen(buyers.ids, mostBuyers), signal))
    for (const pair of pairsOf(bought, customer)) {
      sums.add(pair)
      pairs.push(pair)
    }
  const { elasticity, effects } = sums.effects()
  const pairRows: SampledGap[] = []
  for (const index of randomSample(pairs.length, mostPairs, seed)) {
    const pair = pairs[index]
    if (pair !== undefined)
      sampledPair(pairRows, pair, today, effects.get(pair.productId) ?? { residual: 0, elasticity })
  }
  const product =
    pairRows.length === 0
      ? PRODUCT_DEFAULTS
      : await inSlices(fitProductRhythm(gapSample(pairRows), PRODUCT_DEFAULTS, before?.product), signal)
  const parameters: ShopParameters = { customer, product, elasticity, baskets }
  return { parameters, effects, gaps: buyers.gaps }
}

/**
 * Fits the model to the shop and keeps the result; the rhythms are the caller's to make anew (`remakeRhythms`). Reads and
 * computes in slices, so that nobody waits.
 */
export async function fitShop(shop: OpenShop, signal: AbortSignal): Promise<void> {
  const { parameters, effects, gaps } = await fitted(shop, signal)
  const { raw } = shop.database
  await inTransaction(shop.db, async () => {
    writeShopFit(raw, { parameters, gaps, fittedAt: new Date(shop.now()).toISOString() }, effects)
    await Promise.resolve()
  })
  shop.publish(['rhythm_models', 'product_rhythms'])
}
