import type { Day } from '#shared/domain/calendar-date.ts'
import { chance, createRandom, pick, randomInt, type Random } from '#shared/domain/random.ts'
import { fillBasket, habitOf, type BasketItem, type Habit } from './baskets.ts'
import type { LanguagePack } from './language-pack.ts'
import { FORMER_LEVEL, localPrice } from './price-scale.ts'
import type { SampleLine, SamplePayment, SamplePurchase } from './sample-shop-types.ts'
import { clockTime, visitMinute, type TradingCalendar } from './trading-calendar.ts'
import type { PlannedCustomer } from './visit-plan.ts'

export type CustomerProfile = {
  readonly habit: Habit
  readonly isCompany: boolean
  /** Part of the day this customer comes in, 0–1. */
  readonly hour: number
  /** Share of the visits paid in cash. */
  readonly cash: number
}

const COMPANY_SHARE = 0.03

export const profilesOf = (
  seed: number,
  pack: LanguagePack,
  planned: readonly PlannedCustomer[],
): readonly CustomerProfile[] => {
  const random = createRandom(seed, 'habits')
  return planned.map(({ kind }) => {
    const isCompany = kind !== 'yearly' && kind !== 'daily' && chance(random, COMPANY_SHARE * 1.12)
    return { isCompany, habit: habitOf(random, pack.products, kind, isCompany), hour: random(), cash: random() }
  })
}

/** A visit before it has goods. Packed into one number each for sorting a million of them. */
type Visit = {
  readonly customer: number | null
  readonly at: number
  readonly doubled: boolean
  readonly returnOf: number | null
}

const MINUTES = 1440
const RETURN_SHARE = 0.008

/** All purchases in the order of time, exactly `count`: the customers' visits, some returns, and walk-ins for the rest. */
export const makePurchases = (
  seed: number,
  pack: LanguagePack,
  calendar: TradingCalendar,
  currency: string,
  planned: readonly PlannedCustomer[],
  profiles: readonly CustomerProfile[],
  count: number,
): { readonly purchases: readonly SamplePurchase[]; readonly pricesRaisedOn: Day } => {
  const random = createRandom(seed, 'sales')
  const visits = timedVisits(random, calendar, planned, profiles, count)
  // one stroke for the sort: minute of the three years, then the order in which the visits were made
  const keys = Float64Array.from(visits, (visit, index) => visit.at * 0x400_0000 + index).sort()
  const position = new Int32Array(visits.length)
  // Prices rose once, a year or so ago.
  const raisedOn = calendar.last - randomInt(random, 300, 480)
  const prices = priceLists(pack, currency, raisedOn)
  const festive = festiveDays(calendar)
  const at = (trait: string): readonly number[] =>
    pack.products.flatMap((product, index) => (product.trait === trait ? [index] : []))
  const byTrait = {
    gift: at('gift'),
    service: at('service'),
    everyday: pack.products.flatMap((product, index) => (product.usualDays === null ? [] : [index])),
  }
  const sold: SamplePurchase[] = []
  for (const key of keys) {
    const index = key % 0x400_0000
    const visit = visits[index]
    if (!visit) continue
    position[index] = sold.length
    const dayIndex = Math.floor(visit.at / MINUTES)
    const profile = visit.customer === null ? null : (profiles[visit.customer] ?? null)
    const original = visit.returnOf === null ? null : (sold[position[visit.returnOf] ?? 0] ?? null)
    const lines = original
      ? [returnedLine(random, original)]
      : goods(random, pack, byTrait, profile, visit.doubled, festive[dayIndex] ?? false).map((item) =>
          lineOf(item, prices(dayIndex, profile?.habit.wholesale ?? false)),
        )
    const totalMinor = lines.reduce((sum, line) => sum + line.totalMinor, 0)
    sold.push({
      customerIndex: visit.customer,
      day: calendar.days[dayIndex] ?? calendar.first,
      time: TIMES[visit.at % MINUTES] ?? '12:00',
      lines,
      payments: paymentsOf(random, calendar, dayIndex, profile, totalMinor),
      totalMinor,
      note: noteOf(random, pack, original !== null, festive[dayIndex] ?? false),
    })
  }
  return { purchases: sold, pricesRaisedOn: calendar.days[raisedOn] ?? calendar.first }
}

/** Shared strings: a million purchases have no more than 1440 times of day. */
const TIMES: readonly string[] = Array.from({ length: MINUTES }, (_, minute) => clockTime(minute))

const timedVisits = (
  random: Random,
  calendar: TradingCalendar,
  planned: readonly PlannedCustomer[],
  profiles: readonly CustomerProfile[],
  count: number,
): readonly Visit[] => {
  const visits: Visit[] = []
  const at = (day: number, habit: number | null): number =>
    day * MINUTES + visitMinute(random, calendar.weekday(day), habit)
  for (const [customer, { visits: own }] of planned.entries()) {
    for (const [n, day] of own.days.entries()) {
      visits.push({
        customer,
        at: at(day, profiles[customer]?.hour ?? null),
        doubled: own.doubled[n] ?? false,
        returnOf: null,
      })
    }
  }
  const named = visits.length
  const returns = named === 0 ? 0 : Math.min(Math.round(count * RETURN_SHARE), Math.floor((count - named) / 3))
  const returned = new Set<number>()
  for (let n = 0; n < returns; n++) {
    const original = randomInt(random, 0, named - 1)
    const visit = visits[original]
    if (!visit || returned.has(original)) continue
    const next = visits[original + 1]
    const bought = Math.floor(visit.at / MINUTES)
    // before the next visit, or it would look like an exchange at it
    const latest = next?.customer === visit.customer ? Math.floor(next.at / MINUTES) - 1 : calendar.last
    const day = calendar.nearestOpen(bought + randomInt(random, 1, 4), bought + 1, Math.min(latest, calendar.last))
    if (day === null) continue
    returned.add(original)
    visits.push({ customer: visit.customer, at: at(day, null), doubled: false, returnOf: original })
  }
  while (visits.length < count) {
    const day = calendar.busyDay(random, 0, calendar.last)
    if (day === null) break
    visits.push({ customer: null, at: at(day, null), doubled: false, returnOf: null })
  }
  return visits
}

type Prices = readonly number[]

/** Prices before and after they rose by about a tenth; wholesale buyers pay a tenth less. */
const priceLists = (
  pack: LanguagePack,
  currency: string,
  raisedOn: number,
): ((day: number, wholesale: boolean) => Prices) => {
  const list = (level: number): Prices => pack.products.map(({ priceEuro }) => localPrice(priceEuro, currency, level))
  const [before, now, wholesaleBefore, wholesaleNow] = [list(FORMER_LEVEL), list(1), list(0.82), list(0.9)] as const
  return (day, wholesale) => (day < raisedOn ? (wholesale ? wholesaleBefore : before) : wholesale ? wholesaleNow : now)
}

const festiveDays = (calendar: TradingCalendar): readonly boolean[] =>
  calendar.days.map((_, index) =>
    Object.entries(calendar.feasts).some(([feast, days]) =>
      days.some((day) => index <= day && index >= day - (feast === 'christmas' ? 20 : 7)),
    ),
  )

const goods = (
  random: Random,
  pack: LanguagePack,
  byTrait: Readonly<Record<'gift' | 'service' | 'everyday', readonly number[]>>,
  profile: CustomerProfile | null,
  doubled: boolean,
  festive: boolean,
): readonly BasketItem[] => {
  const passing = (): Habit => ({
    main: pick(random, byTrait.everyday),
    others: [pick(random, byTrait.everyday)],
    packs: 1,
    wholesale: false,
  })
  return fillBasket(random, pack.products, byTrait, profile?.habit ?? passing(), doubled, festive)
}

const totalOf = (quantity: number, unitPriceMinor: number): number =>
  Math.sign(quantity) * Math.round((Math.abs(quantity) * unitPriceMinor) / 1000)

const lineOf = ({ product, quantity }: BasketItem, prices: Prices): SampleLine => {
  const unitPriceMinor = prices[product] ?? 0
  return { productIndex: product, quantity, unitPriceMinor, totalMinor: totalOf(quantity, unitPriceMinor) }
}

/** One pack of what was bought, or the whole weighed piece, at the price that was paid. */
const returnedLine = (random: Random, original: SamplePurchase): SampleLine => {
  const line = pick(random, original.lines)
  const quantity = -(line.quantity % 1000 === 0 ? 1000 : line.quantity)
  return { ...line, quantity, totalMinor: totalOf(quantity, line.unitPriceMinor) }
}

const paymentsOf = (
  random: Random,
  calendar: TradingCalendar,
  dayIndex: number,
  profile: CustomerProfile | null,
  total: number,
): readonly SamplePayment[] => {
  const dayOf = (index: number): Day => calendar.days[index] ?? calendar.first
  if (profile?.isCompany && total > 0 && chance(random, 0.75)) {
    const paid = calendar.nearestOpen(dayIndex + randomInt(random, 3, 20), dayIndex, calendar.last) ?? dayIndex
    return [{ method: 'transfer', amountMinor: total, day: dayOf(paid) }]
  }
  const method = chance(random, profile?.cash ?? 0.6) ? 'cash' : 'card'
  const part = Math.floor(total / 200) * 100
  if (part > 0 && chance(random, 0.01)) {
    return [
      { method: 'cash', amountMinor: part, day: dayOf(dayIndex) },
      { method: 'card', amountMinor: total - part, day: dayOf(dayIndex) },
    ]
  }
  return [{ method, amountMinor: total, day: dayOf(dayIndex) }]
}

const noteOf = (random: Random, pack: LanguagePack, isReturn: boolean, festive: boolean): string => {
  const { purchaseNotes, returnNotes, giftNotes } = pack.words
  if (isReturn) return chance(random, 0.7) ? pick(random, returnNotes) : ''
  if (festive && chance(random, 0.06)) return pick(random, giftNotes)
  return chance(random, 0.025) ? pick(random, purchaseNotes) : ''
}
