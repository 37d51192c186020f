import { setImmediate } from 'node:timers/promises'
import { dayNumber } from '#shared/domain/calendar-date.ts'
import { mergePurchaseDays, type PurchaseDay } from '#shared/domain/purchase-days.ts'
import { fitBaskets, type SpentMoney } from '#shared/domain/rhythm/basket-value.ts'
import { fitCustomerRhythm, fitProductRhythm } from '#shared/domain/rhythm/fit-parameters.ts'
import { typicalGapOf } from '#shared/domain/rhythm/forecast.ts'
import {
  gapSample,
  MOST_SAMPLED_CUSTOMERS,
  MOST_SAMPLED_GAPS,
  MOST_SAMPLED_PAIRS,
  type SampledGap,
} from '#shared/domain/rhythm/gap-sample.ts'
import { addPurchaseDay, emptyGaps } from '#shared/domain/rhythm/gap-state.ts'
import { CUSTOMER_DEFAULTS, PRODUCT_DEFAULTS, type RhythmParameters } from '#shared/domain/rhythm/parameters.ts'
import {
  addPairEvidence,
  emptyEvidence,
  productTraits,
  type ProductEvidence,
  type ProductTraits,
} from '#shared/domain/rhythm/product-evidence.ts'
import { quantityDeviations, shopQuantityEffect } from '#shared/domain/rhythm/quantity-effect.ts'
import { randomSample } from '#shared/domain/rhythm/random-sample.ts'
import { sampleUnit } from '#shared/domain/rhythm/sample-unit.ts'
import type { ShopParameters } from '#shared/domain/rhythm/shop-model.ts'
import { shopRhythm } from '#shared/domain/rhythm/shop-rhythm.ts'
import { betweenTransactions, inTransaction } from '#db/in-transaction.ts'
import { boughtLinesReader } from '#db/repositories/derived-rows.ts'
import { readRepeatBuyers } from '#db/repositories/repeat-buyers.ts'
import { readShopFit, writeShopFit } from '#db/repositories/shop-model.ts'
import type { OpenShop } from '#backend/engine-state.ts'

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

function boughtOf(lines: ReturnType<ReturnType<typeof boughtLinesReader>>['lines'], today: string): Bought {
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
  const read = boughtLinesReader(shop.database.raw, 0)
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
  readonly logQuantities: readonly number[]
  /** How far the customer deviates from the shop as known on a day; null = today. */
  readonly deviationOn: (day: number | null) => number
}

function pairsOf({ days, products }: Bought, customer: RhythmParameters): readonly Pair[] {
  if (products.size === 0) return []
  const own = numbersOf(days)
  const deviations = deviationsOf(own, customer)
  const deviationOn = (day: number | null): number => {
    const at = day === null ? own.length - 1 : own.findLastIndex((bought) => bought <= day)
    return deviations[at] ?? 0
  }
  return [...products].map(([productId, bought]) => ({
    productId,
    days: numbersOf(bought),
    logQuantities: bought.map(({ quantity }) => Math.log(quantity)),
    deviationOn,
  }))
}

/** What all pairs together say about products and quantities. */
function evidenceOf() {
  const all = emptyEvidence()
  const products = new Map<number, ProductEvidence>()
  return {
    add: ({ productId, days, logQuantities, deviationOn }: Pair): void => {
      const evidence = products.get(productId) ?? emptyEvidence()
      products.set(productId, evidence)
      addPairEvidence(evidence, all, days, logQuantities, deviationOn)
    },
    traits: (): ReadonlyMap<number, ProductTraits> =>
      new Map([...products].map(([id, evidence]) => [id, productTraits(evidence, all)])),
    elasticity: (): number => shopQuantityEffect(all.quantities),
  }
}

/** Gaps of random pairs: those of all would change nothing that can be seen. */
function sampledPairs(pairs: readonly Pair[], traits: ReadonlyMap<number, ProductTraits>, today: number): SampledGap[] {
  const rows: SampledGap[] = []
  for (const index of randomSample(pairs.length, MOST_SAMPLED_PAIRS, seed)) {
    const pair = pairs[index]
    if (rows.length >= MOST_SAMPLED_GAPS) break
    const { deviation = 0, quantityEffect = 0 } = traits.get(pair?.productId ?? 0) ?? {}
    if (pair === undefined) continue
    sampleUnit(rows, pair.days, today, {
      fromGap: 1,
      shiftsAt: (day) => ({ customerShift: pair.deviationOn(day), productShift: deviation }),
      quantityTerms: quantityDeviations(pair.logQuantities).map((deviated) => quantityEffect * deviated),
    })
  }
  return rows
}

/** Parameters of the shop from its own purchases, drawn towards the built-in ones where they say little. */
async function fitted(shop: OpenShop, signal: AbortSignal) {
  const today = dayNumber(shop.today())
  const buyers = await readRepeatBuyers(shop.db)
  const before = readShopFit(shop.database.raw)?.parameters
  const rows: SampledGap[] = []
  const money: SpentMoney[] = []
  for await (const { days } of readBuyers(shop, chosen(buyers.ids, MOST_SAMPLED_CUSTOMERS), signal)) {
    if (rows.length < MOST_SAMPLED_GAPS) sampleUnit(rows, numbersOf(days), today)
    money.push(moneyOf(days))
  }
  const customer = await inSlices(fitCustomerRhythm(gapSample(rows), CUSTOMER_DEFAULTS, before?.customer), signal)
  const baskets = money.some(({ days, sum }) => days > 0 && sum > 0) ? await inSlices(fitBaskets(money), signal) : null
  const evidence = evidenceOf()
  const pairs: Pair[] = []
  for await (const bought of readBuyers(shop, chosen(buyers.ids, mostBuyers), signal))
    for (const pair of pairsOf(bought, customer)) {
      evidence.add(pair)
      pairs.push(pair)
    }
  const traits = evidence.traits()
  const pairRows = sampledPairs(pairs, traits, today)
  const product =
    pairRows.length === 0
      ? PRODUCT_DEFAULTS
      : await inSlices(fitProductRhythm(gapSample(pairRows), PRODUCT_DEFAULTS, before?.product), signal)
  const parameters: ShopParameters = { customer, product, elasticity: evidence.elasticity(), baskets }
  return { parameters, traits, gaps: buyers.gaps }
}

/**
 * Fits the model to the shop and keeps the result; the rhythms are the caller's to make anew (`remakeRhythms`). Reads and
 * computes in slices, so that nobody waits.
 */
export async function fitShop(shop: OpenShop, signal: AbortSignal): Promise<void> {
  const { parameters, traits, gaps } = await fitted(shop, signal)
  const { raw } = shop.database
  await inTransaction(shop.db, async () => {
    writeShopFit(raw, { parameters, gaps, fittedAt: new Date(shop.now()).toISOString() }, traits)
    await Promise.resolve()
  })
  shop.publish(['rhythm_models', 'product_rhythms'])
}
